extension [UInt8] {
    /// Appends a text cell, quoted only if it must be.
    mutating func appendCSV(_ text: String) {
        let quote = UInt8(ascii: "\"")
        let utf8 = text.utf8
        guard Self.needsQuotes(utf8) else {
            append(contentsOf: utf8)
            return
        }
        append(quote)
        for byte in utf8 {
            if byte == quote { append(quote) }
            append(byte)
        }
        append(quote)
    }

    /// Appends a whole number.
    mutating func appendCSV(_ integer: Int) {
        if integer < 0 { append(UInt8(ascii: "-")) }
        let magnitude = integer.magnitude
        var power: UInt = 1
        while magnitude / power >= 10 { power *= 10 }
        while power > 0 {
            append(UInt8(ascii: "0") + UInt8(magnitude / power % 10))
            power /= 10
        }
    }

    /// Appends the shortest decimal that reads back to the same value, as `Double.description` writes it;
    /// nothing for NaN and infinities.
    mutating func appendCSV(_ number: Double) {
        guard number.isFinite else { return }
        // Whole numbers are frequent (counts, zero, one) and need no search for the shortest decimal.
        if number.magnitude < 0x1p53, let integer = Int(exactly: number), integer != 0 || number.sign == .plus
        {
            appendCSV(integer)
            append(UInt8(ascii: "."))
            append(UInt8(ascii: "0"))
        } else {
            append(contentsOf: number.description.utf8)
        }
    }

    private static func needsQuotes(_ utf8: String.UTF8View) -> Bool {
        let space = UInt8(ascii: " ")
        guard let first = utf8.first, let last = utf8.last else { return true }
        if first == space || last == space { return true }
        return utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
        }
    }
}
