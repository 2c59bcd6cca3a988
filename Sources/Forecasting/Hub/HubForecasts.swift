public import Studies

/// What models forecast, task by task.
public struct HubForecasts: Sendable {
    /// What one model says of one task in one way.
    public struct Task: Sendable {
        /// The model.
        public let model: String
        /// The task, by the values of ``HubForecasts/columns``.
        public let ids: [String]
        /// How the forecast is told.
        public let type: OutputType
        /// The levels, thresholds, categories or numbers of draws; one word for a mean or a median.
        public internal(set) var words: [String] = []
        /// The levels or thresholds as numbers, ascending; empty for the other types.
        public internal(set) var numbers: [Double] = []
        /// The value of each.
        public internal(set) var values: [Double] = []
        /// The file.
        let file: String
        /// The line of each value.
        var lines: [Int] = []

        init(model: String, ids: [String], type: OutputType, file: String) {
            (self.model, self.ids, self.type, self.file) = (model, ids, type, file)
        }
    }

    /// The columns that tell tasks apart, in the order of the first file.
    public let columns: [String]
    /// The forecasts, by model, task and type.
    public let tasks: [Task]
    /// The files, in the order in which they were read.
    public let files: [ResultsFolder.Input]

    /// The models, ascending.
    public var models: [String] {
        var models: [String] = []
        for task in tasks where models.last != task.model { models.append(task.model) }
        return models
    }
}
