internal import ScenarioModel
internal import TableKit

/// Reads the tables that a scenario names, each once.
final class TableLoader {
    /// The greatest table, in bytes.
    static let sizeLimit = 1 << 30

    private let directory: String
    private let sink: DiagnosticSink
    private var tables: [String: InputTable?] = [:]
    /// The tables read so far, in the order in which they were first named.
    private(set) var inputs: [InputFile] = []

    init(directory: String, sink: DiagnosticSink) {
        self.directory = directory
        self.sink = sink
    }

    /// The table of a name; reports what is wrong with it, and gives nil.
    func table(_ name: Name) -> InputTable? {
        if let table = tables[name.value] { return table }
        let path = FilePath.join(directory, name.value)
        do {
            let bytes = try Files.read(path, limit: Self.sizeLimit)
            inputs.append(InputFile(path: name.value, bytes: bytes.count, sha256: Digest.sha256(bytes)))
            sink.remember(bytes, of: path)
            let table = parse(bytes, name: name.value, path: path)
            tables[name.value] = .some(table)
            return table
        } catch {
            sink.report("\(error)", at: name.position)
            return nil
        }
    }

    private func parse(_ bytes: [UInt8], name: String, path: String) -> InputTable? {
        func located(_ cell: CSVCell) -> Name {
            Name(cell.text, at: SourcePosition(file: path, line: cell.line, column: cell.column))
        }
        do {
            let document = try CSVDocument.parse(bytes, file: path)
            return InputTable(
                file: name, header: document.header.map(located),
                rows: document.rows.map { $0.map(located) })
        } catch {
            for problem in error.problems {
                sink.report(
                    problem.message,
                    at: SourcePosition(file: problem.file, line: problem.line, column: problem.column))
            }
            if error.omittedCount > 0, let last = error.problems.last {
                sink.report(
                    "and \(error.omittedCount) more problems after this one",
                    at: SourcePosition(file: last.file, line: last.line, column: last.column))
            }
            return nil
        }
    }
}
