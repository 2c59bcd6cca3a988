internal import TableKit

/// Gathers what is wrong with tables, so that all of it can be told at once.
struct HubProblems {
    private var problems: [CSVProblem] = []
    private var omitted = 0

    /// Notes a problem at a cell.
    mutating func report(_ message: String, at cell: CSVCell, in file: String) {
        report(message, line: cell.line, column: cell.column, in: file)
    }

    /// Notes a problem at a place.
    mutating func report(_ message: String, line: Int, column: Int = 1, in file: String) {
        let problem = CSVProblem(file: file, line: line, column: column, message: message)
        // An observation that is wrong is met with every forecast of it.
        if problems.contains(problem) { return }
        if problems.count < CSVError.limit {
            problems.append(problem)
        } else {
            omitted += 1
        }
    }

    /// Takes in the problems of a file that can't be read at all.
    mutating func add(_ error: CSVError) {
        let kept = error.problems.prefix(CSVError.limit - problems.count)
        problems += kept
        omitted += error.problems.count - kept.count + error.omittedCount
    }

    /// - Throws: ``TableKit/CSVError`` with everything noted, if there is anything.
    func check() throws(CSVError) {
        if !problems.isEmpty { throw CSVError(problems: problems, omittedCount: omitted) }
    }
}

/// Numbers as tables have them.
enum HubNumber {
    /// Reads a decimal number; nil for anything else.
    static func read(_ text: String) -> Double? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }),
            let number = Double(text), number.isFinite
        else { return nil }
        return number
    }

    /// Whether a cell says that there is nothing.
    static func isMissing(_ text: String) -> Bool { text.isEmpty || text == "NA" }
}
