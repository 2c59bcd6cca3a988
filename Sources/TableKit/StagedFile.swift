/// Where a file of a ``StagedFolder`` waits until the folder appears.
public struct StagedPlace: Sendable {
    /// The path in the staging folder.
    let path: String

    /// The file as the caller knows it, for errors.
    let name: String
}

/// A file of a ``StagedFolder`` that is written piece by piece; its fingerprint is taken on the way.
public struct StagedFile: ~Copyable, Sendable {
    /// The size and the fingerprint of a file.
    public struct Fingerprint: Sendable, Hashable {
        /// The size of the file.
        public let byteCount: Int

        /// The SHA-256 of the file in lower-case hexadecimal, 64 digits.
        public let sha256: String
    }

    /// The file as the caller knows it, for errors.
    private let name: String
    private var file: OpenFile
    private var byteCount = 0
    private var digest = GrowingDigest()

    /// Makes an empty file, in place of one that is there.
    ///
    /// - Throws: ``FileError`` that names the file as the caller knows it.
    public init(at place: StagedPlace) throws(FileError) {
        file = try OpenFile(empty: place.path, naming: place.name)
        name = place.name
    }

    /// Writes bytes at the end of the file.
    ///
    /// - Throws: ``FileError``, such as for a full disk.
    public mutating func write(_ bytes: [UInt8]) throws(FileError) {
        try file.write(bytes, naming: name)
        byteCount += bytes.count
        digest.add(bytes)
    }

    /// Waits until the file is on the disk, and closes it.
    ///
    /// - Throws: ``FileError``; some file systems tell only now that the disk is full.
    public consuming func finish() throws(FileError) -> Fingerprint {
        let fingerprint = Fingerprint(byteCount: byteCount, sha256: digest.sha256)
        try file.finish(naming: name)
        return fingerprint
    }
}
