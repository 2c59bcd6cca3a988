internal import ScenarioModel

extension OneAtATimeDesign: PointDesign {
    /// The scenario as written, and all levels.
    func count(of uncertainties: [Uncertainty]) throws -> Int {
        let count = uncertainties.reduce(1) { $0 + levels(of: $1).count }
        guard count <= DesignRequest.pointLimit else {
            throw DesignError(
                "one at a time has \(count) points; at most \(DesignRequest.pointLimit) are possible, so take fewer levels"
            )
        }
        return count
    }

    /// The scenario as written, then the levels of each uncertainty, in order; the seed plays no part.
    func points(of uncertainties: [Uncertainty], seed: UInt32) -> [DesignPoint] {
        let written = DesignPoint.asWritten(uncertainties.count)
        let rows = uncertainties.enumerated().flatMap { index, uncertainty in
            levels(of: uncertainty).map { level in
                var values = written.values
                values[index] = level
                return values
            }
        }
        return [written] + DesignPoint.numbered(rows)
    }

    /// The levels of an uncertainty: evenly spaced quantiles.
    private func levels(of uncertainty: Uncertainty) -> [DesignValue] {
        uncertainty.quantileLaw.levels(
            at: (0..<levels).map { 0.05 + 0.9 * Double($0) / Double(levels - 1) })
    }
}
