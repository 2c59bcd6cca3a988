import ScenarioModel
import ScenarioYAML
import TableKit
import Testing

@testable import Studies

@Suite struct PrecisionTests {
    private func study(halfWidth: Double, most: Int) throws -> (Study, Precision) {
        let text = SmallStudy.text.replacing(
            "run: {replicates: 6,",
            with:
                "run: {replicates: {until: {outcome: share_standard_north_states, half_width: \(halfWidth), "
                + "max: \(most), first: 6}},")
        let scenario = try ScenarioReader.read(text: text, named: "small.yaml", directory: ".").scenario
        return (try Study(scenario, plan: StudyPlan(scenario)), try #require(scenario.precision))
    }

    @Test func replicates_areAdded_untilTheDifferencesAreKnown() async throws {
        let (study, precision) = try study(halfWidth: 0.05, most: 100_000)
        let (result, halfWidth) = try await study.run(until: precision, threads: 2)
        #expect(try #require(halfWidth) <= 0.05)
        #expect(result.plan.replicates > 6)
        // The interval of half as many runs was too wide, or there would not be so many.
        let half = try await study.with(replicates: result.plan.replicates / 2 - 1).run(threads: 1)
        #expect(try #require(try half.greatestHalfWidth(of: precision.outcome.value)) > 0.05)
    }

    @Test func replicates_endAtTheirMost() async throws {
        let (study, precision) = try study(halfWidth: 1e-9, most: 25)
        let (result, halfWidth) = try await study.run(until: precision, threads: 2)
        #expect(result.plan.replicates == 25)
        #expect(try #require(halfWidth) > 1e-9)
    }

    @Test func result_isThatOfAStudyWithSoManyReplicates() async throws {
        let (study, precision) = try study(halfWidth: 0.1, most: 1_000)
        let (result, _) = try await study.run(until: precision, threads: 2)
        let whole = try await study.with(replicates: result.plan.replicates).run(threads: 1)
        for kind in StudyTables.parts(of: whole) {
            #expect(try SmallStudy.bytes(of: kind, result) == SmallStudy.bytes(of: kind, whole), "\(kind)")
        }
    }

    @Test func mistakes_areReportedWhereTheyStand() throws {
        let cases = [
            (
                "{until: {outcome: shares, half_width: 0.1, max: 50}}",
                "unknown column of numbers 'shares'"
            ),
            (
                "{until: {outcome: switches_states, half_width: 0, max: 50}}", "small.yaml:4:"
            ),
            (
                "{until: {outcome: switches_states, half_width: 0.1, max: 50, first: 60}}",
                "small.yaml:4:87: error: 'first' is 60, more than 'max', 50"
            ),
        ]
        for (value, message) in cases {
            let text = SmallStudy.text.replacing("replicates: 6", with: "replicates: \(value)")
            let error = #expect(throws: ScenarioError.self) {
                try ScenarioReader.read(text: text, named: "small.yaml", directory: ".")
            }
            let words = error?.diagnostics.map { "\($0)" }.joined(separator: "\n") ?? ""
            #expect(words.contains(message), "\(words)")
        }
    }
}
