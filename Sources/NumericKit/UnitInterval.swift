/// Conversions from random words to numbers between 0 and 1.
public enum UnitInterval {
    /// The midpoint of the word's cell when the unit interval is cut in 2³² equal cells.
    ///
    /// The result is (word + ½) · 2⁻³², exact, and strictly inside (0, 1): from 2⁻³³ to 1 − 2⁻³³. Its logarithm
    /// and the logarithm of its complement are therefore always finite.
    ///
    /// - Parameter word: A word uniform on 0 ..< 2³².
    /// - Returns: A number in the open interval (0, 1).
    /// - Complexity: O(1).
    @inlinable
    public static func open(_ word: UInt32) -> Double {
        (Double(word) + 0.5) * 0x1p-32
    }
}
