/// A place in an input file: line and column count from 1, columns in Unicode scalars.
public struct SourcePosition: Sendable, Hashable {
    /// The file as the user named it, or a word in angle brackets for input that is no file (`<--set>`).
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int

    /// A position from its three parts.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourcePosition: Comparable {
    /// Files in alphabetical order, then reading order.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

extension SourcePosition: CustomStringConvertible {
    /// `file:line:column`, the form that editors turn into a link.
    public var description: String { "\(file):\(line):\(column)" }
}
