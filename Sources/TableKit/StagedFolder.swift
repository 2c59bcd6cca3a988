#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A folder of results that appears whole or not at all.
///
/// Files are written to a staging folder beside the destination, and moved into it at the end:
///
///     var folder = try StagedFolder(destination: "results/6g")
///     var outcomes = try TableWriter(schema, to: StagedFile(at: folder.place(for: "outcomes.csv")))
///     try outcomes.append([.text("CHN"), .number(0.25)])
///     let package = DataPackage(name: "6g", …, resources: [try outcomes.finish()])
///     try folder.write("datapackage.json", package.json)
///     try folder.commit()
///
/// Until `commit` the destination is untouched. The staging folder goes away by itself when the value does,
/// whether the work succeeded, threw or was given up; only a killed process leaves one behind.
public struct StagedFolder: ~Copyable, Sendable {
    /// The folder the files will be in, as the caller named it.
    public let destination: String

    /// The names of the files, in the order in which they were written or given a place.
    public private(set) var names: [String] = []

    let place: StagingPlace

    /// Makes the staging folder `<destination>.partial-<process>`, and the folders above it.
    ///
    /// Where no folder can be made beside the destination, or the destination is a mounted file system, the
    /// staging folder is `.partial-<process>` inside it.
    ///
    /// - Throws: ``FileError`` if the destination is a file or no staging folder can be made.
    public init(destination: String) throws(FileError) {
        place = try StagingPlace(destination: destination)
        self.destination = destination
    }

    deinit { place.remove() }

    /// Writes a file to the staging folder and waits until it is on the disk. A second file of the same name
    /// replaces the first.
    ///
    /// - Throws: ``FileError`` if the name is not that of a file in the folder, or the file cannot be written
    ///   in full. The staging folder is then gone, and so is what was written before.
    public mutating func write(_ name: String, _ bytes: [UInt8]) throws(FileError) {
        do throws(FileError) {
            var file = try StagedFile(at: place(for: name))
            try file.write(bytes)
            _ = try file.finish()
        } catch {
            place.remove()
            throw error
        }
    }

    /// The place of a file that is written piece by piece, as a ``StagedFile``, and finished before `commit`. Several
    /// files may be written at once.
    ///
    /// - Throws: ``FileError`` if the name is not that of a file in the folder.
    public mutating func place(for name: String) throws(FileError) -> StagedPlace {
        try check(name)
        if !names.contains(name) { names.append(name) }
        return StagedPlace(path: "\(place.folder)/\(name)", name: path(name))
    }

    /// Moves the files into the destination, in the order they were written, and removes the staging folder.
    ///
    /// A destination that does not exist appears in one step. In one that does, each file is replaced in one
    /// step, and files that are not ours stay. Write the file that describes the others last.
    ///
    /// - Parameter obsolete: Files of the destination to remove, if they are there. The default is none.
    /// - Throws: ``FileError``. What can be checked is checked before the first file moves.
    public consuming func commit(removing obsolete: [String] = []) throws(FileError) {
        let removed = obsolete.filter { !names.contains($0) }
        for name in removed { try check(name) }
        POSIX.synchroniseFolder(place.folder)
        if POSIX.entry(place.target) == nil {
            do throws(FileError) {
                try POSIX.move(place.folder, to: place.target)
            } catch {
                throw FileError(path: destination, reason: error.reason, kind: error.kind)
            }
            POSIX.synchroniseFolder(POSIX.parent(of: place.target))
        } else {
            try checkTarget(names + removed)
            for name in names { try move(name) }
            for name in removed { try POSIX.remove("\(place.target)/\(name)", naming: path(name)) }
            POSIX.synchroniseFolder(place.target)
        }
    }

    /// Removes the staging folder; the destination stays as it was.
    public consuming func discard() {}

    /// The file as the caller knows it.
    func path(_ name: String) -> String {
        destination.hasSuffix("/") ? "\(destination)\(name)" : "\(destination)/\(name)"
    }

    /// Refuses names that lead out of the folder.
    private func check(_ name: String) throws(FileError) {
        if name.isEmpty || name == "." || name == ".." || name.utf8.contains(0x2F) || name.utf8.contains(0) {
            throw FileError(path: path(name), reason: "'\(name)' is not a file name", kind: .cannotCreate)
        }
    }

    /// Foresees what would stop a move halfway.
    private func checkTarget(_ names: [String]) throws(FileError) {
        for name in names where POSIX.entry("\(place.target)/\(name)") == .folder {
            throw FileError(path: path(name), code: EISDIR, kind: .cannotWrite)
        }
        if access(place.target, W_OK | X_OK) != 0 {
            throw FileError(path: destination, code: errno, kind: .cannotWrite)
        }
    }

    private func move(_ name: String) throws(FileError) {
        do throws(FileError) {
            try POSIX.move("\(place.folder)/\(name)", to: "\(place.target)/\(name)")
        } catch {
            throw FileError(path: path(name), reason: error.reason, kind: error.kind)
        }
    }
}
