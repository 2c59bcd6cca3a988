import NumericKit
import ScenarioModel
import ScenarioYAML
import TableKit
import Testing

@testable import Studies

@Suite struct PatternStudyTests {
    private static let patterns = """

        patterns:
          - id: against
            says: "A ban, or a push, lowers the southern share."
            outcome: share_standard_south_states
            of: ban
            against: [baseline, {policy: coin, set: {adoption.states.trade.weight: 3}}]
            direction: lower
          - {id: level, says: "Moves are rare.", outcome: moved, of: baseline, below: 0.9}
          - {id: time, says: "Lock-in is late.", outcome: lock_in_time_states, of: baseline, against: ban, direction: higher}

        """

    private static let text =
        SmallStudy.text.replacing(
            "lock_in_time, switches]",
            with: "lock_in_time, switches, {indicator: {name: moved, outcome: switches_states, above: 0}}]")
        + patterns

    private func study(replicates: Int? = nil) throws -> PatternStudy {
        let document = try PatternReader.read(text: Self.text, named: "small.yaml", directory: ".")
        return try PatternStudy(
            document.document.scenario, variants: document.variants, replicates: replicates)
    }

    /// The outcome of every run of a policy, run by itself.
    private func values(
        _ outcome: String, _ policy: String, replicates: Int, overrides: [String] = []
    ) async throws -> [Double] {
        let scenario = try ScenarioReader.read(
            text: Self.text, overrides: overrides.map { try Override(parsing: $0) }
        ).scenario
        let result = try await Study(
            scenario, plan: StudyPlan(scenario, policies: [policy], replicates: replicates)
        ).run(threads: 1)
        let column = try #require(result.columns.firstIndex { $0.name == outcome })
        return try result.values(column, policy: 0)
    }

    @Test func everySetting_isRunOnce() throws {
        // As written: baseline and ban; with another weight: coin.
        #expect(try study().runCount == 3 * 6)
        #expect(try study(replicates: 10).runCount == 30)
    }

    @Test func comparison_isThatOfRunsWithTheSameDraws() async throws {
        let found = try await study(replicates: 80).run(threads: 2)
        let own = try await values("share_standard_south_states", "ban", replicates: 80)
        let baseline = try await values("share_standard_south_states", "baseline", replicates: 80)
        let other = try await values(
            "share_standard_south_states", "coin", replicates: 80,
            overrides: ["adoption.states.trade.weight=3"])
        #expect(
            found[0].comparisons.map(\.interval) == [
                PairedDifference(own, reference: baseline)?.interval,
                PairedDifference(own, reference: other)?.interval,
            ])
        let moved = try await values("moved", "baseline", replicates: 80)
        #expect(
            found[1].comparisons.map(\.interval) == [
                .ofProbability(successes: moved.count { $0 == 1 }, count: 80)
            ])
    }

    @Test func runWithoutAValue_isLeftOutWithItsPair() async throws {
        let found = try await study(replicates: 80).run(threads: 1)
        let own = try await values("lock_in_time_states", "baseline", replicates: 80)
        let other = try await values("lock_in_time_states", "ban", replicates: 80)
        let missing = zip(own, other).count { $0.isNaN || $1.isNaN }
        #expect((1..<80).contains(missing))
        #expect(found[2].comparisons[0].missing == missing)
        #expect(found[2].comparisons[0].interval?.count == 80 - missing)
    }

    @Test func bytes_areTheSame_whenWorkersDiffer() async throws {
        let study = try study(replicates: 150)
        var tables: [[UInt8]] = []
        for threads in [1, 2] {
            let findings = try await study.run(threads: threads)
            let table = PatternTable.table([
                PatternFolder.Entry(study: study, findings: findings, inputs: [])
            ])
            var writer = TableWriter(table.schema)
            try table.fill(&writer)
            let isSorted = writer.isSortedByKey
            #expect(isSorted)
            tables.append(writer.bytes)
        }
        #expect(tables[0] == tables[1])
    }

    @Test func study_throws_whenCancelled() async throws {
        let cancellation = Cancellation()
        cancellation.cancel()
        let study = try study()
        await #expect(throws: StudyCancelled.self) {
            try await study.run(threads: 2, cancellation: cancellation)
        }
    }
}
