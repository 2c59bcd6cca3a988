internal import NumericKit

/// The share of a market that has adopted after some time, of those who are told by others and those who are not (Bass
/// 1969, doi:10.1287/mnsc.15.5.215).
public struct BassCurve: GrowthCurve {
    /// The word for the curve in tables: `bass`.
    public static let name = "bass"

    /// How many will have adopted in the end, in the unit of the counts.
    public var market: Double
    /// p, the hazard of adopting by oneself, per unit of time.
    public var innovation: Double
    /// q, the hazard that comes from all others when they have adopted, per unit of time.
    public var imitation: Double

    /// - Parameters:
    ///   - market: How many will have adopted in the end.
    ///   - innovation: p > 0.
    ///   - imitation: q ≥ 0.
    public init(market: Double, innovation: Double, imitation: Double) {
        (self.market, self.innovation, self.imitation) = (market, innovation, imitation)
    }

    /// How many have adopted after a time: m (1 − e^−(p+q)t) / (1 + (q/p) e^−(p+q)t), and none before 0.
    public func value(at time: Double) -> Double {
        guard time > 0 else { return 0 }
        let decay = Elementary.exp(-(innovation + imitation) * time)
        return market * (1 - decay) / (1 + imitation / innovation * decay)
    }

    /// How many adopt in a unit of time, as a rate at a moment.
    public func rate(_ time: Double) -> Double {
        let decay = Elementary.exp(-(innovation + imitation) * time)
        let sum = innovation + imitation
        let below = 1 + imitation / innovation * decay
        return market * sum * sum / innovation * decay / (below * below)
    }

    /// What the counts of equal spans of time are taken for.
    public enum Counts: Sendable {
        /// The rate at the end of each span.
        case rates
        /// The difference between the end and the beginning of each span.
        case differences
    }

    /// Fits a curve to the adoptions of consecutive spans of one unit of time, the first of which begins at 0.
    /// - Parameters:
    ///   - counts: How many adopted in each span, at least three.
    ///   - meaning: What they are taken for.
    /// - Throws: ``FitError`` where no curve is the best.
    public static func fit(
        _ counts: [Double], as meaning: Counts = .differences
    ) throws(FitError) -> (curve: BassCurve, fit: LeastSquares) {
        let start = [2 * counts.reduce(0, +), 0.01, 0.4]
        let fit = try LeastSquares(from: start) { parameters in
            let curve = BassCurve(parameters)
            return counts.indices.map { span in
                let end = Double(span + 1)
                let expected =
                    switch meaning {
                    case .rates: curve.rate(end)
                    case .differences: curve.value(at: end) - curve.value(at: end - 1)
                    }
                return expected - counts[span]
            }
        }
        return (BassCurve(fit.parameters), fit)
    }

    /// Fits a curve to the sums of adoptions by certain times, by least squares from several starts.
    /// - Parameters:
    ///   - times: Times since the moment when nobody had adopted yet, in any order.
    ///   - values: How many had adopted by then, for each of at least three times.
    /// - Throws: ``FitError/tooFewValues(count:needed:)`` or ``FitError/noBestCurve(steps:)``.
    public static func fit(times: [Double], values: [Double]) throws(FitError) -> BassCurve {
        try GrowthValues.check(times, values, needed: 3)
        let greatest = values.max() ?? 0
        let last = times.max() ?? 0
        let starts = [1.1, 2, 8].flatMap { market in
            [1.0, 4, 12].map { imitation in
                [market * greatest, imitation / last / 50, imitation / last]
            }
        }
        let fit = try LeastSquares.best(from: starts) { parameters in
            guard parameters.allSatisfy({ $0 > 0 }) else { return values.map { _ in .nan } }
            let curve = BassCurve(parameters)
            return zip(times, values).map { curve.value(at: $0) - $1 }
        }
        return BassCurve(fit.parameters)
    }

    private init(_ parameters: [Double]) {
        self.init(market: parameters[0], innovation: parameters[1], imitation: parameters[2])
    }
}
