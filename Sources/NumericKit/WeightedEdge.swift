/// One weight of a sparse matrix at its place, in 16 bytes.
public struct WeightedEdge: Sendable, Hashable {
    /// The weight with which the observer looks at the influencer.
    public let weight: Double

    private let storedRow: Int32
    private let storedColumn: Int32

    /// The weight with which one observer looks at one influencer.
    ///
    /// - Parameters:
    ///   - row: The observer, within ±2³¹.
    ///   - column: The influencer, within ±2³¹.
    ///   - weight: The weight.
    public init(row: Int, column: Int, weight: Double) {
        storedRow = Int32(row)
        storedColumn = Int32(column)
        self.weight = weight
    }

    /// The observer.
    public var row: Int { Int(storedRow) }

    /// The influencer.
    public var column: Int { Int(storedColumn) }
}
