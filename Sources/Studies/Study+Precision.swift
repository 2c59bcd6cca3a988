internal import NumericKit
public import ScenarioModel
public import TableKit

extension Study {
    /// Runs the study with more and more replicates until the differences between its policies are known well enough, or
    /// there are as many as there may be.
    ///
    /// Each round has all policies and points, so that they stay comparable. How many replicates the next has follows from
    /// the half-widths of the last, which shrink with the root of the number: at most twice as many at once. Units that
    /// the ledger has are not run again.
    /// - Parameters:
    ///   - precision: What is well enough.
    ///   - threads: How many workers run at once, at least 1.
    ///   - ledger: Where finished units are kept; without one, each round is run from its beginning.
    ///   - scratch: Makes the file for the outcomes of the runs of a round.
    ///   - cancellation: Ends the study early.
    ///   - progress: Called after each unit of work, from the worker that finished it.
    /// - Returns: The result of the last round, and the greatest half-width in it; nil when no pair has the outcome.
    /// - Throws: As ``run(threads:ledger:scratch:cancellation:progress:)``.
    public func run(
        until precision: Precision, threads: Int, ledger: Ledger? = nil,
        scratch: () throws -> ScratchFile? = { nil }, cancellation: Cancellation = Cancellation(),
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> (result: StudyResult, halfWidth: Double?) {
        var study = with(replicates: min(precision.first, precision.most))
        while true {
            let result = try await study.run(
                threads: threads, ledger: ledger, scratch: scratch(), cancellation: cancellation,
                progress: progress)
            let halfWidth = try result.greatestHalfWidth(of: precision.outcome.value)
            let isEnough = halfWidth.map { $0 <= precision.halfWidth.value } ?? false
            if isEnough || study.plan.replicates == precision.most { return (result, halfWidth) }
            study = study.with(replicates: study.next(precision, halfWidth: halfWidth))
        }
    }

    /// How many replicates the next round has.
    private func next(_ precision: Precision, halfWidth: Double?) -> Int {
        let now = plan.replicates
        let ratio = (halfWidth ?? .infinity) / precision.halfWidth.value
        let wanted = min(2, ratio * ratio) * Double(now)
        // Whole units, so that the last of a round is not run again in the next.
        let units = max(Int(wanted.rounded(.up)), now + 1) + unitSize - 1
        return min(precision.most, units / unitSize * unitSize)
    }
}

extension StudyResult {
    /// The greatest half-width of the 95 % intervals of a column's paired mean differences from the reference policy, over
    /// the design points of the study; with one policy, of its mean. Nil when there is none to tell.
    func greatestHalfWidth(of name: String) throws -> Double? {
        guard let column = columns.firstIndex(where: { $0.name == name }) else { return nil }
        var greatest: Double?
        for policy in policies.indices where policy != reference || policies.count == 1 {
            var squares = 0.0
            for point in plan.points.indices {
                let other = policies.count == 1 ? nil : try values(column, policy: reference, point: point)
                let own = try values(column, policy: policy, point: point)
                let difference = PairedDifference(
                    own, reference: other ?? Array(repeating: 0, count: own.count))
                guard let half = difference.map({ $0.interval.high - $0.interval.mean }), !half.isNaN else {
                    return nil
                }
                squares += half * half
            }
            greatest = max(greatest ?? 0, squares.squareRoot() / Double(plan.points.count))
        }
        return greatest
    }
}
