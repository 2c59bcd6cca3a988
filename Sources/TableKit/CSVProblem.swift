/// One thing wrong with a CSV file, and where.
public struct CSVProblem: Sendable, Hashable {
    /// The file as the caller named it.
    public let file: String

    /// The line, counted from 1.
    public let line: Int

    /// The column, counted from 1 in Unicode scalars.
    public let column: Int

    /// What is wrong, in lower case and without a full stop.
    public let message: String

    /// Creates a problem.
    public init(file: String, line: Int, column: Int, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }
}

extension CSVProblem: CustomStringConvertible {
    /// `file:line:column: error: message`, as a compiler writes it.
    public var description: String { "\(file):\(line):\(column): error: \(message)" }
}
