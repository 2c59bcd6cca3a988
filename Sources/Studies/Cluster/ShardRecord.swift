internal import Foundation
internal import TableKit

/// What a folder with a part of a study says when all units of the part are there: `shard.json`.
public struct ShardRecord: Sendable, Codable, Equatable {
    /// Which part, as `k/n`.
    public let shard: String
    /// The words with which the study is made again: the scenario and its options.
    public let arguments: [String]
    /// True: the file is written at the end.
    private let complete: Bool

    /// The name of the file.
    static let fileName = "shard.json"

    /// The record of a part.
    public init(shard: ShardChoice, arguments: [String]) {
        self.shard = shard.text
        self.arguments = arguments
        complete = true
    }

    /// Writes the file.
    /// - Throws: `FileError` if it can't be written.
    public func write(to folder: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        try Files.writeAtomically(
            Files.join(folder, Self.fileName), Array(encoder.encode(self)) + [UInt8(ascii: "\n")])
    }

    /// The record of a folder; nil if its part is not complete.
    public init?(folder: String) {
        guard let bytes = try? Files.read(Files.join(folder, Self.fileName), limit: 1 << 20),
            let record = try? JSONDecoder().decode(ShardRecord.self, from: Data(bytes)), record.complete
        else { return nil }
        self = record
    }

    /// How many parts the study has; nil if the record does not say.
    public var count: Int? { shard.split(separator: "/").last.flatMap { Int($0) } }

    /// The record of one of several folders that hold all parts of one study.
    /// - Throws: ``LedgerError`` for a folder without a complete part, parts of different studies, or parts that are missing.
    public static func common(of folders: [String]) throws -> ShardRecord {
        let records = try folders.map { folder in
            guard let record = ShardRecord(folder: folder) else { throw LedgerError.noPart(folder) }
            return record
        }
        guard let first = records.first else { throw LedgerError(description: "there is no part to join") }
        var seen: Set<String> = []
        for folder in folders
        where !seen.insert(URL(fileURLWithPath: folder).resolvingSymlinksInPath().path).inserted {
            throw LedgerError(description: "'\(folder)' is given twice; give every folder once")
        }
        for (folder, record) in zip(folders, records) where record.arguments != first.arguments {
            throw LedgerError(
                description: "'\(folder)' and '\(folders[0])' are parts of different studies: "
                    + "\(record.arguments.joined(separator: " ")) and \(first.arguments.joined(separator: " "))"
            )
        }
        let count = first.count ?? 1
        let there = Set(records.map(\.shard))
        let missing = (1...max(1, count)).map { "\($0)/\(count)" }.filter { !there.contains($0) }
        if !missing.isEmpty {
            throw LedgerError(
                description:
                    "\(missing.count) of \(count) parts \(missing.count == 1 ? "is" : "are") not among the "
                    + "folders: " + missing.prefix(20).joined(separator: ", ")
                    + (missing.count > 20 ? ", …" : "") + "; run what is missing, and give its folder too")
        }
        return first
    }
}
