import ScenarioYAML
import Testing

@testable import Studies

/// A design of many points, each with few runs.
@Suite struct ManyPointsTests {
    private static let pointCount = 500

    @Test func studyOfManyPoints_hasEveryRun_andTheSameBytesWithOtherWorkers() async throws {
        let text =
            SmallStudy.text + "\nuncertainties: {adoption.choice.logit.temperature: {uniform: [0.5, 1]}}\n"
        let scenario = try ScenarioReader.read(text: text, named: "small.yaml", directory: ".").scenario
        let points = DesignPoint.numbered(
            (0..<Self.pointCount).map { [.number(0.5 + Double($0) / Double(2 * Self.pointCount))] })
        let plan = try StudyPlan(
            scenario, policies: ["baseline", "ban"], points: points, designSummary: "many", replicates: 1)
        let study = try Study(scenario, plan: plan)
        let (alone, together) = (try await study.run(threads: 1), try await study.run(threads: 3))
        #expect(alone.policies.map(\.runCount) == [Self.pointCount, Self.pointCount])
        let bytes = try SmallStudy.bytes(of: OutcomesTable.self, alone)
        #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 1 + 2 * Self.pointCount)
        #expect(try SmallStudy.bytes(of: OutcomesTable.self, together) == bytes)
    }
}
