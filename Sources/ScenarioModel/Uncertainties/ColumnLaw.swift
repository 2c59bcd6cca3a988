/// The numbers of a column of a table, such as a survey or the draws of a fitted model.
public struct ColumnLaw: UncertaintyLaw {
    /// The numbers that can happen.
    public var numbers: WeightedNumbers
    /// The column and the column of weights, for the list of assumptions.
    public var inputs: [InputRecord]
    /// The law in words.
    public var summary: String

    /// The key `column`.
    public static let key = Key.optional(
        "column", "mapping", default: "none", example: "{table: weights.csv, column: w, weight: n}",
        "One of the numbers of a column of a table.")
    static let table = Key.required(
        "table", "CSV file", example: "weights.csv",
        "The table; its column `source`, if it has one, holds for the numbers of each row.")
    static let column = Key.required("column", "column", example: "w", "The column of numbers.")
    static let weight = Key.optional(
        "weight", "column", default: "all rows are alike", example: "n",
        "The column of weights, which are at least 0; the probability of a row is its share of all weights.")
    /// The keys of its mapping.
    public static let innerSections = [
        Section(
            "uncertainties.<path>.column", "The numbers of a column of a table.",
            keys: [table, column, weight])
    ]

    /// Reads the law.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.innerSections[0]), let table = inner.table(Self.table),
            let name = inner.text(Self.column),
            let cells = Self.numbers(name, of: table, in: .finite, inner)
        else { return nil }
        let weightName = inner.text(Self.weight)
        var weights = Array(repeating: 1.0, count: cells.count)
        if let weightName {
            guard let read = Self.numbers(weightName, of: table, in: .nonNegative, inner) else { return nil }
            weights = read
            guard weights.contains(where: { $0 > 0 }) else {
                inner.report(
                    "the weights in '\(weightName.value)' of \(table.file) sum to 0; one row at least needs a weight",
                    at: weightName.position)
                return nil
            }
        }
        numbers = WeightedNumbers(zip(cells, weights).map { ($0, $1) })
        guard inner.hasChoice(Self.key, of: numbers, at: name.position) else { return nil }
        let used = [name, weightName].compactMap { $0?.value }
        inputs = InputRecord.columns(of: table, skipping: "source")
            .filter { used.map { "\(table.file):\($0)" }.contains($0.path) }
            .map { $0.sourced(by: fields.lawSource) }
        summary =
            "one of \(cells.count) numbers in '\(name.value)' of \(table.file)"
            + (weightName.map { ", by '\($0.value)'" } ?? "")
    }

    /// The numbers of a column; reports a column that there is not, and cells that are no numbers of a range.
    private static func numbers(
        _ name: Name, of table: InputTable, in range: ClosedRange<Double>, _ fields: any FieldReader
    ) -> [Double]? {
        guard let column = table.column(name.value) else {
            fields.report(
                Spelling.unknown(name.value, among: table.header.map(\.value), as: "column of \(table.file)"),
                at: name.position)
            return nil
        }
        if table.rows.isEmpty {
            fields.report("\(table.file) has no rows, so '\(name.value)' has no number", at: name.position)
        }
        let numbers = table.rows.compactMap { row -> Double? in
            let number = InputTable.number(row[column].value).flatMap { range.contains($0) ? $0 : nil }
            if number == nil {
                fields.report(
                    "'\(name.value)' is '\(row[column].value)'; expected a number"
                        + (range == .nonNegative ? " of at least 0" : ""), at: row[column].position)
            }
            return number
        }
        return numbers.isEmpty || numbers.count < table.rows.count ? nil : numbers
    }
}

extension InputRecord {
    /// The record with a source for its numbers, if none of them has one.
    fileprivate func sourced(by source: String?) -> InputRecord {
        guard self.source == nil, let source else { return self }
        var record = self
        record.source = source
        record.assumptions = Self.isAssumption(source) ? count : 0
        return record
    }
}
