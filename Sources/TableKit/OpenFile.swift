#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file opened for writing, closed at the latest when the value goes away.
struct OpenFile: ~Copyable, Sendable {
    private var descriptor: Int32

    /// Takes over an open descriptor.
    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Makes an empty file, in place of one that is there.
    ///
    /// - Parameters:
    ///   - path: The file to write.
    ///   - name: The file as the caller knows it, for the error.
    init(empty path: String, naming name: String) throws(FileError) {
        descriptor = POSIX.openEmpty(path, mustBeNew: false)
        if descriptor < 0 { throw FileError(path: name, code: -descriptor, kind: .cannotCreate) }
    }

    deinit { if descriptor >= 0 { _ = close(descriptor) } }

    /// Writes all bytes.
    func write(_ bytes: [UInt8], naming name: String) throws(FileError) {
        let code = POSIX.writeAll(bytes, to: descriptor)
        if code != 0 { throw FileError(path: name, code: code, kind: .cannotWrite) }
    }

    /// Closes the file, and waits until it is on the disk if it must be durable.
    consuming func finish(naming name: String, isDurable: Bool = true) throws(FileError) {
        var code: Int32 = 0
        // Pipes and terminals cannot be synchronised (EINVAL), and need not.
        if isDurable, fsync(descriptor) != 0, ![EINVAL, ENOTSUP, EROFS].contains(errno) { code = errno }
        // Some file systems tell only now that the disk is full.
        if close(descriptor) != 0, code == 0, errno != EINTR { code = errno }
        descriptor = -1
        if code != 0 { throw FileError(path: name, code: code, kind: .cannotWrite) }
    }
}
