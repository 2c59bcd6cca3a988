internal import Foundation
internal import TableKit

/// The results that a folder holds, as far as its `datapackage.json` tells.
public struct FinishedStudy: Sendable {
    /// What the study is.
    public let identity: StudyIdentity
    private let folder: String
    private let resources: [Descriptor.Resource]

    private struct Descriptor: Decodable {
        struct Resource: Decodable, Sendable {
            let path: String
            let hash: String
        }
        let resources: [Resource]
        let notes: [String: String]
    }

    /// The study of a folder; nil if there is no data package of a study in it.
    public init?(folder: String) {
        guard let bytes = try? Files.read(Files.join(folder, "datapackage.json"), limit: 16 << 20),
            let descriptor = try? JSONDecoder().decode(Descriptor.self, from: Data(bytes)),
            descriptor.notes["replicates"] != nil
        else { return nil }
        var facts = descriptor.notes
        facts[ResultsFolder.assumptionsNote] = nil
        identity = StudyIdentity(facts)
        resources = descriptor.resources
        self.folder = folder
    }

    /// Whether every table is there with the content it had when it was written.
    /// - Complexity: O(bytes of the tables).
    public var isWhole: Bool {
        resources.allSatisfy { resource in
            (try? Files.read(Files.join(folder, resource.path))).map {
                resource.hash == "sha256:" + Digest.sha256($0)
            } ?? false
        }
    }

    /// Refuses to replace the results of another study.
    /// - Throws: ``LedgerError`` that says how the two differ.
    public func check(against identity: StudyIdentity) throws {
        let differences = identity.differences(from: self.identity)
        if !differences.isEmpty { throw LedgerError.otherStudy(folder, differences, holds: .results) }
    }
}
