internal import NumericKit

/// Growth whose rate per head falls with the room that is left (Verhulst 1838, Correspondance mathématique et physique
/// 10, 113–121): K / (1 + e^−r(t − t₀)).
public struct LogisticCurve: GrowthCurve {
    /// The word for the curve in tables: `logistic`.
    public static let name = "logistic"

    /// K, how many there will be in the end, in the unit of the values.
    public var capacity: Double
    /// r, the rate at which few grow, per unit of time.
    public var rate: Double
    /// t₀, when there is half of the end.
    public var midpoint: Double

    /// - Parameters:
    ///   - capacity: K, how many there will be in the end.
    ///   - rate: r, per unit of time.
    ///   - midpoint: t₀, when there is half of that.
    public init(capacity: Double, rate: Double, midpoint: Double) {
        (self.capacity, self.rate, self.midpoint) = (capacity, rate, midpoint)
    }

    /// K / (1 + e^−r(t − t₀)).
    public func value(at time: Double) -> Double {
        capacity / (1 + Elementary.exp(-rate * (time - midpoint)))
    }

    /// Fits a curve by least squares from several starts: for some capacities beyond the greatest value, a line through the
    /// log-odds.
    /// - Parameters:
    ///   - times: Times, from any origin and in any order.
    ///   - values: How many there were at each of at least three different times, with one above 0.
    /// - Throws: ``FitError/tooFewValues(count:needed:)`` or ``FitError/noBestCurve(steps:)``.
    public static func fit(times: [Double], values: [Double]) throws(FitError) -> LogisticCurve {
        try GrowthValues.check(times, values, needed: 3)
        let centre = Statistics.mean(times)
        let greatest = values.max() ?? 0
        // The third parameter is e^r(t₀ − centre): never 0, as t₀ may be.
        let starts = [1.05, 1.5, 3, 10].compactMap { share -> [Double]? in
            let capacity = share * greatest
            let seen = zip(times, values).filter { $0.1 > 0 }
            let line = Line(
                seen.map { $0.0 - centre }, seen.map { Elementary.log($0.1 / (capacity - $0.1)) })
            guard line.slope.isFinite, line.slope != 0 else { return nil }
            return [capacity, line.slope, Elementary.exp(-line.intercept)]
        }
        let fit = try LeastSquares.best(from: starts) { parameters in
            guard parameters[0] > 0, parameters[2] > 0 else { return values.map { _ in .nan } }
            return zip(times, values).map { time, value in
                parameters[0] / (1 + parameters[2] * Elementary.exp(-parameters[1] * (time - centre))) - value
            }
        }
        let (capacity, rate) = (fit.parameters[0], fit.parameters[1])
        return LogisticCurve(
            capacity: capacity, rate: rate, midpoint: centre + Elementary.log(fit.parameters[2]) / rate)
    }
}
