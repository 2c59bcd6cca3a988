#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension POSIX {
    /// Reads an open file to its end, or up to one byte more than the limit.
    static func readAll(_ descriptor: Int32, path: String, limit: Int?) throws(FileError) -> [UInt8] {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else {
            throw FileError(path: path, code: errno, kind: .cannotRead)
        }
        guard info.st_mode & S_IFMT != S_IFDIR else {
            throw FileError(path: path, code: EISDIR, kind: .cannotRead)
        }
        let most = limit.map { $0 == .max ? $0 : $0 + 1 } ?? .max
        // One byte more than the size, so that the end shows without another round.
        var step = min(max(Int(info.st_size) + 1, 1 << 16), most, 1 << 30)
        var content: [UInt8] = []
        while content.count < most {
            step = min(step, most - content.count)
            var count = 0
            var code: Int32 = 0
            let part = [UInt8](unsafeUninitializedCapacity: step) { buffer, initialized in
                repeat {
                    count = read(descriptor, buffer.baseAddress, step)
                } while count < 0 && errno == EINTR
                if count < 0 { code = errno }
                initialized = max(count, 0)
            }
            if count < 0 { throw FileError(path: path, code: code, kind: .cannotRead) }
            if count == 0 { break }
            if content.isEmpty { content = part } else { content += part }
        }
        return content
    }

    /// Opens a file for writing, empty, and returns its descriptor, or -`errno`.
    static func openEmpty(_ path: String, mustBeNew: Bool) -> Int32 {
        let new = mustBeNew ? O_EXCL : 0
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | new, 0o666)
        return descriptor >= 0 ? descriptor : -errno
    }

    /// Writes all bytes to a file, replacing what was in it, and waits until they are on the disk.
    ///
    /// - Parameters:
    ///   - path: The file to write.
    ///   - name: The file as the caller knows it, for the error.
    static func writeAll(_ bytes: [UInt8], to path: String, naming name: String) throws(FileError) {
        let descriptor = openEmpty(path, mustBeNew: false)
        guard descriptor >= 0 else { throw FileError(path: name, code: -descriptor, kind: .cannotCreate) }
        try writeAndClose(bytes, to: descriptor, naming: name)
    }

    /// Writes all bytes to an open file, waits until they are on the disk, and closes it in any case.
    static func writeAndClose(
        _ bytes: [UInt8], to descriptor: Int32, naming name: String
    ) throws(FileError) {
        var code = writeAll(bytes, to: descriptor)
        // Pipes and terminals cannot be synchronised (EINVAL), and need not.
        if code == 0, fsync(descriptor) != 0, ![EINVAL, ENOTSUP, EROFS].contains(errno) { code = errno }
        // Some file systems tell only now that the disk is full.
        if close(descriptor) != 0, code == 0, errno != EINTR { code = errno }
        if code != 0 { throw FileError(path: name, code: code, kind: .cannotWrite) }
    }

    /// Writes all bytes to an open file and returns `errno`, 0 for success.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                // Some systems refuse more than 2 GiB in one call.
                let step = min(buffer.count - done, 1 << 30)
                let count = write(descriptor, buffer.baseAddress?.advanced(by: done), step)
                if count > 0 {
                    done += count
                } else if count == 0 {
                    return EIO
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }
}
