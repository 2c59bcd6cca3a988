import Entente

/// The columns of a scenario's outcomes as the rows of a table for people: an outcome with more columns than a screen
/// has lines takes one row.
struct OutcomeRows {
    /// One row.
    enum Row {
        /// A column, by its index.
        case column(Int)
        /// Many columns of one outcome, by their indices.
        case many(Range<Int>)
    }

    /// So many columns of one outcome are listed, the lines of a small terminal.
    static let limit = 24

    /// The rows, in the order of the columns.
    let rows: [Row]

    init(_ scenario: Scenario) {
        var rows: [Row] = []
        var start = 0
        for outcome in scenario.outcomes {
            let columns = start..<(start + outcome.columns(in: scenario).count)
            rows += columns.count > Self.limit ? [.many(columns)] : columns.map { .column($0) }
            start = columns.upperBound
        }
        self.rows = rows
    }

    /// The name of many columns: the first of them and how many there are.
    static func name(_ columns: Range<Int>, _ all: [OutcomeColumn]) -> String {
        "\(all[columns.lowerBound].name) … (\(columns.count) columns)"
    }
}
