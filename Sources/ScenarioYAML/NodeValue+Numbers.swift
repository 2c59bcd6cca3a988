internal import ScenarioModel

extension NodeValue {
    func timedNumber(in range: ClosedRange<Double>) -> TimedQuantity? {
        var quantity = timedQuantity(in: range)
        quantity?.range = range
        return quantity
    }

    private func timedQuantity(in range: ClosedRange<Double>) -> TimedQuantity? {
        guard node.entries != nil else { return number(in: range).map { TimedQuantity($0) } }
        guard let fields = numberFields(), let form = form(of: fields) else { return nil }
        let source = fields.text(Language.source)?.value
        if form == Language.source { return fitted(fields, in: range).map { TimedQuantity($0) } }
        switch form {
        case Language.path:
            return fields.given(Language.path)?.points(in: range)
                .map { TimedQuantity(points: $0, source: source, path: path, position: position) }
        case Language.table:
            return fields.table(Language.table).flatMap { points(of: $0, in: range) }
                .map { TimedQuantity(points: $0, source: source ?? $1, path: path, position: position) }
        default:
            return fields.given(Language.value)?.plainNumber(in: range, as: name)
                .map { TimedQuantity(Quantity($0, source: source, path: path, position: position)) }
        }
    }

    /// A number in a range, plain or with its source.
    func number(in range: ClosedRange<Double>) -> Quantity? {
        guard node.entries != nil else {
            return plainNumber(in: range, as: name).map { Quantity($0, path: path, position: position) }
        }
        guard let fields = numberFields(), let form = form(of: fields) else { return nil }
        if form == Language.source { return fitted(fields, in: range) }
        if form != Language.value {
            report("\(name) can't follow a dated path; give one number", at: position)
            return nil
        }
        let source = fields.text(Language.source)?.value
        return fields.given(Language.value)?.plainNumber(in: range, as: name)
            .map { Quantity($0, source: source, path: path, position: position) }
    }

    /// A whole number in a range.
    func integer(in range: ClosedRange<Int>) -> Located<Int>? {
        let bounds = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard case .scalar(let text, isPlain: true) = node.form, let number = DecimalNumber.parse(text) else {
            expected(bounds, hint: NumberHint.hint(for: node))
            return nil
        }
        guard let integer = Int(text) else {
            let whole = Int(exactly: number).map { "write \($0)" }
            expected(bounds, hint: whole)
            return nil
        }
        guard range.contains(integer) else {
            report("\(name) is \(text); expected \(bounds)", at: position)
            return nil
        }
        return Located(integer, at: position)
    }

    /// A decimal number without quotation marks.
    func plainNumber(in range: ClosedRange<Double>, as name: String) -> Double? {
        guard case .scalar(let text, isPlain: true) = node.form, let number = DecimalNumber.parse(text) else {
            if !node.isRefused {
                let hint = NumberHint.hint(for: node).map { "; \($0)" } ?? ""
                report("expected a number for \(name), found \(node.words)\(hint)", at: position)
            }
            return nil
        }
        guard range.contains(number) else {
            report("\(name) is \(text); expected a number \(range.words)", at: position)
            return nil
        }
        return number
    }

    private func numberFields() -> NodeReader? {
        fields(Language.numberSection) as? NodeReader
    }

    /// The number that a fit has estimated.
    private func fitted(_ fields: NodeReader, in range: ClosedRange<Double>) -> Quantity? {
        guard let source = fields.text(Language.source) else { return nil }
        let name = Name(String(source.value.dropFirst(FittedNumber.prefix.count)), at: source.position)
        guard let number = FittedNumber(fit: name, at: path, fields) else { return nil }
        guard range.contains(number.value) else {
            report(
                "\(self.name) is \(number.value), as '\(number.parameter)' of '\(name.value)' says; expected a number "
                    + range.words, at: source.position)
            return nil
        }
        return Quantity(number.value, source: source.value, path: path, position: position)
    }

    /// The key that gives the number, `source` for a fit; reports a mapping that has none or several.
    private func form(of fields: NodeReader) -> Key? {
        let given = [Language.value, Language.path, Language.table].filter { fields.has($0) }
        let isFit = fields.text(Language.source)?.value.hasPrefix(FittedNumber.prefix) ?? false
        if given.isEmpty, isFit { return Language.source }
        if let key = [FittedNumber.of, FittedNumber.times].first(where: { fields.has($0) }) {
            report(
                "'\(key.name)' goes with a source 'fit:NAME' and no value alone; leave it out", at: position)
            return nil
        }
        if given.count == 1 { return given[0] }
        report("\(name) needs exactly one of 'value', 'path' and 'table'", at: position)
        return nil
    }

    /// The points of a dated path, sorted.
    private func points(in range: ClosedRange<Double>) -> [TimedQuantity.Point]? {
        guard let members, !members.isEmpty else {
            expected("a mapping of dates to numbers, such as {2023-Q1: 0, 2030-Q1: 1},")
            return nil
        }
        return sorted(members.map { date, value in (date, value.plainNumber(in: range, as: value.name)) })
    }

    /// The points of a dated path in a table, with the sources of its rows.
    private func points(
        of table: InputTable, in range: ClosedRange<Double>
    ) -> (points: [TimedQuantity.Point], source: String?)? {
        for column in table.header where !["date", "value", "source"].contains(column.value) {
            report(
                "unexpected column '\(column.value)'; a dated path has the columns date, value and, optionally, "
                    + "source", at: column.position)
        }
        guard let date = table.column("date"), let value = table.column("value") else {
            report(
                "missing column '\(table.column("date") == nil ? "date" : "value")'; a dated path has the columns "
                    + "date, value and, optionally, source", at: table.position)
            return nil
        }
        let entries = table.rows.map { row -> (Name, Double?) in
            let number = DecimalNumber.parse(row[value].value)
            if number.map({ !range.contains($0) }) ?? true {
                report(
                    "\(name) is '\(row[value].value)'; expected a number \(range.words)",
                    at: row[value].position)
            }
            return (row[date], number)
        }
        var sources: [String] = []
        for row in table.rows {
            if let column = table.column("source"), !sources.contains(row[column].value) {
                sources.append(row[column].value)
            }
        }
        if entries.isEmpty { report("the table has no rows, so \(name) has no value", at: table.position) }
        return sorted(entries).map { ($0, sources.isEmpty ? nil : sources.joined(separator: "; ")) }
    }

    /// Dated numbers as points in the order of their steps; reports two in one step.
    private func sorted(_ entries: [(date: Name, number: Double?)]) -> [TimedQuantity.Point]? {
        var dates: [Int: Name] = [:]
        let points = entries.compactMap { date, number -> TimedQuantity.Point? in
            guard let step = session.step(of: date), let number else { return nil }
            if let other = dates.updateValue(date, forKey: step) {
                report(
                    "'\(date.value)' falls into the same step as '\(other.value)' at \(other.position); keep one",
                    at: date.position)
            }
            return TimedQuantity.Point(step: step, value: number)
        }
        return points.isEmpty ? nil : points.sorted { $0.step < $1.step }
    }
}

extension ClosedRange where Bound == Double {
    /// The range in words, to follow `a number`.
    fileprivate var words: String {
        switch self {
        case .finite: "that is finite"
        case .nonNegative: "of at least 0"
        case .positive: "above 0"
        case .positiveShare: "above 0, at most 1"
        default: "from \(Self.short(lowerBound)) to \(Self.short(upperBound))"
        }
    }

    private static func short(_ number: Double) -> String {
        Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }
}
