/// How the quality of a standard grows from its publication on.
///
/// At some numbers of steps since then it is given, in between it is linear, before the first it is that of the first,
/// and after the last that of the last.
public struct Maturity: Sendable {
    /// The path, with steps since publication in place of steps of the run.
    public var path: TimedQuantity

    /// What is added to the quality so many steps after publication.
    /// - Complexity: O(number of points).
    public func value(after steps: Int) -> Double { path.value(at: steps) }
}

extension Maturity {
    /// Reads the mapping at a key.
    init?(_ fields: any FieldReader, _ key: Key) {
        guard let value = fields.value(key), let entries = fields.entries(key) else { return nil }
        if entries.isEmpty {
            fields.report("'\(key.name)' is empty; write \(key.example)", at: value.position)
        }
        var sources: [String] = []
        let points = entries.compactMap { name, value -> TimedQuantity.Point? in
            guard let number = value.number(in: .finite) else { return nil }
            guard let steps = Int(name.value), (0...10_000_000).contains(steps) else {
                fields.report(
                    "'\(name.value)' is no number of steps since publication; write a whole number of at least 0",
                    at: name.position)
                return nil
            }
            if let source = number.source, !sources.contains(source) { sources.append(source) }
            return TimedQuantity.Point(step: steps, value: number.value)
        }
        guard !points.isEmpty else { return nil }
        path = TimedQuantity(
            points: points.sorted { $0.step < $1.step },
            source: sources.isEmpty ? nil : sources.joined(separator: "; "), path: value.path,
            position: value.position)
    }
}
