#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Folders, and what is in them.
extension Files {
    /// The path of something in a folder.
    public static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// Makes a folder and those above it, where they are missing.
    /// - Returns: The folders made, outermost first.
    /// - Throws: ``FileError`` if there is a file in the way, or the folder can't be made.
    public static func makeFolder(_ path: String) throws(FileError) -> [String] {
        try checkPath(path, kind: .cannotCreate)
        return try POSIX.makeFolders(path)
    }

    /// Whether there is a folder at the path.
    public static func isFolder(_ path: String) -> Bool { POSIX.entry(path) == .folder }

    /// Whether there is a file at the path.
    public static func isFile(_ path: String) -> Bool { POSIX.entry(path) == .file }

    /// The names in a folder, ascending; none if it can't be read.
    public static func names(in folder: String) -> [String] { POSIX.names(in: folder).sorted() }

    /// Removes a file, if it is there and can be removed.
    public static func remove(_ path: String) { _ = unlink(path) }

    /// Removes folders that are empty, the last first.
    public static func removeFolders(_ paths: [String]) { POSIX.removeFolders(paths) }
}
