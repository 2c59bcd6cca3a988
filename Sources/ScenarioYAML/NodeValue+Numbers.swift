internal import ScenarioModel

extension NodeValue {
    func timedNumber(in range: ClosedRange<Double>) -> TimedQuantity? {
        guard node.entries != nil else { return number(in: range).map { TimedQuantity($0) } }
        guard let fields = numberFields(), let isPath = form(of: fields) else { return nil }
        let source = fields.text(Language.source)?.value
        if isPath {
            guard let points = fields.given(Language.path)?.points(in: range) else { return nil }
            return TimedQuantity(points: points, source: source, path: path, position: position)
        }
        guard let value = fields.given(Language.value)?.plainNumber(in: range, as: name) else { return nil }
        return TimedQuantity(Quantity(value, source: source, path: path, position: position))
    }

    /// A number in a range, plain or with its source.
    func number(in range: ClosedRange<Double>) -> Quantity? {
        guard node.entries != nil else {
            return plainNumber(in: range, as: name).map { Quantity($0, path: path, position: position) }
        }
        guard let fields = numberFields(), let isPath = form(of: fields) else { return nil }
        if isPath {
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

    /// Whether the number is a path; reports a mapping that says both or neither.
    private func form(of fields: NodeReader) -> Bool? {
        let isPath = fields.has(Language.path)
        if isPath != fields.has(Language.value) { return isPath }
        report("\(name) needs exactly one of 'value' and 'path'", at: position)
        return nil
    }

    /// The points of a dated path, sorted.
    private func points(in range: ClosedRange<Double>) -> [TimedQuantity.Point]? {
        guard let members, !members.isEmpty else {
            expected("a mapping of dates to numbers, such as {2023-Q1: 0, 2030-Q1: 1},")
            return nil
        }
        var dates: [Int: Name] = [:]
        let points = members.compactMap { date, value -> TimedQuantity.Point? in
            let number = value.plainNumber(in: range, as: value.name)
            guard let step = session.step(of: date), let number else { return nil }
            if let other = dates[step] {
                report(
                    "'\(date.value)' falls into the same step as '\(other.value)' at \(other.position); keep one",
                    at: date.position)
            }
            dates[step] = date
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
        default: "from \(Self.short(lowerBound)) to \(Self.short(upperBound))"
        }
    }

    private static func short(_ number: Double) -> String {
        Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }
}
