internal import NumericKit

/// The mean difference between the scores of two forecasts of the same things, with the interval of a bootstrap that draws
/// whole clusters (Efron 1979, doi:10.1214/aos/1176344552; Field & Welsh 2007, doi:10.1111/j.1467-9868.2007.00593.x).
public struct SkillInterval: Hashable, Sendable {
    /// The mean of all differences.
    public let mean: Double
    /// The lower end of the interval.
    public let low: Double
    /// The upper end of the interval.
    public let high: Double
    /// The standard deviation of the means of the resamples.
    public let standardError: Double
    /// How many clusters there are.
    public let clusterCount: Int

    /// Draws as many clusters as there are, with replacement, and takes quantiles of the means of all differences in them.
    ///
    /// With few clusters, some ten or less, the interval is too narrow.
    /// - Parameters:
    ///   - differences: The score of one forecast less that of the other, for each thing that was forecast.
    ///   - clusters: The group of each within which scores may depend on each other, such as the number of the state.
    ///   - resampleCount: How many resamples are drawn, at least two. The default is 10,000.
    ///   - level: The share of the resamples inside the interval. The default is 0.95.
    ///   - seed: The seed of the draws. The default is 0.
    /// - Complexity: O(differences + resamples · clusters).
    public init(
        differences: [Double], clusters: [Int], resampleCount: Int = 10_000, level: Double = 0.95,
        seed: UInt32 = 0
    ) {
        precondition(!differences.isEmpty && differences.count == clusters.count, "differences have clusters")
        precondition(resampleCount > 1 && level > 0 && level < 1, "resamples, and a level between 0 and 1")
        let groups = Self.groups(differences, clusters)
        let stream = ForecastPurpose.stream(seed)
        let means = (0..<resampleCount).map { resample in
            var (sum, count) = (0.0, 0)
            for draw in groups.indices {
                let place = stream.index(
                    below: groups.count, entity: 0, moment: UInt32(resample),
                    purpose: ForecastPurpose.cluster, draw: draw)
                sum += groups[place].sum
                count += groups[place].count
            }
            return sum / Double(count)
        }
        let sorted = means.sorted()
        mean = Statistics.mean(differences)
        low = Statistics.quantile(sorted: sorted, (1 - level) / 2)
        high = Statistics.quantile(sorted: sorted, (1 + level) / 2)
        standardError = Statistics.variance(means).squareRoot()
        clusterCount = groups.count
    }

    /// The sum and number of the differences of each cluster, in the order in which clusters first appear.
    private static func groups(_ differences: [Double], _ clusters: [Int]) -> [(sum: Double, count: Int)] {
        var places: [Int: Int] = [:]
        var groups: [(sum: Double, count: Int)] = []
        for (difference, cluster) in zip(differences, clusters) {
            let place = places[cluster] ?? groups.count
            if place == groups.count {
                places[cluster] = place
                groups.append((0, 0))
            }
            groups[place].sum += difference
            groups[place].count += 1
        }
        return groups
    }
}
