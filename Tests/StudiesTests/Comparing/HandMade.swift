import ScenarioModel
import ScenarioYAML
import Simulation
import TableKit
import Testing

@testable import Studies

/// Results whose outcomes are written by hand, so that what is made of them can be counted by hand.
enum HandMade {
    /// The one outcome.
    static let outcome = "fragmentation_x"

    /// A result with the policies `a`, `baseline` and `c`, as many of them as there are values.
    /// - Parameters:
    ///   - values: The outcome of every run, by policy, point and replicate; NaN is missing.
    ///   - objective: The one objective without its outcome, or nil for none.
    ///   - places: The value of the one uncertainty at each point; nil for a study without a design.
    ///   - isSample: Whether the points are a sample.
    static func result(
        _ values: [[[Double]]], objective: String? = "better: higher", places: [DesignValue]? = nil,
        isSample: Bool = false, seed: UInt32 = 0
    ) async throws -> StudyResult {
        let replicates = values[0][0].count
        let policies = ["a", "baseline", "c"].prefix(values.count)
        let scenario = try ScenarioReader.read(
            text: """
                scenario: hand
                time: {steps: 1}
                run: {replicates: \(replicates)}
                standards: {s: {}}
                actors: {x: {count: 1}}
                adoption:
                  revision: {sequential: {}}
                  choice: {linear: {}}
                  x: {adopts: {attribute: adopts, weight: 1}}
                uncertainties: {adoption.x.adopts.weight: {uniform: [0, 10]}}
                policies: {\(policies.map { "\($0): []" }.joined(separator: ", "))}
                outcomes: [fragmentation]
                \(objective.map { "objectives: [{outcome: \(outcome), \($0)}]" } ?? "")
                """
        ).scenario
        let points = places?.enumerated().map { DesignPoint(id: "p\($0)", values: [$1]) }
        let plan = try StudyPlan(scenario, points: points, isSampleOfLaws: isSample, seed: seed)
        // What the policies did is of the scenario as written; only the outcomes are of the points.
        let study = try Study(scenario, plan: StudyPlan(scenario, seed: seed))
        let ran = try await study.run(threads: 1)
        #expect(ran.columns.map(\.name) == [outcome])
        let runs = try RunValues(
            policies: values.count, points: values[0].count, replicates: replicates, columnCount: 1,
            scratch: nil)
        for (policy, points) in values.enumerated() {
            for (point, values) in points.enumerated() {
                try runs.put(values, replicates: 0..<replicates, policy: policy, point: point)
            }
        }
        return StudyResult(world: study.world, plan: plan, runs: runs, policies: ran.policies)
    }

    /// The text of a table.
    static func text(_ kind: any StudyTable.Type, _ result: StudyResult) throws -> String {
        String(decoding: try SmallStudy.bytes(of: kind, result), as: UTF8.self)
    }

    /// The cells of a table by column, row by row.
    static func rows(_ kind: any StudyTable.Type, _ result: StudyResult) throws -> [[String: String]] {
        let document = try CSVDocument.parse(SmallStudy.bytes(of: kind, result), file: kind.name)
        let names = document.header.map(\.text)
        return document.rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0.map(\.text))) }
    }
}
