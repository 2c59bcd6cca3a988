#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Where the files of a ``StagedFolder`` wait, and where they will go.
struct StagingPlace: Sendable {
    /// The destination without links.
    let target: String

    /// The staging folder, on the file system of the destination.
    let folder: String

    /// Folders above the staging folder that did not exist before.
    private let madeFolders: [String]

    /// Makes a staging folder for a destination, and the folders above it.
    ///
    /// - Throws: ``FileError`` that names the destination; nothing is left then.
    init(destination: String) throws(FileError) {
        try Files.checkPath(destination, kind: .cannotCreate)
        target = Self.resolved(destination)
        let entry = POSIX.entry(target)
        guard entry == nil || entry == .folder else {
            throw FileError(path: destination, reason: "it is a file, not a folder", kind: .cannotCreate)
        }
        let parent = POSIX.parent(of: target)
        do throws(FileError) {
            madeFolders = try POSIX.makeFolders(parent)
        } catch {
            throw FileError(path: destination, reason: error.reason, kind: error.kind)
        }
        var candidates = ["\(target).partial-\(getpid())"]
        if entry == .folder {
            // A mounted file system has no room beside it: files cannot be moved from there.
            if Self.device(target) != Self.device(parent) { candidates = [] }
            candidates.append("\(target)/.partial-\(getpid())")
        }
        var code: Int32 = 0
        let made = Self.makeFirst(candidates, code: &code)
        guard let made else {
            POSIX.removeFolders(madeFolders)
            throw FileError(path: destination, code: code, kind: .cannotCreate)
        }
        folder = made
    }

    /// Removes the staging folder, if it still exists, and the folders made for it, if they are empty.
    func remove() {
        for name in POSIX.names(in: folder) { _ = unlink("\(folder)/\(name)") }
        _ = rmdir(folder)
        POSIX.removeFolders(madeFolders)
    }

    /// The destination without links if it exists, and without slashes at the end otherwise.
    private static func resolved(_ destination: String) -> String {
        if let path = POSIX.realPath(destination) { return path }
        var path = destination[...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }

    /// The file system a folder is on, or `nil`.
    private static func device(_ path: String) -> dev_t? {
        var info = stat()
        return stat(path, &info) == 0 ? info.st_dev : nil
    }

    /// Makes the first folder that can be made, with a number if its name is taken, and sets `code` to the
    /// `errno` of the last one that could not.
    private static func makeFirst(_ candidates: [String], code: inout Int32) -> String? {
        for candidate in candidates {
            for attempt in 0..<1000 {
                let path = attempt == 0 ? candidate : "\(candidate)-\(attempt)"
                code = POSIX.makeFolder(path)
                if code == 0 { return path }
                if code != EEXIST { break }
            }
        }
        return nil
    }
}
