/// The numbers that a law may give, each with a weight: its probability is its share of all weights.
public struct WeightedNumbers: Sendable, Hashable {
    /// The numbers, ascending and distinct.
    public private(set) var numbers: [Double] = []
    /// The weight of each number and all before it; ascending.
    public private(set) var weightUpTo: [Double] = []

    /// Numbers with weights of at least 0; equal numbers become one, and those of weight 0 none.
    /// - Complexity: O(*n* log *n*).
    init(_ pairs: [(number: Double, weight: Double)]) {
        // Equal numbers stay in written order, so that their weights are always summed alike.
        let sorted = pairs.enumerated().sorted {
            ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
        }
        var total = 0.0
        for (_, pair) in sorted where pair.weight > 0 {
            total += pair.weight
            if numbers.last == pair.number {
                weightUpTo[weightUpTo.count - 1] = total
            } else {
                numbers.append(pair.number)
                weightUpTo.append(total)
            }
        }
    }
}
