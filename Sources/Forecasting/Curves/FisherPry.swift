internal import NumericKit

/// The share of a new standard that takes over from an old one: its log-odds grow by the same in each unit of time (Fisher
/// & Pry 1971, doi:10.1016/S0040-1625(71)80005-7).
public struct FisherPry: GrowthCurve {
    /// The word for the curve in tables: `fisher_pry`.
    public static let name = "fisher_pry"

    /// By how much the logarithm of new : old grows in a unit of time.
    public var rate: Double
    /// The logarithm of new : old at time 0.
    public var logOdds: Double

    /// - Parameters:
    ///   - rate: By how much the logarithm of new : old grows in a unit of time.
    ///   - logOdds: The logarithm of new : old at time 0.
    public init(rate: Double, logOdds: Double) { (self.rate, self.logOdds) = (rate, logOdds) }

    /// When both have half of the market; no finite number if shares never change.
    public var midpoint: Double { -logOdds / rate }

    /// The share of the new standard.
    public func value(at time: Double) -> Double { 1 / (1 + Elementary.exp(-(logOdds + rate * time))) }

    /// Fits the line of the log-odds by least squares.
    /// - Parameters:
    ///   - times: Times, from any origin and in any order.
    ///   - values: The share of the new standard at each of at least two different times, between 0 and 1 and neither of
    ///     them.
    /// - Throws: ``FitError/tooFewValues(count:needed:)`` or ``FitError/notAShare(_:time:)``.
    /// - Complexity: O(values).
    public static func fit(times: [Double], values: [Double]) throws(FitError) -> FisherPry {
        try GrowthValues.check(times, values, needed: 2)
        for (time, value) in zip(times, values) where !(value > 0 && value < 1) {
            throw .notAShare(value, time: time)
        }
        let line = Line(times, values.map { Elementary.log($0 / (1 - $0)) })
        return FisherPry(rate: line.slope, logOdds: line.intercept)
    }

    /// Fits the users of two standards.
    /// - Parameters:
    ///   - times: Times, from any origin and in any order.
    ///   - old: The users of the old standard at each time.
    ///   - new: The users of the new standard at each time.
    /// - Throws: As ``fit(times:values:)``.
    public static func fit(times: [Double], old: [Double], new: [Double]) throws(FitError) -> FisherPry {
        precondition(old.count == new.count, "each time has users of both")
        return try fit(times: times, values: zip(old, new).map { $1 / ($0 + $1) })
    }
}
