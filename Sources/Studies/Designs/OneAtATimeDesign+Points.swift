internal import ScenarioModel

extension OneAtATimeDesign: PointDesign {
    /// The scenario as written, then the levels of each uncertainty, in order; the seed plays no part.
    func points(of uncertainties: [Uncertainty], seed: UInt32) throws -> [DesignPoint] {
        let written = DesignPoint.asWritten(uncertainties.count)
        let probabilities = (0..<levels).map { 0.05 + 0.9 * Double($0) / Double(levels - 1) }
        let rows = uncertainties.enumerated().flatMap { index, uncertainty in
            uncertainty.quantileLaw.levels(at: probabilities).map { level in
                var values = written.values
                values[index] = level
                return values
            }
        }
        guard rows.count < DesignRequest.pointLimit else {
            throw DesignError(
                "one at a time has \(rows.count + 1) points; at most \(DesignRequest.pointLimit) are possible, so take "
                    + "fewer levels")
        }
        return [written] + DesignPoint.numbered(rows)
    }
}
