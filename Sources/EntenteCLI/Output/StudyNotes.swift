import Entente
import Foundation

/// What a study has to say beside its tables, on standard error.
enum StudyNotes {
    /// How many failures are told one by one.
    private static let failureLimit = 10

    static func report(_ result: StudyResult) {
        reportUnfinished(result)
        reportFailures(result)
    }

    /// Says how many replicates it took to know the differences well enough, or that they are not known so well.
    static func report(_ precision: Precision, halfWidth: Double?, replicates: Int) {
        let outcome = precision.outcome.value
        guard let halfWidth else {
            Terminal.error("note: no pair of runs has a value of '\(outcome)' after \(replicates) replicates")
            return
        }
        let isEnough = halfWidth <= precision.halfWidth.value
        Terminal.error(
            "note: after \(replicates) replicates the half-width of '\(outcome)' is "
                + String(format: "%.3g", halfWidth)
                + (isEnough ? "" : ", more than the \(precision.halfWidth.value) asked for; raise 'max'"))
    }

    /// Says how many runs came to the last step although the author has conditions that end them: what was to be waited
    /// for is missing in their outcomes.
    private static func reportUnfinished(_ result: StudyResult) {
        guard !result.scenario.stopWhen.isEmpty else { return }
        for policy in result.policies where policy.stopCount < policy.runCount {
            Terminal.error(
                "note: \(policy.runCount - policy.stopCount) of \(policy.runCount) runs under "
                    + "'\(policy.id)' came to the last step before a condition of 'run.stop_when' held; "
                    + "give 'time' more steps if all should end by one")
        }
    }

    private static func reportFailures(_ result: StudyResult) {
        for failure in result.failures.prefix(failureLimit) {
            let point = result.plan.points[failure.point]
            let values = point.words(result.scenario)
            Terminal.error(
                "failed: \(result.policies[failure.policy].id)/\(point.id), replicates \(failure.replicates.lowerBound)"
                    + "–\(failure.replicates.upperBound - 1), with \(values): \(failure.message)")
        }
        guard !result.failures.isEmpty else { return }
        let runs = result.failures.reduce(0) { $0 + $1.replicates.count }
        Terminal.error(
            "note: \(runs) of \(result.plan.runCount) runs failed and are in no mean; failures.csv lists them"
        )
    }
}
