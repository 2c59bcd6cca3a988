internal import Foundation
internal import TableKit

/// What is read of the `datapackage.json` of a study.
package struct ResultsDescriptor: Decodable, Sendable {
    struct Constraints: Decodable, Sendable {
        let `enum`: [String]?
    }

    struct Field: Decodable, Sendable {
        let name: String
        let type: String
        let description: String?
        let unit: String?
        let constraints: Constraints?

        /// Whether the column holds numbers.
        var isNumeric: Bool { type == "number" || type == "integer" }
    }

    struct Schema: Decodable, Sendable {
        let fields: [Field]
    }

    struct Resource: Decodable, Sendable {
        let name: String
        let path: String
        let hash: String
        let schema: Schema
    }

    struct Source: Decodable, Sendable {
        let title: String
    }

    static let fileName = "datapackage.json"

    let name: String
    let title: String
    let sources: [Source]?
    let resources: [Resource]
    package let notes: [String: String]?

    /// The descriptor of a folder; nil if there is none that can be read.
    package init?(folder: String) {
        guard let bytes = try? Files.read(Files.join(folder, Self.fileName), limit: 16 << 20),
            let descriptor = try? JSONDecoder().decode(Self.self, from: Data(bytes))
        else { return nil }
        self = descriptor
    }

    /// Whether the package is that of a study.
    var isStudy: Bool { notes?["replicates"] != nil && notes?[ExportFolder.note] == nil }

    /// The columns of a table; none when there is no such table.
    func fields(of table: String) -> [Field] {
        resources.first { $0.name == table }?.schema.fields ?? []
    }
}
