import Entente
import Foundation
import Testing

/// The configuration of a hub against the keys that the hubverse's schemas, version 5.0.1, require and allow
/// (https://github.com/hubverse-org/schemas).
@Suite("Forecast, as a hub")
struct ForecastHubTests {
    private static let scenario = Sample.scenario.replacing(
        "outcomes: [share, fragmentation]",
        with: """
            outcomes:
              - share
              - leader
              - indicator: {name: a_condition_with_a_long_name_indeed, outcome: share_profile_south_states, above: 0.3}
            """)

    private static func json(_ folder: Workspace, _ name: String) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(try folder.bytes(name))) as? [String: Any])
    }

    private static func forecast() async throws -> Workspace {
        let folder = try Workspace(Sample.files.merging(["scenario.yaml": scenario]) { $1 })
        let ending = try await folder.run("forecast", "scenario.yaml", "--out", "out")
        #expect(ending.code == 0)
        return folder
    }

    @Test func admin_hasWhatIsRequired() async throws {
        let admin = try Self.json(try await Self.forecast(), "out/hub-config/admin.json")
        let required: Set = [
            "schema_version", "name", "maintainer", "contact", "repository", "file_format", "timezone",
        ]
        #expect(Set(admin.keys) == required.union(["model_output_dir"]))
        #expect(admin["file_format"] as? [String] == ["csv"])
        #expect((admin["schema_version"] as? String)?.hasSuffix("/v5.0.1/admin-schema.json") == true)
    }

    @Test func tasks_coverEveryRowOfTheForecast() async throws {
        let folder = try await Self.forecast()
        let tasks = try Self.json(folder, "out/hub-config/tasks.json")
        #expect(tasks["output_type_id_datatype"] as? String == "character")
        let rounds = try #require(tasks["rounds"] as? [[String: Any]])
        #expect(
            rounds.map { Set($0.keys) } == [
                ["round_id_from_variable", "round_id", "model_tasks", "submissions_due"]
            ])
        let groups = try #require(rounds[0]["model_tasks"] as? [[String: Any]])
        var allowed: Set<String> = []
        for group in groups {
            #expect(Set(group.keys) == ["task_ids", "output_type", "target_metadata"])
            let ids = try #require(group["task_ids"] as? [String: [String: Any]])
            let targets = try #require(ids["target"]?["optional"] as? [String])
            let types = try #require(group["output_type"] as? [String: [String: Any]])
            for (type, description) in types {
                #expect(Set(description.keys) == ["output_type_id", "is_required", "value"])
                let required = (description["output_type_id"] as? [String: Any])?["required"]
                let words = (required as? [Any])?.map { "\($0)" } ?? ["NA"]
                for target in targets { for word in words { allowed.insert("\(target) \(type) \(word)") } }
            }
            try Self.checkMetadata(group, targets)
        }
        let document = try CSVDocument.parse(
            try folder.bytes("out/model-output/entente-sample/2025-01-01-entente-sample.csv"), file: "output")
        let names = [
            "origin_date", "scenario_id", "target", "horizon", "target_end_date", "output_type",
            "output_type_id", "value",
        ]
        #expect(document.header.map(\.text) == names)
        #expect(Set(document.rows.map { "\($0[2].text) \($0[5].text) \($0[6].text)" }) == allowed)
    }

    private static func checkMetadata(_ group: [String: Any], _ targets: [String]) throws {
        let metadata = try #require(group["target_metadata"] as? [[String: Any]])
        #expect(metadata.compactMap { ($0["target_keys"] as? [String: String])?["target"] } == targets)
        for target in metadata {
            let required: Set = [
                "target_id", "target_name", "target_units", "target_type", "target_keys", "is_step_ahead",
                "time_unit",
            ]
            #expect(required.isSubset(of: target.keys))
            #expect((target["target_id"] as? String ?? "").count <= 30)
            #expect(["continuous", "binary", "nominal"].contains(target["target_type"] as? String))
            #expect(["day", "week", "month"].contains(target["time_unit"] as? String))
        }
    }

    @Test func metadata_areOfTheirSchema() async throws {
        let folder = try await Self.forecast()
        let schema = try Self.json(folder, "out/hub-config/model-metadata-schema.json")
        let required = try #require(schema["required"] as? [String])
        let lines = try folder.text("out/model-metadata/entente-sample.yml").split(separator: "\n")
        let names = lines.map { String($0.prefix { $0 != ":" }) }
        #expect(Set(required).isSubset(of: names))
        #expect(lines.contains("model_abbr: \"sample\""))
    }
}
