internal import Studies
internal import TableKit

extension HubForecasts {
    /// The columns that say what a row is, and not which task it is for.
    private enum Word {
        static let type = "output_type"
        static let id = "output_type_id"
        static let value = "value"
        static let model = "model_id"
        /// How many runs a distribution is out of, in the tables of `entente forecast`.
        static let runs = "runs"
    }

    /// The names that the tables of scores have for themselves.
    private static let reserved = ["score", "scored_value", "other_model_id"]

    /// Reads forecasts.
    /// - Parameter paths: Files and folders, as ``HubLocations`` finds the tables in them.
    /// - Throws: `CSVError` with everything that is wrong with the tables; ``HubError`` when there is no table, or two have the
    ///   same model; `FileError` when a file can't be read.
    public static func read(_ paths: [String]) throws -> HubForecasts {
        var reader = Reader()
        var origin: [String: String] = [:]
        for path in paths {
            for table in try HubLocations.tables(path) {
                if let other = origin[table.model], other != path {
                    throw HubError.sameModel(table.model, other, path)
                }
                origin[table.model] = path
                try reader.read(table)
            }
        }
        return try reader.finish()
    }

    /// Gathers the rows of tables by task.
    private struct Reader {
        private var columns: [String]?
        private var tasks: [Task] = []
        private var places: [String: Int] = [:]
        private var files: [ResultsFolder.Input] = []
        private var problems = HubProblems()

        mutating func read(_ table: HubLocations.Table) throws(FileError) {
            let bytes = try Files.read(table.path)
            files.append(ResultsFolder.Input(path: table.path, sha256: Digest.sha256(bytes)))
            do throws(CSVError) {
                let document = try CSVDocument.parse(bytes, file: table.path)
                if let layout = layout(document) { read(document, layout, table.model) }
            } catch {
                problems.add(error)
            }
        }

        func finish() throws(CSVError) -> HubForecasts {
            var checked = problems
            let sorted = tasks.map { $0.checked(&checked) }.sorted { one, other in
                if one.model != other.model { return Value.text(one.model).precedes(.text(other.model)) }
                for (left, right) in zip(one.ids, other.ids) where left != right {
                    return Value.text(left).precedes(.text(right))
                }
                return one.type < other.type
            }
            try checked.check()
            return HubForecasts(columns: columns ?? [], tasks: sorted, files: files)
        }

        /// Where the columns of a table are.
        private struct Layout {
            let type: Int
            let id: Int
            let value: Int
            let model: Int?
            /// The places of the columns of tasks, in the order of the first table.
            let tasks: [Int]
        }

        private mutating func layout(_ document: CSVDocument) -> Layout? {
            let names = document.header.map(\.text)
            let missing = [Word.type, Word.id, Word.value].filter { !names.contains($0) }
            guard missing.isEmpty, let type = names.firstIndex(of: Word.type),
                let id = names.firstIndex(of: Word.id), let value = names.firstIndex(of: Word.value)
            else {
                problems.report(
                    "there is no column \(missing.map { "'\($0)'" }.joined(separator: " and ")); a forecast has "
                        + "'output_type', 'output_type_id' and 'value', and here are \(names.joined(separator: ", "))",
                    line: 1, in: document.file)
                return nil
            }
            let own = [Word.type, Word.id, Word.value, Word.model, Word.runs]
            let here = names.filter { !own.contains($0) }
            for (cell, name) in zip(document.header, names) where HubForecasts.reserved.contains(name) {
                problems.report(
                    "a column of tasks can't be called '\(name)', which is a column of scores; rename it",
                    at: cell, in: document.file)
            }
            if columns == nil { columns = here }
            guard let columns, Set(columns) == Set(here) else {
                let unknown = document.header.first {
                    here.contains($0.text) && columns?.contains($0.text) == false
                }
                let all = (columns ?? []).joined(separator: ", ")
                problems.report(
                    unknown.map {
                        "unknown column '\($0.text)'; the tasks of the other forecasts are told apart by \(all)"
                    } ?? "the tasks of the other forecasts are told apart by \(all), and here are "
                        + (here.isEmpty ? "none" : here.joined(separator: ", ")),
                    line: 1, column: unknown?.column ?? 1, in: document.file)
                return nil
            }
            return Layout(
                type: type, id: id, value: value, model: names.firstIndex(of: Word.model),
                tasks: columns.compactMap { names.firstIndex(of: $0) })
        }

        private mutating func read(_ document: CSVDocument, _ layout: Layout, _ model: String) {
            for row in document.rows {
                guard let type = OutputType(rawValue: row[layout.type].text) else {
                    let known = OutputType.allCases.map(\.rawValue).joined(separator: ", ")
                    problems.report(
                        "unknown output_type '\(row[layout.type].text)'; there are \(known)",
                        at: row[layout.type], in: document.file)
                    continue
                }
                guard let value = HubNumber.read(row[layout.value].text) else {
                    problems.report(
                        "the value is '\(row[layout.value].text)'; expected a number", at: row[layout.value],
                        in: document.file)
                    continue
                }
                guard let id = identifier(type, row[layout.id], in: document.file) else { continue }
                let ids = layout.tasks.map { row[$0].text }
                let name = layout.model.map { row[$0].text } ?? model
                let key = ([name, type.rawValue] + ids).joined(separator: "\u{1F}")
                let place = places[key] ?? tasks.count
                if place == tasks.count {
                    places[key] = place
                    tasks.append(Task(model: name, ids: ids, type: type, file: document.file))
                }
                tasks[place].append(id, value, line: row[layout.value].line)
            }
        }

        /// What a value is for: a level, a threshold, a category or a draw.
        private mutating func identifier(_ type: OutputType, _ cell: CSVCell, in file: String) -> String? {
            switch type {
            case .mean, .median: return ""
            case .pmf, .sample:
                if !HubNumber.isMissing(cell.text) { return cell.text }
                problems.report(
                    "a \(type == .pmf ? "probability" : "draw") needs an output_type_id, its "
                        + (type == .pmf ? "category" : "number"), at: cell, in: file)
                return nil
            case .cdf, .quantile:
                let number = HubNumber.read(cell.text)
                if let number, type == .cdf || number > 0 && number < 1 { return cell.text }
                problems.report(
                    "the output_type_id is '\(cell.text)'; expected "
                        + (type == .cdf ? "a threshold, a number" : "a level between 0 and 1"),
                    at: cell, in: file)
                return nil
            }
        }
    }
}
