/// Weights on a grid of 2⁻⁴⁰, so that their sums are exact.
///
/// A `Double` holds every multiple of 2⁻⁴⁰ up to 2⁵³ · 2⁻⁴⁰ = 2¹³ without error. If the magnitudes of a row of
/// such multiples add up to at most ``rowLimit`` = 2¹², then the sum of any of them, in any order and any grouping,
/// is again a multiple of 2⁻⁴⁰ of magnitude at most 2¹², hence exact: no addition on the way rounds. Products with
/// 0 or 1 are exact too. A dense product, a sparse product and an incremental update of a weighted sum of zeros and
/// ones therefore agree to the bit.
public enum ExactWeights {
    /// The spacing of the grid, 2⁻⁴⁰.
    public static let unit: Double = 0x1p-40

    /// The largest sum of magnitudes that a row of weights may have, 2¹².
    public static let rowLimit: Double = 4096

    /// The nearest multiple of ``unit`` in the direction of zero.
    ///
    /// - Parameter w: Any number; infinities and NaN are returned unchanged.
    /// - Returns: A multiple of the unit with |result| ≤ |w|, never −0.
    /// - Complexity: O(1).
    @inlinable
    public static func round(_ w: Double) -> Double {
        // From 2¹² on a Double has no bits below the unit; below, the scaled weight fits an Int64.
        guard w.magnitude < rowLimit else { return w }
        return Double(Int64(w * 0x1p40)) * unit
    }

    /// Divides a row by the sum of its magnitudes and rounds every entry towards zero to the grid.
    ///
    /// Afterwards the magnitudes add up to at most 1, exactly. For the sum *S* is compensated and the quotients are
    /// rounded once, so that before truncation the magnitudes add up to less than 1 + 2⁻⁵⁰; truncation only lowers
    /// them, and the next multiple of 2⁻⁴⁰ above 1 is out of reach.
    ///
    /// - Parameter row: Any finite weights; left as it is when the result is false.
    /// - Returns: False when the sum is 0 (or not finite), so that there is nothing to divide by.
    /// - Complexity: O(*n*).
    public static func normaliseRow(_ row: inout [Double]) -> Bool {
        let sum = Statistics.sum(row.lazy.map(\.magnitude))
        guard sum > 0, sum.isFinite else { return false }
        for index in row.indices {
            row[index] = round(row[index] / sum)
        }
        return true
    }

    /// Whether every entry lies on the grid and the magnitudes add up to at most ``rowLimit``.
    ///
    /// - Parameter row: Any weights.
    /// - Returns: True when all sums of entries of the row are exact.
    /// - Complexity: O(*n*).
    public static func isExact(_ row: some Sequence<Double>) -> Bool {
        var sum = 0.0
        for weight in row {
            guard weight.isFinite, round(weight) == weight else { return false }
            sum += weight.magnitude
        }
        // Up to the limit the running sum is exact; beyond it, it cannot fall back.
        return sum <= rowLimit
    }
}
