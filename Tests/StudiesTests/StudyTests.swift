import ScenarioModel
import TableKit
import Testing

@testable import Studies

@Suite struct StudyTests {
    /// The bytes of every table of a result.
    private func tables(_ result: StudyResult) throws -> [[UInt8]] {
        try StudyTables.parts(of: result).map { try SmallStudy.bytes(of: $0, result) }
    }

    @Test func result_isTheSame_whenWorkersDiffer() async throws {
        let study = try SmallStudy.study(replicates: 150)
        let alone = try await study.run(threads: 1)
        let together = try await study.run(threads: 5)
        #expect(try tables(alone) == tables(together))
    }

    @Test func result_isTheSame_whenOtherPoliciesRunToo() async throws {
        let all = try await SmallStudy.study().run(threads: 2)
        let one = try await SmallStudy.study(policies: ["ban"]).run(threads: 2)
        let place = try #require(all.policies.firstIndex { $0.id == "ban" })
        #expect(try SmallStudy.bits(all, policy: place) == SmallStudy.bits(one, policy: 0))
        for column in all.columns.indices {
            let steps = 0..<all.scenario.timeline.count
            let (some, same) = (all.policies[place].series, one.policies[0].series)
            #expect(steps.allSatisfy { "\(some[column, $0])" == "\(same[column, $0])" })
        }
    }

    @Test func result_keepsItsReplicates_whenMoreAreRun() async throws {
        let few = try await SmallStudy.study(replicates: 4).run(threads: 1)
        let many = try await SmallStudy.study(replicates: 9).run(threads: 1)
        for policy in few.policies.indices {
            let runs = try SmallStudy.bits(many, policy: policy)
            #expect(try SmallStudy.bits(few, policy: policy) == Array(runs.prefix(4)))
        }
    }

    @Test func result_differs_whenTheSeedIsZeroInsteadOfOne() async throws {
        let zero = try await SmallStudy.study(replicates: 20, seed: 0).run(threads: 1)
        let one = try await SmallStudy.study(replicates: 20, seed: 1).run(threads: 1)
        let again = try await SmallStudy.study(replicates: 20, seed: 0).run(threads: 1)
        let bits = try SmallStudy.bits(zero, policy: 0)
        #expect(try bits != SmallStudy.bits(one, policy: 0))
        #expect(try bits == SmallStudy.bits(again, policy: 0))
    }

    @Test func study_throws_whenCancelled() async throws {
        let cancellation = Cancellation()
        cancellation.cancel()
        let study = try SmallStudy.study()
        await #expect(throws: StudyCancelled.self) {
            try await study.run(threads: 2, cancellation: cancellation)
        }
    }

    @Test func progress_endsAtTheTotal() async throws {
        let study = try SmallStudy.study(replicates: 70)
        let seen = Seen()
        _ = try await study.run(threads: 2) { seen.note($0) }
        #expect(seen.last == 210)
        #expect(seen.totals == [210])
    }

    @Test func plan_refusesAnUnknownPolicy_withASuggestion() throws {
        let error = #expect(throws: UnknownPolicy.self) { try SmallStudy.study(policies: ["bann"]) }
        #expect(error?.description == "unknown policy 'bann'; did you mean 'ban'?")
    }

    @Test func plan_sortsPolicies_andNamesRuns() throws {
        let study = try SmallStudy.study()
        #expect(study.plan.policies == [1, 0, 2])
        #expect(study.plan.runCount == 18)
        #expect(StudyPlan.runID(policy: "ban", point: "p000", replicate: 12) == "ban/p000/r000012")
        #expect(StudyPlan.runID(policy: "ban", point: "p000", replicate: 1_234_567) == "ban/p000/r1234567")
    }
}

/// Remembers the progress reported.
private final class Seen: Sendable {
    private let state = Locked<(last: Int, totals: Set<Int>)>((0, []))
    func note(_ progress: Study.Progress) {
        state.withLock {
            $0.last = max($0.last, progress.done)
            $0.totals.insert(progress.total)
        }
    }
    var last: Int { state.withLock { $0.last } }
    var totals: Set<Int> { state.withLock { $0.totals } }
}
