internal import Foundation

/// What a study is: two with the same identity have the same results, to the byte.
///
/// Its facts are the version, the contents of the scenario and of its tables, and what the command asked for. They stand
/// among the notes of `datapackage.json`.
public struct StudyIdentity: Sendable, Equatable {
    /// The facts by name.
    public let facts: [String: String]

    /// An identity from its facts.
    public init(_ facts: [String: String]) { self.facts = facts }

    /// How another study differs, each fact in words; empty for the same.
    /// - Parameter other: The study of the folder, which is called `there`.
    func differences(from other: StudyIdentity) -> [String] {
        Set(facts.keys).union(other.facts.keys).sorted().compactMap { name in
            let (here, there) = (facts[name], other.facts[name])
            guard here != there else { return nil }
            if name.hasPrefix(Self.digestName) {
                let file = name.dropFirst(Self.digestName.count)
                if here == nil { return "it read '\(file)', which is not read now" }
                return there == nil ? "it did not read '\(file)'" : "'\(file)' has another content"
            }
            return "\(name) is \(there ?? "not given") there and \(here ?? "not given") here"
        }
    }

    /// The name of the fact that is a file's content, without the file.
    static let digestName = "sha256 of "

    /// The facts as JSON, always the same bytes.
    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(facts) else { preconditionFailure("texts always encode") }
        return Array(data) + [UInt8(ascii: "\n")]
    }

    /// Reads what ``json`` wrote; nil for anything else.
    init?(json: [UInt8]) {
        guard let facts = try? JSONDecoder().decode([String: String].self, from: Data(json)) else {
            return nil
        }
        self.facts = facts
    }
}
