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

    /// Writes all bytes to an open file and returns `errno`, 0 for success.
    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            all(buffer.count) { write(descriptor, buffer.baseAddress?.advanced(by: $0), $1) }
        }
    }

    /// Writes all bytes at a place of an open file and returns `errno`, 0 for success.
    static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at place: Int) -> Int32 {
        all(bytes.count) { pwrite(descriptor, bytes.baseAddress?.advanced(by: $0), $1, off_t(place + $0)) }
    }

    /// Fills a buffer from a place of an open file and returns `errno`, 0 for success.
    static func readAll(
        _ bytes: UnsafeMutableRawBufferPointer, from descriptor: Int32, at place: Int
    ) -> Int32 {
        all(bytes.count) { pread(descriptor, bytes.baseAddress?.advanced(by: $0), $1, off_t(place + $0)) }
    }

    /// Repeats a transfer, which may move fewer bytes than asked, until all bytes are moved.
    /// - Parameters:
    ///   - count: How many bytes there are.
    ///   - transfer: Moves bytes from an offset on, at most so many, and returns how many, negative for `errno`.
    /// - Returns: `errno`, 0 for success.
    private static func all(_ count: Int, _ transfer: (_ offset: Int, _ most: Int) -> Int) -> Int32 {
        var done = 0
        while done < count {
            // Some systems refuse more than 2 GiB in one call.
            let moved = transfer(done, min(count - done, 1 << 30))
            if moved > 0 {
                done += moved
            } else if moved == 0 {
                return EIO
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }
}
