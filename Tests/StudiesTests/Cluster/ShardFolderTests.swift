import Foundation
import TableKit
import Testing

@testable import Studies

@Suite struct ShardFolderTests {
    private func folder() throws -> String {
        let path = "\(FileManager.default.temporaryDirectory.path)/entente-shard-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        return path
    }

    @Test func folder_isMissing_whenItIsNotThereOrAFile() throws {
        let path = try folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(ShardFolder.state(at: "\(path)/3") == .missing)
        try Files.writeAtomically("\(path)/3", [])
        #expect(ShardFolder.state(at: "\(path)/3") == .missing)
    }

    @Test func folder_isComplete_whenTheRecordOfTheShardIsThere() throws {
        let path = try folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let shard = ShardChoice(number: 3, count: 8)
        #expect(ShardFolder.state(at: path, of: shard) == .unfinished)
        try ShardRecord(shard: shard, arguments: ["6g"]).write(to: path)
        #expect(ShardFolder.state(at: path) == .complete)
        #expect(ShardFolder.state(at: path, of: shard) == .complete)
        #expect(ShardFolder.state(at: path, of: ShardChoice(number: 3, count: 9)) == .unfinished)
    }

    @Test(arguments: [
        "", "{", #"{"shard": "3/8", "arguments": []}"#,
        #"{"shard": "3/8", "arguments": [], "complete": false}"#,
    ])
    func folder_isUnfinished_whenTheRecordDoesNotSayComplete(text: String) throws {
        let path = try folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Files.writeAtomically("\(path)/shard.json", Array(text.utf8))
        #expect(ShardFolder.state(at: path) == .unfinished)
    }
}
