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
/// coordinate, so that a design's strata stay those of it. Values that take the same estimate move as one.
struct FitCorrelation {
    /// The estimates that uncertainties take from one fit.
    private struct Fit {
        /// For each estimate, the place of the first uncertainty that takes it.
        let firsts: [Int]
        /// The factor of the estimates' correlations; nil if rounding has left them none.
        let factor: Cholesky?
        /// The uncertainties, each with its estimate and the sign of what it is multiplied by.
        let users: [(place: Int, estimate: Int, sign: Double)]
    }

    private let fits: [Fit]

    init(_ uncertainties: [Uncertainty]) {
        var order: [String] = []
        var numbers: [String: [(place: Int, number: FittedNumber)]] = [:]
        for (place, uncertainty) in uncertainties.enumerated() {
            guard let number = (uncertainty.law as? FitLaw)?.number else { continue }
            if numbers[number.fit.value] == nil { order.append(number.fit.value) }
            numbers[number.fit.value, default: []].append((place, number))
        }
        fits = order.map { Self.fit(numbers[$0] ?? []) }
    }

    private static func fit(_ users: [(place: Int, number: FittedNumber)]) -> Fit {
        var firsts: [(place: Int, number: FittedNumber)] = []
        for user in users where !firsts.contains(where: { $0.number.parameter == user.number.parameter }) {
            firsts.append(user)
        }
        let correlations = firsts.flatMap { row in
            firsts.map { column in correlation(row.number, column.number) }
        }
        return Fit(
            firsts: firsts.map(\.place), factor: try? Cholesky(correlations, order: firsts.count),
            users: users.map { user in
                (
                    user.place,
                    firsts.firstIndex { $0.number.parameter == user.number.parameter } ?? 0,
                    user.number.factor < 0 ? -1 : 1
                )
            })
    }

    private static func correlation(_ row: FittedNumber, _ column: FittedNumber) -> Double {
        if row.parameter == column.parameter { return 1 }
        let deviations = row.deviation / abs(row.factor) * column.deviation / abs(column.factor)
        return (row.covariances[column.parameter] ?? 0) / deviations
    }

    /// The coordinates of a point with those of each fit mixed.
    func mixed(_ coordinates: [Double]) -> [Double] {
        var mixed = coordinates
        for fit in fits where fit.users.count > 1 {
            let normals = fit.firsts.map { NormalDistribution.quantile(coordinates[$0]) }
            let spread = fit.factor?.spread(normals) ?? normals
            for user in fit.users {
                let share = NormalDistribution.cumulative(user.sign * spread[user.estimate])
                mixed[user.place] = min(max(share, .leastNormalMagnitude), 1 - .ulpOfOne / 2)
            }
        }
        return mixed
    }
}
