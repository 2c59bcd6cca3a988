#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file or folder that could not be read, made or written.
public struct FileError: Error, Sendable, Hashable {
    /// What was being done.
    public enum Kind: Sendable, Hashable {
        /// Reading a file.
        case cannotRead

        /// Making a file or folder.
        case cannotCreate

        /// Writing, renaming or removing a file.
        case cannotWrite

        /// Writing, when the disk, a quota or a limit on file sizes gave no more room.
        case diskFull
    }

    /// The file or folder, as the caller named it.
    public let path: String

    /// Why, in lower case and without a full stop.
    public let reason: String

    /// What was being done.
    public let kind: Kind

    /// Creates an error.
    public init(path: String, reason: String, kind: Kind) {
        self.path = path
        self.reason = reason
        self.kind = kind
    }

    /// Creates an error from `errno`; a want of room makes it ``Kind/diskFull``.
    init(path: String, code: Int32, kind: Kind) {
        let isFull = kind != .cannotRead && [ENOSPC, EDQUOT, EFBIG].contains(code)
        self.init(path: path, reason: Self.reason(code), kind: isFull ? .diskFull : kind)
    }
}

extension FileError: CustomStringConvertible {
    /// `cannot write 'results/x.csv': permission denied`.
    public var description: String {
        let verb =
            switch kind {
            case .cannotRead: "read"
            case .cannotCreate: "create"
            case .cannotWrite, .diskFull: "write"
            }
        return "cannot \(verb) '\(path)': \(reason)"
    }

    /// The words for `errno`; our own, since those of the system depend on the system and the locale.
    static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT: "no such file or folder"
        case EACCES, EPERM: "permission denied"
        case ENOTDIR: "a part of the path is a file, not a folder"
        case EISDIR: "it is a folder, not a file"
        case EEXIST: "it already exists"
        case ENOSPC: "no space left on the disk"
        case EDQUOT: "the disk quota is used up"
        case EFBIG: "the file would exceed the limit on file sizes"
        case EROFS: "the file system is read-only"
        case ENAMETOOLONG: "the name is too long"
        case ELOOP: "too many symbolic links"
        case EMFILE, ENFILE: "too many open files"
        case EXDEV: "it is on another file system"
        case EBUSY: "it is in use"
        case EIO: "input/output error"
        default: "system error \(code)"
        }
    }
}
