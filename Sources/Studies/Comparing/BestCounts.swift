internal import NumericKit

/// How often each of some policies is the best, equals sharing it.
struct BestCounts: Sendable {
    private let isHigherBetter: Bool
    private var counts: [CompensatedSum]
    private var total = 0

    /// No futures yet.
    init(policies: Int, isHigherBetter: Bool) {
        self.isHigherBetter = isHigherBetter
        counts = Array(repeating: CompensatedSum(), count: policies)
    }

    /// Meets the values of all policies in one future; it does not count if one is missing.
    mutating func add(_ values: [Double]) {
        guard !values.contains(where: \.isNaN) else { return }
        total += 1
        let best = Regrets.best(values, isHigherBetter: isHigherBetter)
        for policy in best { counts[policy].add(1 / Double(best.count)) }
    }

    /// The shares of the futures that count; NaN for none.
    var shares: [Double] { counts.map { $0.value / Double(total) } }
}
