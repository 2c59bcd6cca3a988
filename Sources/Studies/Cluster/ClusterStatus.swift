/// How far the shards of a study and their merge are: what the folders say, and what the scheduler adds.
public struct ClusterStatus: Sendable, Hashable {
    /// How far a shard is.
    public enum Shard: Sendable, Hashable {
        /// All its units are done.
        case complete
        /// Its job runs.
        case running
        /// Its job waits.
        case pending
        /// Its job has ended before the shard was complete, in a way that has the scheduler's word; nil when the
        /// scheduler has forgotten it.
        case failed(String?)
        /// It was begun, and no job of it is known.
        case unfinished
        /// It was never begun, and no job of it is known.
        case missing
    }

    /// How far the merge is.
    public enum Merge: Sendable, Hashable {
        /// None was submitted, and there are no results.
        case none
        /// Its job waits, for the shards or for its turn.
        case pending
        /// Its job runs.
        case running
        /// The results are there.
        case done
        /// Its job has ended without results; the scheduler's word as in ``Shard/failed(_:)``.
        case failed(String?)
        /// Nobody could ask the scheduler.
        case unknown
    }

    /// The shards, the first at index 0.
    public let shards: [Shard]
    /// The merge.
    public let merge: Merge
    /// Whether the folder holds results.
    public let hasResults: Bool

    /// The file that results have.
    public static let resultsName = "datapackage.json"

    /// Puts together what is known.
    ///
    /// Ask the scheduler before you look at the folders: a shard that becomes complete in between is then complete and
    /// not failed.
    /// - Parameters:
    ///   - folders: The states of the folders of all shards, the first at index 0.
    ///   - hasResults: Whether the folder holds results.
    ///   - record: The jobs that were submitted; nil for none.
    ///   - queue: What the scheduler says of them; nil when it could not be asked.
    /// - Complexity: O(*n*) in shards, submissions and jobs together.
    public init(
        folders: [ShardFolder.State], hasResults: Bool, record: JobRecord?, queue: [QueuedJob]?
    ) {
        let arrays = record?.arrays ?? [:]
        let states = queue.map { queue in
            Dictionary(queue.map { (Self.key($0.id, $0.task), $0.state) }, uniquingKeysWith: { $1 })
        }
        shards = folders.enumerated().map { index, folder in
            if folder == .complete { return .complete }
            guard let array = arrays[index + 1], let states else {
                return folder == .missing ? .missing : .unfinished
            }
            return switch states[Self.key(array, index + 1)] {
            case .pending: .pending
            case .running: .running
            case .ended(let word): .failed(word)
            case nil: .failed(nil)
            }
        }
        merge = Self.merge(record?.merge, hasResults: hasResults, states: states)
        self.hasResults = hasResults
    }

    /// The numbers of the shards in a state, ascending.
    public func numbers(where isMeant: (Shard) -> Bool) -> [Int] {
        shards.indices.filter { isMeant(shards[$0]) }.map { $0 + 1 }
    }

    private static func key(_ id: String, _ task: Int?) -> String { task.map { "\(id)_\($0)" } ?? id }

    private static func merge(_ id: String?, hasResults: Bool, states: [String: JobState]?) -> Merge {
        guard let id, let states else { return hasResults ? .done : id == nil ? .none : .unknown }
        switch states[key(id, nil)] {
        case .pending: return .pending
        case .running: return .running
        case .ended(let word) where word != "COMPLETED" || !hasResults: return .failed(word)
        case .ended, nil: return hasResults ? .done : .failed(nil)
        }
    }
}
