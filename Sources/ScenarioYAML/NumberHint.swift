internal import ScenarioModel

/// What to write instead of a text that looks like a number but is none.
enum NumberHint {
    /// The hint for a node that should be a number; nil when there is nothing to say.
    static func hint(for node: Node) -> String? {
        guard let text = node.text, text.utf8.count <= 40 else { return nil }
        if case .scalar(_, isPlain: false) = node.form {
            return DecimalNumber.parse(text) == nil ? nil : "write \(text) without quotation marks"
        }
        let digits = text.drop { $0 == "+" || $0 == "-" }
        let sign = text.hasPrefix("-") ? "-" : ""
        switch digits.lowercased() {
        case ".inf", ".nan", "inf", "nan", "infinity": return "infinities and NaN are not allowed"
        case let word where word.hasPrefix("0x"): return radix(word.dropFirst(2), 16, sign, "hexadecimal")
        case let word where word.hasPrefix("0o"): return radix(word.dropFirst(2), 8, sign, "octal")
        case let word where word.hasPrefix("0b"): return radix(word.dropFirst(2), 2, sign, "binary")
        default: return decimal(digits, sign)
        }
    }

    private static func radix(_ digits: Substring, _ radix: Int, _ sign: String, _ name: String) -> String {
        let advice = Int(digits, radix: radix).map { ", write \(sign)\($0)" } ?? ""
        return "\(name) numbers are not allowed\(advice)"
    }

    private static func decimal(_ text: Substring, _ sign: String) -> String? {
        func number(_ text: some StringProtocol) -> String? {
            DecimalNumber.parse(String(text)) == nil ? nil : sign + text
        }
        if text.contains("_"), let plain = number(text.filter { $0 != "_" }) {
            return "write \(plain) without '_'"
        }
        if text.contains(","), number(text.filter { $0 != "," }) != nil {
            return "write the decimal point as '.', and no separators of thousands"
        }
        if text.hasPrefix("."), let plain = number("0" + text) { return "write \(plain)" }
        if text.hasSuffix("."), let plain = number(text.dropLast()) { return "write \(plain)" }
        if text.hasSuffix("%"), let percent = DecimalNumber.parse(String(text.dropLast())) {
            return "write a share, such as \(sign)\(percent / 100)"
        }
        if text.hasPrefix("0") {
            let rest = text.drop { $0 == "0" }
            let plain = rest.first?.isNumber == true ? rest : "0" + rest
            if let plain = number(plain) { return "a leading zero is not allowed; write \(plain)" }
        }
        let isSexagesimal = text.contains(":") && text.allSatisfy { $0 == ":" || $0.isNumber }
        if isSexagesimal { return "numbers to the base of 60 are not allowed; write it in decimal" }
        return Double(text)?.isInfinite == true ? "it is too large" : nil
    }
}
