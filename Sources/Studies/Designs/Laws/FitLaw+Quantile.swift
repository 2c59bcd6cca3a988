internal import NumericKit
internal import ScenarioModel

extension FitLaw: ContinuousLaw {
    func number(at probability: Double) -> Double {
        number.value + number.deviation * NormalDistribution.quantile(probability)
    }
}

/// Lets the estimates of one fit vary together.
///
/// Coordinates are turned into standard normal numbers, mixed by the Cholesky factor of the estimates' correlations, and
/// turned back (a Gaussian copula: Nataf 1962; Li 2000, doi:10.3905/jfi.2000.319253). The first of them keeps its
/// coordinate, so that a design's strata stay those of it.
struct FitCorrelation {
    /// The places of the uncertainties, by fit.
    private let groups: [(places: [Int], factor: Cholesky)]

    init(_ uncertainties: [Uncertainty]) {
        var places: [String: [Int]] = [:]
        var order: [String] = []
        for (place, uncertainty) in uncertainties.enumerated() {
            guard let law = uncertainty.law as? FitLaw else { continue }
            if places[law.number.fit.value] == nil { order.append(law.number.fit.value) }
            places[law.number.fit.value, default: []].append(place)
        }
        groups = order.compactMap { fit in
            let places = places[fit] ?? []
            let numbers = places.compactMap { (uncertainties[$0].law as? FitLaw)?.number }
            let correlations = numbers.flatMap { row in
                numbers.map { column in Self.correlation(row, column) }
            }
            guard places.count > 1, let factor = try? Cholesky(correlations, order: places.count) else {
                return nil
            }
            return (places, factor)
        }
    }

    private static func correlation(_ row: FittedNumber, _ column: FittedNumber) -> Double {
        if row.parameter == column.parameter { return 1 }
        let product = row.factor * column.factor * (row.covariances[column.parameter] ?? 0)
        return product / (row.deviation * column.deviation)
    }

    /// The coordinates of a point with those of each fit mixed.
    func mixed(_ coordinates: [Double]) -> [Double] {
        var coordinates = coordinates
        for group in groups {
            let normals = group.places.map { NormalDistribution.quantile(coordinates[$0]) }
            for (place, normal) in zip(group.places, group.factor.spread(normals)) {
                coordinates[place] = min(
                    max(NormalDistribution.cumulative(normal), .leastNormalMagnitude), 1 - .ulpOfOne / 2)
            }
        }
        return coordinates
    }
}
