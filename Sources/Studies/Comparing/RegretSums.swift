internal import ScenarioModel
internal import TableKit

/// The regrets of all policies in one resample, gathered point by point.
struct RegretSums: Sendable {
    /// How many points count, each as often as it is in the resample.
    private(set) var points = 0
    /// The greatest regret of each policy.
    private(set) var maximum: [Double]
    /// The sum of the regrets of each policy.
    private(set) var total: [Double]

    /// No points yet.
    init(policies: Int) {
        maximum = Array(repeating: 0, count: policies)
        total = Array(repeating: 0, count: policies)
    }

    /// Meets the means of a point that is in the resample a number of times; it does not count if one is missing.
    mutating func add(_ means: [Double], isHigherBetter: Bool, times: Int) {
        guard times > 0, !means.contains(where: \.isNaN),
            let best = isHigherBetter ? means.max() : means.min()
        else { return }
        points += times
        for (policy, mean) in means.enumerated() {
            let regret = (best - mean).magnitude
            maximum[policy] = max(maximum[policy], regret)
            total[policy] += regret * Double(times)
        }
    }

    /// The regrets in some resamples, by objective and resample.
    /// - Throws: `FileError` if the disk fails.
    /// - Complexity: O(resamples × objectives × runs).
    static func of(
        _ result: StudyResult, _ objectives: [ComparedObjective], resamples: Range<Int>
    ) throws(FileError) -> [[RegretSums]] {
        let plan = result.plan
        let replicates = ResampledCounts(
            resamples, of: plan.replicates, seed: plan.seed, purpose: ResamplingPurpose.replicate)
        let points =
            plan.isSampleOfLaws
            ? ResampledCounts(
                resamples, of: plan.points.count, seed: plan.seed, purpose: ResamplingPurpose.point) : nil
        var sums = objectives.map { _ in
            resamples.map { _ in RegretSums(policies: result.policies.count) }
        }
        for point in plan.points.indices {
            let means = try ResampledMeans(result, objectives, at: point, replicates, resamples)
            for (index, objective) in objectives.enumerated() {
                for (place, resample) in resamples.enumerated() {
                    sums[index][place].add(
                        means[objective: index, resample: place], isHigherBetter: objective.isHigherBetter,
                        times: points?[resample, point] ?? 1)
                }
            }
        }
        return sums
    }
}
