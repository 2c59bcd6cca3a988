import Foundation
import ScenarioModel
import Testing

@testable import Studies

/// Designs whose points are no samples: grids, one at a time and tables.
@Suite struct LevelDesignTests {
    /// Each point as `id value value`, a dash for what stays as written.
    private func lines(_ points: [DesignPoint]) -> [String] {
        points.map { ([$0.id] + $0.values.map { $0.text ?? "–" }).joined(separator: " ") }
    }

    private func lines(_ laws: [String], design: String) throws -> [String] {
        lines(try DesignSample.points(laws, design: design))
    }

    @Test func grid_hasEveryCombination_theFirstSlowest() throws {
        let laws = ["{uniform: [0, 4]}", "{categorical: [a, b, c]}"]
        #expect(
            try lines(laws, design: "{grid: {levels: 2}}") == [
                "p000001 1 a", "p000002 1 b", "p000003 1 c", "p000004 3 a", "p000005 3 b", "p000006 3 c",
            ])
    }

    @Test func grid_leavesAsWritten_whatAMappingDoesNotName() throws {
        let laws = ["{uniform: [0, 4]}", "{integer: [2, 6]}", "{integer: [2, 3]}"]
        let levels = "{\(DesignSample.path(1)): 2, \(DesignSample.path(2)): 5}"
        #expect(
            try lines(laws, design: "{grid: {levels: \(levels)}}") == [
                "p000001 – 3 2", "p000002 – 3 3", "p000003 – 5 2", "p000004 – 5 3",
            ])
    }

    @Test func grid_isRefused_whenItHasTooManyPoints() throws {
        let laws = Array(repeating: "{uniform: [0, 1]}", count: 3)
        let error = try #require(throws: DesignError.self) {
            try DesignSample.points(laws, design: "{grid: {levels: 100}}")
        }
        #expect(
            "\(error)"
                == "scenario.yaml:3:15: error: the grid has 100 × 100 × 100 points; at most 999999 are possible, so take "
                + "fewer levels")
    }

    @Test func oneAtATime_changesOneValueAfterTheOther() throws {
        let laws = ["{uniform: [0, 10]}", "{categorical: [a, b, c]}", "{integer: [2, 3]}"]
        #expect(
            try lines(laws, design: "{one_at_a_time: {}}") == [
                "p000 – – –", "p000001 0.5 – –", "p000002 9.5 – –", "p000003 – a –", "p000004 – b –",
                "p000005 – c –", "p000006 – – 2", "p000007 – – 3",
            ])
        #expect(
            try lines([laws[0]], design: "{one_at_a_time: {levels: 4}}") == [
                "p000 –", "p000001 0.5", "p000002 3.5", "p000003 6.5", "p000004 9.5",
            ])
    }

    @Test func oneAtATime_isRefused_whenItHasTooManyPoints() throws {
        let laws = Array(repeating: "{uniform: [0, 1]}", count: 1000)
        let error = try #require(throws: DesignError.self) {
            try DesignSample.points(laws, design: "{one_at_a_time: {levels: 1000}}")
        }
        #expect(
            "\(error)"
                == "scenario.yaml:3:15: error: one at a time has 1000001 points; at most 999999 are possible, so take "
                + "fewer levels")
    }

    @Test func table_hasItsRows_andTheOtherValuesAsWritten() throws {
        let laws = ["{uniform: [0, 1]}", "{categorical: [a, b]}", "{normal: [0, 1]}"]
        let folder = FileManager.default.temporaryDirectory.path + "/designs-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func points(_ table: String) throws -> [String] {
            try Data(table.utf8).write(to: URL(fileURLWithPath: "\(folder)/points.csv"))
            return lines(
                try DesignSample.points(laws, design: "{table: points.csv}", directory: folder))
        }
        let header = "\(DesignSample.path(1)),\(DesignSample.path(0))"
        #expect(
            try points("\(header),point\nb,0.25,low\na,,high\n,5,wide\n") == [
                "low 0.25 b –", "high – a –", "wide 5 – –",
            ])
        #expect(try points("\(header)\nb,0.25\na,1\n") == ["p000001 0.25 b –", "p000002 1 a –"])
    }

    @Test func design_isRefused_withoutUncertainties() throws {
        let scenario = try DesignSample.scenario([])
        let error = try #require(throws: DesignError.self) {
            try Design.points(scenario, DesignRequest(kind: "lhs", points: 3), seed: 1)
        }
        #expect(
            "\(error)" == "scenario 'uncertain' has no 'uncertainties', so a design has nothing to choose")
    }

    @Test func scenarioAsWritten_isAPoint() {
        #expect(lines([.asWritten(2)]) == ["p000 – –"])
    }

    @Test func design_choosesPoints_whenRegistered() {
        #expect(!DesignLanguage.methods.isEmpty)
        for method in DesignLanguage.methods { #expect(method is any PointDesign.Type, "\(method)") }
    }
}
