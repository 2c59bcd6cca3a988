/// A sum that grows value by value, compensated so that its error does not grow with the number of terms.
///
/// The error is about one rounding of the result plus *n*² 2⁻¹⁰⁶ times the sum of magnitudes (Neumaier 1974,
/// doi:10.1002/zamm.19740540106). A sum with infinities or NaN is the plain sum.
public struct CompensatedSum: Sendable {
    private var sum = 0.0
    private var lost = 0.0

    /// The sum of no values, 0.
    public init() {}

    /// Adds a value.
    public mutating func add(_ value: Double) {
        let next = sum + value
        lost += sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
        sum = next
    }

    /// The sum of the values so far, in the order in which they came.
    public var value: Double { sum.isFinite ? sum + lost : sum }
}
