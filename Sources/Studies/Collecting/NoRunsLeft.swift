internal import ScenarioModel

/// Every run of a policy failed, so that nothing can be told of it.
public struct NoRunsLeft: Error, Sendable, CustomStringConvertible {
    /// Which policy, why its first run failed, and what to do.
    public let description: String

    /// - Parameter failures: What failed, with all runs of one policy at least.
    init(_ plan: StudyPlan, _ scenario: Scenario, _ failures: [StudyFailure]) {
        let byPolicy = plan.policies.indices.map { place in failures.filter { $0.policy == place } }
        let empty = byPolicy.first { $0.reduce(0) { $0 + $1.replicates.count } == plan.runsPerPolicy } ?? []
        guard
            let first = empty.min(by: {
                ($0.point, $0.replicates.lowerBound) < ($1.point, $1.replicates.lowerBound)
            })
        else { preconditionFailure("some policy has no run") }
        let point = plan.points[first.point]
        description =
            "all \(plan.runsPerPolicy) runs of policy '\(scenario.policies[plan.policies[first.policy]].id.value)' failed; "
            + "change the laws of 'uncertainties' to values that can be; the first is \(point.id) with "
            + "\(point.words(scenario)): \(first.message)"
    }
}
