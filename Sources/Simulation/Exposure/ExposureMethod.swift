/// How exposures follow the moves of a step; a matter of cost, never of results.
enum ExposureMethod: Sendable {
    /// By the columns of those who moved.
    case incremental
    /// All afresh.
    case full

    /// The cheaper way for a relation after the moves of a step.
    ///
    /// A move costs a run through a column for the profile left and one for the profile taken, but none for the first
    /// profile, which is not stored. With dense weights this is limited by the memory that they come from, and the full
    /// way costs one multiplication and addition per weight and stored profile, at the speed of the library. Per weight, a column was measured to take 3.5 times as long as the product while all weights fit
    /// into 16 MB of cache, and 8 times as long when they don't; the two ways then cost the same when 43 % and 19 % of
    /// the actors move among three profiles. With few weights both ways add up columns: the full way one for each
    /// partner in their order, the incremental way those of movers here and there, at twice the cost and more because
    /// the processor can't foresee them.
    /// - Parameters:
    ///   - weights: The weights at the start.
    ///   - moves: The moves of all replicates.
    ///   - replicates: How many replicates there are.
    static func cheaper(
        _ table: ExposureTable, _ weights: RelationWeights, moves: Int, replicates: Int
    ) -> ExposureMethod {
        let columnsPerMove = 2 * Double(table.profiles - 1) / Double(table.profiles)
        let incremental: Double
        let full: Double
        switch weights {
        case .dense:
            let isCached = table.rows * table.columns <= 1 << 21
            incremental = Double(moves) * columnsPerMove * (isCached ? 3.5 : 8)
            full = Double(replicates) * Double(table.columns) * Double(table.profiles - 1)
        case .sparse:
            incremental = Double(moves) * columnsPerMove * 2
            full = Double(replicates) * Double(table.columns)
        case .equal: return .incremental
        }
        return incremental <= full ? .incremental : .full
    }
}
