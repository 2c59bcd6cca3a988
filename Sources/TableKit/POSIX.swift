#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The system calls of this module. What may fail throws the words for `errno`.
enum POSIX {
    /// What a path leads to, links followed.
    enum Entry: Equatable {
        case file
        case folder
        /// A pipe, a terminal, `/dev/null`.
        case device
    }

    /// What is at the path, or `nil` if nothing can be found there.
    static func entry(_ path: String) -> Entry? {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .device
        }
    }

    /// The path without symbolic links, `.` and `..`, or `nil` if it does not exist.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The folder that holds the path, by its text.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes a folder and returns `errno`, 0 for success.
    static func makeFolder(_ path: String) -> Int32 { mkdir(path, 0o777) == 0 ? 0 : errno }

    /// Makes a folder and the folders above it, and returns those made, outermost first.
    static func makeFolders(_ path: String) throws(FileError) -> [String] {
        var missing: [String] = []
        var next = path
        while entry(next) == nil, next != "/", next != "." {
            missing.append(next)
            next = parent(of: next)
        }
        var made: [String] = []
        for folder in missing.reversed() {
            let code = makeFolder(folder)
            if code == 0 {
                made.append(folder)
            } else if code != EEXIST || entry(folder) != .folder {
                removeFolders(made)
                throw FileError(path: path, code: code, kind: .cannotCreate)
            }
        }
        if entry(path) != .folder { throw FileError(path: path, code: ENOTDIR, kind: .cannotCreate) }
        return made
    }

    /// Removes folders that are empty, innermost first.
    static func removeFolders(_ folders: [String]) {
        for folder in folders.reversed() { _ = rmdir(folder) }
    }

    /// The names in a folder, in no particular order.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Removes a file; one that is not there is fine.
    static func remove(_ path: String, naming name: String) throws(FileError) {
        if unlink(path) != 0, errno != ENOENT { throw FileError(path: name, code: errno, kind: .cannotWrite) }
    }

    /// Gives a file or folder a new path, in one step; replaces a file that is there.
    static func move(_ path: String, to target: String) throws(FileError) {
        if rename(path, target) != 0 { throw FileError(path: target, code: errno, kind: .cannotWrite) }
    }

    /// Asks the system to keep the names in a folder through a power cut; not every file system can.
    static func synchroniseFolder(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        _ = close(descriptor)
    }
}
