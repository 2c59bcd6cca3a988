internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// How sure it is which policy has the least regret: the share of resamples in which each has it, equals sharing it.
///
/// A resample draws the numbers of the replicates with replacement (Efron 1979, doi:10.1214/aos/1176344552), the same
/// numbers at every point and for every policy, since replicates of one number share their draws everywhere. Where the
/// design is a sample of the laws of the uncertainties, it draws the points with replacement too. So it tells what other
/// replicates, and other points of the same laws, would leave of the order of the policies, and nothing about laws that
/// are wrong.
struct LeastRegret: Sendable {
    /// The share of resamples in which each policy has the least of the greatest regret.
    var ofMaximum: [Double]
    /// The share of resamples in which each policy has the least mean regret.
    var ofMean: [Double]

    /// How many resamples are drawn.
    static let resamples = 500
    /// So many counts are kept at once: 64 MB.
    private static let countLimit = 1 << 24

    /// The shares for each objective, in their order.
    ///
    /// The outcomes are read point by point. What is kept are the counts of as many resamples as fit in 64 MB, and sums for
    /// policies × objectives × those resamples.
    /// - Throws: `FileError` if the disk fails.
    /// - Complexity: O(resamples × objectives × runs).
    static func of(
        _ result: StudyResult, _ objectives: [ComparedObjective], resamples: Int = Self.resamples
    ) throws(FileError) -> [LeastRegret] {
        let plan = result.plan
        var tallies = objectives.map { _ in LeastTally(policies: result.policies.count) }
        let group = max(1, countLimit / max(plan.replicates, plan.points.count))
        for start in stride(from: 0, to: resamples, by: group) {
            let numbers = start..<min(start + group, resamples)
            let regrets = try RegretSums.of(result, objectives, resamples: numbers)
            for (index, sums) in regrets.enumerated() {
                for place in numbers.indices { tallies[index].add(sums[place - start]) }
            }
        }
        return tallies.map { LeastRegret(ofMaximum: $0.maximum.shares, ofMean: $0.mean.shares) }
    }
}

/// How often each policy had the least regret.
private struct LeastTally {
    var maximum: BestCounts
    var mean: BestCounts

    init(policies: Int) {
        maximum = BestCounts(policies: policies, isHigherBetter: false)
        mean = BestCounts(policies: policies, isHigherBetter: false)
    }

    /// Meets a resample; one in which no point counts is left out.
    mutating func add(_ sums: RegretSums) {
        guard sums.points > 0 else { return }
        maximum.add(sums.maximum)
        mean.add(sums.total)
    }
}
