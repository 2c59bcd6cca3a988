internal import Studies

/// What happened, by task: the time series or the oracle output of a hub, or any table with the same columns.
public struct HubObservations: Sendable {
    /// What a row says.
    struct Row: Sendable {
        /// The number or the category, as written.
        let text: String
        let line: Int
        let column: Int
        /// The version of the data.
        let version: String
    }

    /// What happened, as far as it is known.
    enum Outcome: Sendable {
        /// A number or a category, as written.
        case text(Row)
        /// The categories or thresholds with 0 or 1, as oracle output has them.
        case steps([(id: String, row: Row)])
    }

    /// The file.
    let file: ResultsFolder.Input
    /// The columns by which observations are found, as places among those of the tasks.
    let keys: [Int]
    /// Whether rows say for which type of output they are.
    let hasTypes: Bool
    /// The rows with a number or a category, by the key of the task.
    var texts: [String: Row] = [:]
    /// The rows with 0 or 1 for a category or a threshold, by the key of the task and the type.
    var steps: [String: [(id: String, row: Row)]] = [:]

    /// The key of a task, out of the columns that observations have.
    func key(_ ids: [String]) -> String { keys.map { ids[$0] }.joined(separator: "\u{1F}") }

    /// The key of rows for one type of output.
    static func key(_ key: String, _ type: OutputType) -> String { "\(key)\u{1E}\(type.rawValue)" }

    /// What happened in a task; nil when it is not known.
    func outcome(_ task: HubForecasts.Task) -> Outcome? {
        let key = key(task.ids)
        if let steps = steps[Self.key(key, task.type)] { return .steps(steps) }
        if hasTypes, task.type == .pmf { return nil }
        return texts[key].map { .text($0) }
    }
}
