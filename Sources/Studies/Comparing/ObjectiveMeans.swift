internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// What every policy brings at every design point for one objective.
struct ObjectiveMeans: Sendable {
    /// The means over the replicates that have a value, by policy and point; NaN where none has.
    let means: [[Double]]
    /// The shares of those replicates that meet the threshold, by policy and point; NaN without a threshold or a value.
    let sharesMet: [[Double]]
    /// The share of futures in which each policy is the best, equals sharing it; NaN where no future has a value under
    /// every policy.
    let probabilityBest: [Double]
}

extension StudyResult {
    /// The means of all objectives.
    ///
    /// Memory grows with policies × points and not with the replicates.
    /// - Throws: `FileError` if the disk fails.
    /// - Complexity: O(objectives × runs).
    func means(of objectives: [ComparedObjective]) throws(FileError) -> [ObjectiveMeans] {
        var tallies = objectives.map { ObjectiveTally($0, policies: policies.count) }
        for point in plan.points.indices {
            for _ in 0..<RepeatedMoments.passCount {
                for replicates in runs.chunks {
                    var rows: [RunRows] = []
                    for policy in policies.indices {
                        rows.append(try runs.rows(replicates, policy: policy, point: point))
                    }
                    for replicate in replicates {
                        for (index, objective) in objectives.enumerated() {
                            tallies[index].add(rows.map { $0[replicate, objective.column] })
                        }
                    }
                }
                for index in objectives.indices { tallies[index].endPass() }
            }
            for index in objectives.indices { tallies[index].endPoint() }
        }
        return tallies.map(\.means)
    }
}

/// The futures of one objective, met point by point, at each as often as `RepeatedMoments` asks.
private struct ObjectiveTally {
    private let objective: ComparedObjective
    private var moments: [RepeatedMoments]
    private var met: [Int]
    private var isFirstPass = true
    private var wins: BestCounts
    private var pointMeans: [[Double]]
    private var pointShares: [[Double]]

    init(_ objective: ComparedObjective, policies: Int) {
        self.objective = objective
        moments = Array(repeating: RepeatedMoments(), count: policies)
        met = Array(repeating: 0, count: policies)
        wins = BestCounts(policies: policies, isHigherBetter: objective.isHigherBetter)
        pointMeans = Array(repeating: [], count: policies)
        pointShares = pointMeans
    }

    /// Meets the values of all policies in one future.
    mutating func add(_ values: [Double]) {
        for (policy, value) in values.enumerated() where !value.isNaN {
            moments[policy].add(value)
            if isFirstPass, objective.objective.isMet(by: value) == true { met[policy] += 1 }
        }
        if isFirstPass { wins.add(values) }
    }

    /// Notes that all futures of the point have been met once more.
    mutating func endPass() {
        for policy in moments.indices { moments[policy].endPass() }
        isFirstPass = false
    }

    /// Notes that the next future is of another point.
    mutating func endPoint() {
        let hasThreshold = objective.objective.threshold != nil
        for (policy, own) in moments.enumerated() {
            pointMeans[policy].append(own.mean)
            pointShares[policy].append(hasThreshold ? Double(met[policy]) / Double(own.count) : .nan)
            moments[policy] = RepeatedMoments()
            met[policy] = 0
        }
        isFirstPass = true
    }

    /// What has been met.
    var means: ObjectiveMeans {
        ObjectiveMeans(means: pointMeans, sharesMet: pointShares, probabilityBest: wins.shares)
    }
}
