#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that one process holds at a time; the system lets go of it however the process ends.
public final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the file, which is made when missing, and writes who holds it.
    /// - Parameters:
    ///   - path: The file.
    ///   - holder: What others are told of the holder.
    /// - Returns: Nil, with what its holder wrote in `other`, if another process has it.
    /// - Throws: ``FileError`` if the file can't be made or locked.
    public init?(_ path: String, holder: String, other: inout String) throws(FileError) {
        try Files.checkPath(path, kind: .cannotCreate)
        while true {
            let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
            guard opened >= 0 else { throw FileError(path: path, code: errno, kind: .cannotCreate) }
            if flock(opened, LOCK_EX | LOCK_NB) != 0 {
                let code = errno
                defer { _ = close(opened) }
                guard code == EWOULDBLOCK else { throw FileError(path: path, code: code, kind: .cannotWrite) }
                let bytes = (try? POSIX.readAll(opened, path: path, limit: 1000)) ?? []
                other = String(decoding: bytes, as: UTF8.self)
                return nil
            }
            // Whoever held it may have removed the file in between: then this one is nobody's.
            if Self.isStill(opened, at: path) {
                descriptor = opened
                break
            }
            _ = close(opened)
        }
        _ = ftruncate(descriptor, 0)
        _ = POSIX.writeAll(Array(holder.utf8), to: descriptor)
    }

    /// Lets go of the file, which also happens when the lock goes away.
    ///
    /// The lock itself is undone, since a program that is being started may hold a copy of the descriptor for a moment.
    public func release() { _ = flock(descriptor, LOCK_UN) }

    deinit {
        release()
        _ = close(descriptor)
    }

    private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
        var (mine, there) = (stat(), stat())
        return fstat(descriptor, &mine) == 0 && stat(path, &there) == 0 && mine.st_dev == there.st_dev
            && mine.st_ino == there.st_ino
    }
}
