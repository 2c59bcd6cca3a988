#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Whole files, in and out.
public enum Files {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: A file, or anything else that can be read to its end, such as a pipe.
    ///   - limit: The greatest size accepted, in bytes. The default is no limit.
    /// - Throws: ``FileError`` if there is no such file, it is a folder, it may not be read, or it is larger
    ///   than the limit.
    public static func read(_ path: String, limit: Int? = nil) throws(FileError) -> [UInt8] {
        try checkPath(path, kind: .cannotRead)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, code: errno, kind: .cannotRead) }
        defer { _ = close(descriptor) }
        let content = try POSIX.readAll(descriptor, path: path, limit: limit)
        if let limit, content.count > limit {
            let reason = "it is larger than the limit of \(limit) bytes"
            throw FileError(path: path, reason: reason, kind: .cannotRead)
        }
        return content
    }

    /// Writes a file whole or not at all: the bytes go to a file beside it, which then takes its name.
    ///
    /// A symbolic link stays, and the file it leads to is replaced. A pipe or a device, such as
    /// `/dev/stdout`, is written to directly. Folders are not made.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - bytes: Its new content.
    ///   - isDurable: Whether to wait until the file would outlast a power cut. It outlasts the process in any case; after
    ///     a power cut one that is not durable may be empty or cut off. The default is true.
    /// - Throws: ``FileError``; the file is then as it was, and nothing is left beside it.
    public static func writeAtomically(
        _ path: String, _ bytes: [UInt8], isDurable: Bool = true
    ) throws(FileError) {
        try checkPath(path, kind: .cannotCreate)
        switch POSIX.entry(path) {
        case .folder: throw FileError(path: path, code: EISDIR, kind: .cannotWrite)
        case .device:
            let file = try OpenFile(empty: path, naming: path)
            try file.write(bytes, naming: path)
            return try file.finish(naming: path, isDurable: isDurable)
        case .file, nil: break
        }
        let target = POSIX.realPath(path) ?? path
        let (descriptor, partial) = try openPartial(beside: target, naming: path)
        do throws(FileError) {
            let file = OpenFile(descriptor: descriptor)
            try file.write(bytes, naming: path)
            try file.finish(naming: path, isDurable: isDurable)
            guard rename(partial, target) == 0 else {
                throw FileError(path: path, code: errno, kind: .cannotWrite)
            }
        } catch {
            _ = unlink(partial)
            throw error
        }
        if isDurable { POSIX.synchroniseFolder(POSIX.parent(of: target)) }
    }

    /// Opens a new file beside another; the number keeps concurrent writers of one file apart.
    private static func openPartial(
        beside target: String, naming path: String
    ) throws(FileError) -> (descriptor: Int32, path: String) {
        var descriptor: Int32 = -EEXIST
        for attempt in 0..<1000 {
            let partial = "\(target).partial-\(getpid())-\(attempt)"
            descriptor = POSIX.openEmpty(partial, mustBeNew: true)
            if descriptor >= 0 { return (descriptor, partial) }
            if descriptor != -EEXIST { break }
        }
        throw FileError(path: path, code: -descriptor, kind: .cannotCreate)
    }

    /// The system takes a path up to its first NUL; refuse what it would misread.
    static func checkPath(_ path: String, kind: FileError.Kind) throws(FileError) {
        if path.isEmpty { throw FileError(path: path, reason: "the path is empty", kind: kind) }
        if path.utf8.contains(0) {
            throw FileError(path: path, reason: "the path contains a NUL character", kind: kind)
        }
    }
}
