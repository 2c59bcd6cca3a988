internal import Foundation

/// The folder in which a process leaves one shard of a study.
public enum ShardFolder {
    /// How far a shard is, as its folder tells.
    public enum State: Sendable, Hashable {
        /// There is no folder.
        case missing
        /// There is a folder, and nothing says that all units of the shard are in it.
        case unfinished
        /// All units of the shard are there.
        case complete
    }

    /// How far the shard of a folder is: complete if there is a ``ShardRecord`` of it.
    ///
    /// A record that can't be read, or is of another shard, makes it unfinished: to run such a shard again is never wrong.
    /// - Parameters:
    ///   - path: The folder.
    ///   - shard: The shard that should be there; nil for any.
    public static func state(at path: String, of shard: ShardChoice? = nil) -> State {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return .missing
        }
        guard let record = ShardRecord(folder: path) else { return .unfinished }
        return shard == nil || record.shard == shard?.text ? .complete : .unfinished
    }
}
