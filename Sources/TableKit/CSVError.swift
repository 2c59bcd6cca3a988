/// Everything that is wrong with a CSV file, by position.
public struct CSVError: Error, Sendable, Hashable {
    /// At most this many problems are kept; the others are only counted.
    public static let limit = 100

    /// The problems in the order of their positions, at least one and at most ``limit``.
    public let problems: [CSVProblem]

    /// How many further problems were found.
    public let omittedCount: Int

    /// Creates an error.
    public init(problems: [CSVProblem], omittedCount: Int = 0) {
        self.problems = problems
        self.omittedCount = omittedCount
    }
}

extension CSVError: CustomStringConvertible {
    /// One line per problem, and a last one that counts those left out.
    public var description: String {
        var lines = problems.map(\.description)
        if omittedCount > 0, let file = problems.first?.file {
            lines.append("\(file): error: and \(omittedCount) more problems")
        }
        return lines.joined(separator: "\n")
    }
}
