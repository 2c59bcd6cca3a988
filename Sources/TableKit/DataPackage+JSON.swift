#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension DataPackage: Encodable {
    /// The profile this descriptor follows. Readers that know Data Package v2 do not fetch it.
    static let profile = "https://datapackage.org/profiles/2.0/datapackage.json"

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case name, title, description, version, licenses, sources, contributors, resources, notes
    }

    /// Encodes the descriptor. Empty lists are left out, as the profile demands.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Self.profile, forKey: .schema)
        try container.encode(name, forKey: .name)
        try container.encode(title, forKey: .title)
        try container.encode(description, forKey: .description)
        try container.encodeIfPresent(version, forKey: .version)
        if !licenses.isEmpty { try container.encode(licenses, forKey: .licenses) }
        if !sources.isEmpty { try container.encode(sources, forKey: .sources) }
        if !contributors.isEmpty { try container.encode(contributors, forKey: .contributors) }
        try container.encode(resources, forKey: .resources)
        if !notes.isEmpty { try container.encode(notes, forKey: .notes) }
    }

    /// The content of `datapackage.json`: UTF-8, LF, keys sorted, a line end at the end.
    ///
    /// The same package gives the same bytes.
    public var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        do {
            return try [UInt8](encoder.encode(self)) + [UInt8(ascii: "\n")]
        } catch {
            // Strings, integers and finite numbers (`Column` checks) always encode.
            preconditionFailure("the descriptor of '\(name)' does not encode: \(error)")
        }
    }
}
