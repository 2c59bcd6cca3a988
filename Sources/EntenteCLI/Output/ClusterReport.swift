import Entente
import Foundation

/// How far a study on a cluster is, for people and for programs.
struct ClusterReport {
    private let status: ClusterStatus
    private let record: JobRecord?
    private let folder: ClusterFolder

    init(_ status: ClusterStatus, record: JobRecord?, folder: ClusterFolder) {
        self.status = status
        self.record = record
        self.folder = folder
    }

    /// The states with their shards, the merge, the results, and what to do next.
    var text: String {
        let rows = groups.filter { !$0.shards.isEmpty }.map { group in
            [group.name, "\(group.shards.count)", ShardNumbers.text(group.shards) + reasons(group.name)]
        }
        let job = record?.merge.map { "job \($0)" }
        let table = TextTable(rows: rows).text
        let facts = TextTable(rows: [
            ["shards", "\(status.shards.count)"],
            ["merge", mergeWord, [job, mergeReason].compactMap(\.self).joined(separator: ", ")],
            status.hasResults ? ["results", "there", folder.path] : ["results", "not yet"],
        ]).text
        return ([table, facts] + [advice].compactMap(\.self)).joined(separator: "\n\n")
    }

    /// One JSON object.
    var json: String {
        let content = Content(
            folder: folder.path, shards: status.shards.count,
            states: Dictionary(uniqueKeysWithValues: groups.map { ($0.name, $0.shards) }), merge: mergeWord,
            results: status.hasResults)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: (try? encoder.encode(content)) ?? Data(), as: UTF8.self)
    }

    private struct Content: Encodable {
        let folder: String
        let shards: Int
        let states: [String: [Int]]
        let merge: String
        let results: Bool
    }

    private var groups: [(name: String, shards: [Int])] {
        [
            ("complete", status.numbers { $0 == .complete }), ("running", status.numbers { $0 == .running }),
            ("pending", status.numbers { $0 == .pending }), ("failed", failed),
            ("unfinished", status.numbers { $0 == .unfinished }),
            ("missing", status.numbers { $0 == .missing }),
        ]
    }

    private var failed: [Int] {
        status.numbers { if case .failed = $0 { true } else { false } }
    }

    /// The scheduler's words for the ends of failed shards, each once, in the order of the shards.
    private func reasons(_ group: String) -> String {
        guard group == "failed" else { return "" }
        var words: [String] = []
        for case .failed(let word?) in status.shards where !words.contains(word) { words.append(word) }
        return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
    }

    private var mergeWord: String {
        switch status.merge {
        case .none: "none"
        case .pending: "pending"
        case .running: "running"
        case .done: "done"
        case .failed: "failed"
        case .unknown: "unknown"
        }
    }

    private var mergeReason: String? {
        if case .failed(let word) = status.merge { word } else { nil }
    }

    /// What to do, where anything has to be done.
    private var advice: String? {
        let isStuck = mergeWord == "failed" || !failed.isEmpty
        guard isStuck, let record else { return nil }
        return """
            The logs are in \(folder.slurm). To submit what is left:
              cd \(ShellWord.quoted(record.directory)) && \(ShellWord.quoted(record.command))
            """
    }
}
