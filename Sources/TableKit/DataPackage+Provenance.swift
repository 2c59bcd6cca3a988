extension DataPackage {
    /// A licence.
    public struct License: Sendable, Hashable, Encodable {
        /// The identifier in the Open Definition or SPDX list, such as `CC-BY-4.0`.
        public let name: String

        /// The address of its text. The default is none.
        public let path: String?

        /// The name people use. The default is none.
        public let title: String?

        /// Creates a licence.
        public init(name: String, path: String? = nil, title: String? = nil) {
            self.name = name
            self.path = path
            self.title = title
        }
    }

    /// A source of the data.
    public struct Source: Sendable, Hashable, Encodable {
        /// The citation.
        public let title: String

        /// Its address, a URL or a path in the package. The default is none.
        public let path: String?

        /// Creates a source.
        public init(title: String, path: String? = nil) {
            self.title = title
            self.path = path
        }
    }

    /// A person, an organisation or a program that made the package.
    public struct Contributor: Sendable, Hashable, Encodable {
        /// The name.
        public let title: String

        /// The address. The default is none.
        public let path: String?

        /// What they did, such as `creator`. The default is `nil`.
        public let roles: [String]?

        /// Creates a contributor.
        public init(title: String, path: String? = nil, roles: [String]? = nil) {
            self.title = title
            self.path = path
            self.roles = roles
        }
    }
}
