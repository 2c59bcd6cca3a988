import ScenarioModel
import ScenarioYAML

@testable import Studies

/// A scenario whose only purpose is to have uncertain values: `x0`, `x1` … of one actor.
enum DesignSample {
    /// The path of an uncertain value.
    static func path(_ index: Int) -> String { "actors.states.members.a.x\(index)" }

    /// The scenario with these laws, and a design in line 3 from column 16 on.
    static func scenario(
        _ laws: [String], design: String = "{random: {points: 1}}", directory: String = ""
    ) throws -> Scenario {
        let values = laws.indices.map { ", x\($0): 0" }.joined()
        let entries = laws.indices.map { "\n  \(path($0)): \(laws[$0])" }.joined()
        let text = """
            scenario: uncertain
            time: {steps: 1}
            run: {\(laws.isEmpty ? "" : "design: \(design)")}
            standards: {s: {}}
            actors: {states: {members: {a: {size: 1\(values)}}}}
            adoption:
              revision: {simultaneous: {hazard: 0.5}}
              choice: {logit: {temperature: 1}}
              states: {use: {attribute: adopts, weight: 1}}
            uncertainties: \(laws.isEmpty ? "{}" : entries)
            """
        return try ScenarioReader.read(text: text, directory: directory).scenario
    }

    /// The points of the design written in the scenario.
    static func points(
        _ laws: [String], design: String, seed: UInt32 = 0, directory: String = ""
    ) throws -> [DesignPoint] {
        let scenario = try scenario(laws, design: design, directory: directory)
        guard let request = scenario.design else { return [] }
        return try Design.points(scenario, request, seed: seed)
    }

    /// The numbers of each uncertainty, point by point.
    static func columns(_ points: [DesignPoint]) -> [[Double]] {
        guard let first = points.first else { return [] }
        return first.values.indices.map { index in
            points.map { if case .number(let number) = $0.values[index] { number } else { .nan } }
        }
    }
}
