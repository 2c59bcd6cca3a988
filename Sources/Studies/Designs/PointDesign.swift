internal import ScenarioModel

/// A design that can choose points; every design of the language is one.
protocol PointDesign: DesignMethod {
    /// How many points there will be.
    /// - Throws: ``DesignError`` if there are more than ``DesignRequest/pointLimit``.
    func count(of uncertainties: [Uncertainty]) throws -> Int
    /// The points, each with a value for every uncertainty.
    func points(of uncertainties: [Uncertainty], seed: UInt32) throws -> [DesignPoint]
}

/// A design that chooses points of the unit cube, which the laws then turn into values.
protocol CubeDesign: PointDesign {
    /// How many points.
    var points: Int { get }
    /// The coordinates of each point, strictly between 0 and 1, one for each path.
    func coordinates(_ paths: [String], seed: UInt32) throws -> [[Double]]
}

extension CubeDesign {
    func count(of uncertainties: [Uncertainty]) -> Int { points }

    /// The values at the quantiles that the coordinates are.
    func points(of uncertainties: [Uncertainty], seed: UInt32) throws -> [DesignPoint] {
        let laws = uncertainties.map(\.quantileLaw)
        let rows = try coordinates(uncertainties.map(\.path.value), seed: seed)
        let correlation = FitCorrelation(uncertainties)
        return DesignPoint.numbered(
            rows.map { row in zip(laws, correlation.mixed(row)).map { $0.value(at: $1) } })
    }
}
