/// A curve along which something spreads, fitted to what was seen so far and then followed into the future.
///
///     let curves: [any GrowthCurve.Type] = [BassCurve.self, LogisticCurve.self]
///     for curve in curves { print(curve.name, try curve.fit(times: times, values: values).value(at: 12)) }
public protocol GrowthCurve: Hashable, Sendable {
    /// The word for the curve in tables.
    static var name: String { get }

    /// The curve that comes closest to some values.
    /// - Parameters:
    ///   - times: Times, in any order; where the curve has a beginning, since then.
    ///   - values: How many there were at each time, not how many were added.
    /// - Throws: ``FitError`` where no curve comes closest.
    static func fit(times: [Double], values: [Double]) throws(FitError) -> Self

    /// How many there are at a time, in the unit of the values.
    func value(at time: Double) -> Double
}

/// What every curve asks of its values.
enum GrowthValues {
    /// - Throws: ``FitError/tooFewValues(count:needed:)``, where values at one time count once.
    static func check(_ times: [Double], _ values: [Double], needed: Int) throws(FitError) {
        precondition(times.count == values.count, "each value has a time")
        let count = Set(times).count
        if count < needed { throw .tooFewValues(count: count, needed: needed) }
    }
}
