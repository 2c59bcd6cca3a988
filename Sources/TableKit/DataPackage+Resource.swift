extension DataPackage {
    /// A table of the package: its declaration and the fingerprint of its file.
    public struct Resource: Sendable, Hashable {
        /// The declaration, the one that wrote the file.
        public let schema: TableSchema

        /// The file, relative to the descriptor.
        public let path: String

        /// The size of the file.
        public let byteCount: Int

        /// `sha256:` and the SHA-256 of the file in hexadecimal.
        public let hash: String

        /// Describes the file of a table. The default path is the name of the table with `.csv`.
        public init(schema: TableSchema, bytes: [UInt8], path: String? = nil) {
            self.init(
                schema: schema,
                fingerprint: StagedFile.Fingerprint(byteCount: bytes.count, sha256: Digest.sha256(bytes)),
                path: path)
        }

        /// Describes the file of a table that is known by its fingerprint.
        init(schema: TableSchema, fingerprint: StagedFile.Fingerprint, path: String? = nil) {
            self.schema = schema
            self.path = path ?? "\(schema.name).csv"
            byteCount = fingerprint.byteCount
            hash = "sha256:\(fingerprint.sha256)"
        }
    }
}

extension DataPackage.Resource: Encodable {
    private enum CodingKeys: String, CodingKey {
        case name, title, description, type, path, format, mediatype, encoding, bytes, hash, schema
    }

    /// Encodes an item of `resources`; the dialect is the default one.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(schema.name, forKey: .name)
        try container.encode(schema.title, forKey: .title)
        try container.encode(schema.description, forKey: .description)
        try container.encode("table", forKey: .type)
        try container.encode(path, forKey: .path)
        try container.encode("csv", forKey: .format)
        try container.encode("text/csv", forKey: .mediatype)
        try container.encode("utf-8", forKey: .encoding)
        try container.encode(byteCount, forKey: .bytes)
        try container.encode(hash, forKey: .hash)
        try container.encode(schema, forKey: .schema)
    }
}
