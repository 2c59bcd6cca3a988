#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Room on a disk for numbers that would fill the memory.
///
/// The file has no name, so that nothing is left of it however the process ends. Any number of threads may write
/// and read at once, as long as nobody reads what another is writing.
public final class ScratchFile: Sendable {
    /// The file in error messages.
    private let name: String
    private let descriptor: Int32

    /// A file on the disk of a folder of results that need not exist yet; nothing is left in or beside it.
    ///
    /// - Throws: ``FileError`` where a ``StagedFolder`` could not be made, or the file cannot be.
    public convenience init(onDiskOf destination: String) throws(FileError) {
        let folder = try StagedFolder(destination: destination)
        try self.init(inFolder: folder.place.folder, naming: folder.path("temporary values"))
    }

    /// A file in the folder that the system has for temporary files: `TMPDIR`, or `/tmp`.
    ///
    /// - Throws: ``FileError`` if no file can be made there.
    public convenience init() throws(FileError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        try self.init(inFolder: folder, naming: "\(folder)/temporary values")
    }

    private init(inFolder folder: String, naming name: String) throws(FileError) {
        self.name = name
        var template = Array("\(folder)/.entente-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw FileError(path: name, code: errno, kind: .cannotCreate) }
        _ = unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { _ = close(descriptor) }

    /// Whether the disk has room for so many numbers, so that a want of it shows before hours of work.
    ///
    /// - Throws: ``FileError`` of the kind ``FileError/Kind/diskFull`` if it has not.
    public func checkRoom(count: Int) throws(FileError) {
        var info = statvfs()
        guard fstatvfs(descriptor, &info) == 0 else { return }
        let free = Double(info.f_bavail) * Double(info.f_frsize)
        if Double(count) * 8 > free { throw FileError(path: name, code: ENOSPC, kind: .cannotWrite) }
    }

    /// Writes numbers from a place on, counted in numbers.
    ///
    /// - Throws: ``FileError``, such as for a full disk.
    public func write(_ values: [Double], at place: Int) throws(FileError) {
        let code = values.withUnsafeBytes { POSIX.writeAll($0, to: descriptor, at: place * 8) }
        if code != 0 { throw FileError(path: name, code: code, kind: .cannotWrite) }
    }

    /// Reads numbers that were written, by their places.
    ///
    /// - Throws: ``FileError`` if the disk fails.
    public func read(_ places: Range<Int>) throws(FileError) -> [Double] {
        var code: Int32 = 0
        let values = [Double](unsafeUninitializedCapacity: places.count) { buffer, initialized in
            let bytes = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: places.count * 8)
            code = POSIX.readAll(bytes, from: descriptor, at: places.lowerBound * 8)
            initialized = code == 0 ? places.count : 0
        }
        if code != 0 { throw FileError(path: name, code: code, kind: .cannotRead) }
        return values
    }
}
