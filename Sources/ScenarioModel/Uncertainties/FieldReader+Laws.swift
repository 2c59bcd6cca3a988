extension FieldReader {
    /// The numbers of a law, of which those without a source have that of the law.
    func lawNumbers(_ key: Key, in ranges: [ClosedRange<Double>]) -> [Quantity]? {
        let source = lawSource
        return numbers(key, in: ranges)?.map { $0.sourced(by: source) }
    }

    /// The source of the law, for those of its numbers that name none.
    var lawSource: String? { text(Distribution.source)?.value }

    /// Whether a law has room between two bounds; reports bounds in the wrong order, and equal ones.
    func hasRoom(_ key: Key, from: Quantity, to: Quantity) -> Bool {
        if from.value < to.value { return true }
        report(
            "'\(key.name)' goes from \(from.value) to \(to.value)"
                + (from.value == to.value
                    ? ", so nothing is uncertain; give two different bounds"
                    : "; write the smaller number first"),
            at: from.position)
        return false
    }

    /// Whether some weighted numbers leave something open; reports a single one.
    func hasChoice(_ key: Key, of law: WeightedNumbers, at position: SourcePosition) -> Bool {
        if law.numbers.count > 1 { return true }
        report(
            "'\(key.name)' has the single value \(law.numbers[0]), so nothing is uncertain; "
                + "give two or more", at: position)
        return false
    }
}
