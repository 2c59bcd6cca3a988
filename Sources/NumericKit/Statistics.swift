/// Summaries of samples, each in one fixed order of operations.
public enum Statistics {
    /// The sum in the order given, a ``CompensatedSum``.
    ///
    /// - Parameter values: Any numbers.
    /// - Returns: The sum; 0 for no values.
    /// - Complexity: O(*n*).
    public static func sum(_ values: some Sequence<Double>) -> Double {
        var sum = CompensatedSum()
        for value in values { sum.add(value) }
        return sum.value
    }

    /// The arithmetic mean, corrected by the mean of the deviations from it.
    ///
    /// With the correction the mean of equal values is that value to the bit, and their variance 0.
    ///
    /// - Parameter values: Any numbers.
    /// - Returns: The mean; NaN for no values.
    /// - Complexity: O(*n*).
    public static func mean(_ values: some Collection<Double>) -> Double {
        let count = Double(values.count)
        let first = sum(values) / count
        guard first.isFinite else { return first }
        return first + sum(values.lazy.map { $0 - first }) / count
    }

    /// The sample variance with divisor *n* − 1, in two passes.
    ///
    /// - Parameter values: Any numbers.
    /// - Returns: The variance in squared units of the values; NaN for fewer than two values.
    /// - Complexity: O(*n*).
    public static func variance(_ values: some Collection<Double>) -> Double {
        variance(values, mean: mean(values))
    }

    /// The sample variance with divisor *n* − 1, for values whose mean is known.
    ///
    /// - Parameters:
    ///   - values: Any numbers.
    ///   - mean: Their ``mean(_:)``.
    /// - Returns: The variance in squared units of the values; NaN for fewer than two values.
    /// - Complexity: O(*n*).
    public static func variance(_ values: some Collection<Double>, mean: Double) -> Double {
        guard values.count > 1 else { return .nan }
        let squares = values.lazy.map { ($0 - mean) * ($0 - mean) }
        return sum(squares) / Double(values.count - 1)
    }

    /// The quantile of type 7: linear between the order statistics at (*n* − 1) p.
    ///
    /// The default of R and NumPy. Source: Hyndman & Fan (1996), doi:10.2307/2684934.
    ///
    ///     Statistics.quantile(sorted: [1, 2, 3, 4], 0.25)  // 1.75
    ///
    /// - Parameters:
    ///   - sorted: Numbers in ascending order.
    ///   - p: A probability in [0, 1].
    /// - Returns: The quantile; NaN for no values.
    /// - Complexity: O(1).
    public static func quantile(sorted: [Double], _ p: Double) -> Double {
        precondition(p >= 0 && p <= 1, "\(p) is not a probability")
        guard let last = sorted.indices.last else { return .nan }
        let position = Double(last) * p
        let below = min(Int(position), last)
        let above = min(below + 1, last)
        let share = position - Double(below)
        // At an order statistic itself no neighbour counts, not even an infinite one.
        if share == 0 { return sorted[below] }
        return sorted[below] + share * (sorted[above] - sorted[below])
    }
}
