/// The points at which an uncertainty is in the lowest and in the highest fifth of its values.
struct Fifths: Equatable {
    /// The points with the lowest values, ascending.
    let low: [Int]
    /// The greatest value among them.
    let lowUntil: Double
    /// The points with the highest values, ascending.
    let high: [Int]
    /// The least value among them.
    let highFrom: Double

    /// The fifths of the values of points; NaN stands for a point that takes no part.
    ///
    /// A fifth has as many points as the design has, divided by 5 and rounded down, but at least one; points with the same
    /// value as the last of them belong to it as well.
    /// - Returns: nil when the fifths would share a point, as for a value that is the same everywhere.
    /// - Complexity: O(*n* log *n*) in the number of points.
    init?(_ values: [Double], isOneAtATime: Bool = false) {
        let sorted = values.filter { !$0.isNaN }.sorted()
        let size = isOneAtATime ? 1 : max(1, sorted.count / 5)
        guard sorted.count >= 2, sorted[size - 1] < sorted[sorted.count - size] else { return nil }
        let (until, from) = (sorted[size - 1], sorted[sorted.count - size])
        (lowUntil, highFrom) = (until, from)
        low = values.indices.filter { values[$0] <= until }
        high = values.indices.filter { values[$0] >= from }
    }
}
