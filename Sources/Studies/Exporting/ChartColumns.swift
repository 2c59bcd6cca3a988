internal import TableKit

/// Columns that several charts share, so that they are described once.
enum ChartColumns {
    static func policy(_ results: StoredResults) -> Column {
        Column(
            "policy", .string, description: "The policy, by its word in the scenario.",
            allowed: results.policies.isEmpty ? nil : results.policies)
    }
    static let outcome = Column(
        "outcome", .string, description: "The outcome, by its column in the results' outcomes.csv.")
    static let title = Column("title", .string, description: "What the outcome is called.")
    static let unit = Column("unit", .string, description: "The unit of the outcome.", isRequired: false)
    static let step = Column(
        "step", .integer, description: "The step, counted from 0.", unit: "step", minimum: 0)
    static let date = Column(
        "date", .string,
        description: "The first day of the step, as YYYY-MM-DD; missing in an undated run.", isRequired: false
    )
    static let label = Column(
        "label", .string, description: "The step as the results name it: its date, or its number.")
}

extension StoredResults {
    /// The cells of the columns outcome, title and unit.
    func cells(of outcome: String) -> [Value] {
        [.text(outcome), .text(title(of: outcome)), .text(orMissing: unit(of: outcome))]
    }
}

extension Value {
    /// A number with the digits that a chart can show the use of; missing for NaN.
    static func rounded(_ number: Double?) -> Value { .number(orMissing: number.map { significant($0) }) }
}

/// The rows of a table in the order of some of its columns of texts, and of a step where there is one.
enum RowOrder {
    static func sorted(
        _ rows: [Int], by columns: [StoredTable.Words], then steps: [Double]? = nil
    ) -> [Int] {
        let ranks = columns.map { column in
            let order = column.words.indices.sorted {
                column.words[$0].utf8.lexicographicallyPrecedes(column.words[$1].utf8)
            }
            var ranks = [Int](repeating: 0, count: order.count)
            for (rank, word) in order.enumerated() { ranks[word] = rank }
            return column.codes.map { ranks[Int($0)] }
        }
        return rows.sorted { first, second in
            for rank in ranks where rank[first] != rank[second] { return rank[first] < rank[second] }
            if let steps, steps[first] != steps[second] { return steps[first] < steps[second] }
            return first < second
        }
    }
}
