internal import Studies
internal import TableKit

extension HubObservations {
    /// The columns with what happened; the first that is there counts.
    private static let valueNames = ["observation", "oracle_value", "value"]

    /// Reads observations.
    ///
    /// A row belongs to all tasks with the same words in the columns that both tables have. Rows without a value are as if
    /// they were not there. Of several versions of a row, told apart by `as_of`, the last counts.
    /// - Parameters:
    ///   - path: The file.
    ///   - columns: The columns of the tasks.
    /// - Throws: `CSVError` with everything that is wrong with the table; ``HubError`` when it has no column of the tasks;
    ///   `FileError` when it can't be read.
    static func read(_ path: String, columns: [String]) throws -> HubObservations {
        let bytes = try Files.read(path)
        let document = try CSVDocument.parse(bytes, file: path)
        var problems = HubProblems()
        let names = document.header.map(\.text)
        let own = ["output_type", "output_type_id", "as_of"]
        let value = valueNames.compactMap { names.firstIndex(of: $0) }.first
        if value == nil {
            problems.report(
                "there is no column with what happened; it is called 'observation', 'oracle_value' or 'value', and here "
                    + "are \(names.joined(separator: ", "))", line: 1, in: path)
        }
        for (place, cell) in document.header.enumerated()
        where place != value && !own.contains(cell.text) && !columns.contains(cell.text) {
            problems.report(
                "unknown column '\(cell.text)'; the tasks of the forecasts are told apart by "
                    + columns.joined(separator: ", "), at: cell, in: path)
        }
        try problems.check()
        let keys = columns.indices.filter { names.contains(columns[$0]) }
        if keys.isEmpty { throw HubError.nothingInCommon(path, columns) }
        var reader = Reader(
            observations: HubObservations(
                file: ResultsFolder.Input(path: path, sha256: Digest.sha256(bytes)), keys: keys,
                hasTypes: names.contains("output_type")),
            places: keys.compactMap { names.firstIndex(of: columns[$0]) }, value: value ?? 0,
            type: names.firstIndex(of: "output_type"), id: names.firstIndex(of: "output_type_id"),
            version: names.firstIndex(of: "as_of"))
        for row in document.rows { reader.read(row) }
        try reader.problems.check()
        return reader.observations
    }

    private struct Reader {
        var observations: HubObservations
        var problems = HubProblems()
        let places: [Int]
        let value: Int
        let type: Int?
        let id: Int?
        let version: Int?

        init(
            observations: HubObservations, places: [Int], value: Int, type: Int?, id: Int?, version: Int?
        ) {
            self.observations = observations
            self.places = places
            (self.value, self.type, self.id, self.version) = (value, type, id, version)
        }

        mutating func read(_ row: [CSVCell]) {
            let cell = row[value]
            if HubNumber.isMissing(cell.text) { return }
            let key = places.map { row[$0].text }.joined(separator: "\u{1F}")
            let new = Row(
                text: cell.text, line: cell.line, column: cell.column,
                version: version.map { row[$0].text } ?? "")
            guard let type else { return add(new, key, cell) }
            guard let type = OutputType(rawValue: row[type].text) else {
                let known = OutputType.allCases.map(\.rawValue).joined(separator: ", ")
                return problems.report(
                    "unknown output_type '\(row[type].text)'; there are \(known)", at: row[type],
                    in: observations.file.path)
            }
            guard !type.isNumeric, let id, !HubNumber.isMissing(row[id].text) else {
                // The same number stands for means, quantiles and draws.
                if observations.texts[key]?.text != cell.text { add(new, key, cell) }
                return
            }
            addStep(new, row[id].text, HubObservations.key(key, type), cell)
        }

        private mutating func add(_ new: Row, _ key: String, _ cell: CSVCell) {
            guard let old = observations.texts[key] else { return observations.texts[key] = new }
            if old.version == new.version {
                problems.report(
                    "the task is there twice, first in line \(old.line) with '\(old.text)'", at: cell,
                    in: observations.file.path)
            } else if old.version < new.version {
                observations.texts[key] = new
            }
        }

        private mutating func addStep(_ new: Row, _ id: String, _ key: String, _ cell: CSVCell) {
            guard let number = HubNumber.read(new.text), number == 0 || number == 1 else {
                return problems.report(
                    "the value is '\(new.text)'; of a category or a threshold it is 0 or 1", at: cell,
                    in: observations.file.path)
            }
            var steps = observations.steps[key] ?? []
            guard let place = steps.firstIndex(where: { $0.id == id }) else {
                steps.append((id, new))
                return observations.steps[key] = steps
            }
            if steps[place].row.version == new.version {
                problems.report(
                    "the task is there twice for '\(id)', first in line \(steps[place].row.line)", at: cell,
                    in: observations.file.path)
            } else if steps[place].row.version < new.version {
                observations.steps[key]?[place].row = new
            }
        }
    }
}
