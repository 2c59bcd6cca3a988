/// A table of results, column by column: numbers as doubles, words as their places in a list.
///
/// A table of *n* rows takes at most 8 bytes for each cell, whatever its texts are.
struct StoredTable: Sendable {
    /// A column of texts.
    struct Words: Sendable {
        /// The different texts, in the order in which they appear.
        fileprivate(set) var words: [String] = []
        /// For each row, the place of its text in ``words``.
        fileprivate(set) var codes: [Int32] = []
        private var known: [String: Int32] = [:]

        /// The text of a row.
        subscript(row: Int) -> String { words[Int(codes[row])] }

        mutating func append(_ word: String) {
            if let code = known[word] {
                codes.append(code)
            } else {
                known[word] = Int32(words.count)
                codes.append(Int32(words.count))
                words.append(word)
            }
        }

        mutating func appendLast() {
            if let last = codes.last { codes.append(last) }
        }
    }

    /// The number of rows.
    let rowCount: Int
    private let words: [String: Words]
    private let numbers: [String: [Double]]

    init(rowCount: Int, words: [String: Words], numbers: [String: [Double]]) {
        (self.rowCount, self.words, self.numbers) = (rowCount, words, numbers)
    }

    /// A column of texts.
    /// - Precondition: ``StoredResults`` has made sure of the column.
    func texts(_ column: String) -> Words {
        guard let found = words[column] else { preconditionFailure("no texts in '\(column)'") }
        return found
    }

    /// A column of numbers; NaN where a value is missing.
    /// - Precondition: ``StoredResults`` has made sure of the column.
    func values(_ column: String) -> [Double] {
        guard let found = numbers[column] else { preconditionFailure("no numbers in '\(column)'") }
        return found
    }

    func hasTexts(_ column: String) -> Bool { words[column] != nil }
    func hasValues(_ column: String) -> Bool { numbers[column] != nil }
}
