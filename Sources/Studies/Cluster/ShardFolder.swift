internal import Foundation
internal import TableKit

/// What a process that runs one shard of a study leaves in its folder.
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

    /// The file that says so; it is written when the last unit of the shard is done.
    public static let fileName = "shard.json"

    private struct Record: Decodable {
        let complete: Bool?
    }

    /// How far the shard of a folder is: complete if ``fileName`` says `"complete": true`.
    ///
    /// A file that can't be read makes it unfinished: to run such a shard again is never wrong.
    public static func state(at path: String) -> State {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return .missing
        }
        guard let bytes = try? Files.read("\(path)/\(fileName)"),
            let record = try? JSONDecoder().decode(Record.self, from: Data(bytes))
        else { return .unfinished }
        return record.complete == true ? .complete : .unfinished
    }
}
