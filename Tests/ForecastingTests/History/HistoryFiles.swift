import Foundation
import ScenarioModel
import ScenarioYAML

/// Scenarios with tables, read from a folder that is gone afterwards.
enum HistoryFiles {
    static func read(_ text: String, _ tables: [String: String]) throws -> Scenario {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "hist-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, table) in tables {
            try table.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        return try ScenarioReader.read(text: text, directory: folder.path).scenario
    }
}
