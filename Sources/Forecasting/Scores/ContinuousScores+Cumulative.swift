/// The score of a distribution that is known at some thresholds.
extension ContinuousScores {
    /// The continuous ranked probability score of a distribution function that is linear between thresholds; what lies
    /// below the first lies on it, and what lies above the last on that.
    /// - Parameters:
    ///   - thresholds: At least one number, ascending.
    ///   - probabilities: The distribution function at each, ascending from 0 to 1.
    ///   - observed: What happened.
    /// - Complexity: O(thresholds).
    public static func crps(
        thresholds: [Double], probabilities: [Double], observed: Double
    ) -> Double {
        precondition(
            thresholds.count == probabilities.count && !thresholds.isEmpty, "each threshold has a probability"
        )
        let last = thresholds.count - 1
        var score = max(0, thresholds[0] - observed) + max(0, observed - thresholds[last])
        for place in 0..<last {
            let (start, end) = (thresholds[place], thresholds[place + 1])
            let middle = min(max(observed, start), end)
            let slope = (probabilities[place + 1] - probabilities[place]) / (end - start)
            let between = probabilities[place] + slope * (middle - start)
            score += square(probabilities[place], between) * (middle - start)
            score += square(1 - between, 1 - probabilities[place + 1]) * (end - middle)
        }
        return score
    }

    /// The mean of the square of a line from one value to another.
    private static func square(_ first: Double, _ last: Double) -> Double {
        (first * first + first * last + last * last) / 3
    }
}
