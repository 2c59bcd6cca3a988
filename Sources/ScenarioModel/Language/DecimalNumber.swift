/// The numbers of the scenario language: plain decimal notation and nothing else.
public enum DecimalNumber {
    /// The value of a decimal number, or nil when the text is none.
    ///
    /// Accepted: an optional sign, digits with an optional fraction, an optional exponent. Refused: a leading
    /// zero before another digit (`010`), hexadecimal, octal, sexagesimal (`1:30`), digit separators, `nan`,
    /// `inf`, and numbers too large for a Double.
    public static func parse(_ text: String) -> Double? {
        guard isDecimal(text), let value = Double(text), value.isFinite else { return nil }
        return value
    }

    private static func isDecimal(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func digits() -> Int {
            let run = rest.prefix { (48...57).contains($0) }
            rest = rest.dropFirst(run.count)
            return run.count
        }
        if let sign = rest.first, sign == 43 || sign == 45 { rest = rest.dropFirst() }
        let startsWithZero = rest.first == 48
        let whole = digits()
        guard whole > 0, !(startsWithZero && whole > 1) else { return false }
        if rest.first == 46 {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if let mark = rest.first, mark == 69 || mark == 101 {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == 43 || sign == 45 { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
