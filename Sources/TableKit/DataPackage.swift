/// A Data Package v2 (https://datapackage.org): what a folder of tables is, where it comes from, and how to
/// check it.
///
/// Its bytes depend on its values only: there is no creation date.
public struct DataPackage: Sendable, Hashable {
    /// The name of the package, in lower case with hyphens.
    public var name: String

    /// A short label for people.
    public var title: String

    /// What the package holds.
    public var description: String

    /// The version of the package. The default is none.
    public var version: String?

    /// The licences of the data. The default is none.
    public var licenses: [License]

    /// Where the data comes from. The default is none.
    public var sources: [Source]

    /// Who made it. The default is none.
    public var contributors: [Contributor]

    /// The tables, in reading order.
    public var resources: [Resource]

    /// Facts that Data Package has no property for, such as a seed; written sorted by name under the custom
    /// property `notes`. The default is none.
    public var notes: [String: String]

    /// Creates a package.
    public init(
        name: String,
        title: String,
        description: String,
        version: String? = nil,
        licenses: [License] = [],
        sources: [Source] = [],
        contributors: [Contributor] = [],
        resources: [Resource],
        notes: [String: String] = [:]
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.version = version
        self.licenses = licenses
        self.sources = sources
        self.contributors = contributors
        self.resources = resources
        self.notes = notes
    }
}
