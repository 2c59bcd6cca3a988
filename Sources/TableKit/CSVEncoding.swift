/// Checks that bytes are text in UTF-8 before anyone looks for commas in them.
enum CSVEncoding {
    /// The UTF-8 byte order mark.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The first byte that is not UTF-8 and the first NUL byte, by position.
    ///
    /// A file in another encoding has such bytes everywhere; the first one says all there is to say.
    static func problems(in bytes: [UInt8], file: String) -> [CSVProblem] {
        var found: [(offset: Int, message: String)] = []
        if let offset = firstInvalidOffset(in: bytes) {
            let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            let hint = isUTF16 ? "the file is UTF-16; save it as UTF-8" : "save the file as UTF-8"
            found.append((offset, "byte 0x\(hex(bytes[offset])) at offset \(offset) is not UTF-8; \(hint)"))
        }
        if let offset = bytes.firstIndex(of: 0) {
            found.append((offset, "NUL byte at offset \(offset); a CSV file is text in UTF-8"))
        }
        return found.sorted { $0.offset < $1.offset }.map { problem in
            let (line, column) = position(of: problem.offset, in: bytes)
            return CSVProblem(file: file, line: line, column: column, message: problem.message)
        }
    }

    /// The offset of the first ill-formed sequence: the Unicode Standard, table 3-7.
    static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            let length = sequenceLength(at: index, in: bytes)
            guard length > 0 else { return index }
            index += length
        }
        return nil
    }

    /// The length of the well-formed sequence at `index`, or 0 if there is none.
    private static func sequenceLength(at index: Int, in bytes: [UInt8]) -> Int {
        let first = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// The line and the column, in scalars, of the byte at `offset`; what precedes it must be UTF-8 or is
    /// counted roughly.
    private static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        var (line, column) = (1, 1)
        let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        for byte in bytes[min(start, offset)..<offset] {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
