import Testing

@testable import TableKit

/// No bytes trap, and what the writer writes is what the reader reads.
@Suite struct CSVFuzzTests {
    /// The characters that decide something, and some that should not.
    private static let alphabet: [[UInt8]] =
        [",", ",", "\"", "\"", "\n", "\r", "\r\n", " ", "a", "é", "标", "\0"]
        .map { Array($0.utf8) } + [[0xFF], [0xEF, 0xBB, 0xBF], [0x80]]

    @Test func parse_neverTraps_whenBytesAreRandom() {
        var generator = SplitMix64(state: 0)
        for _ in 0..<2000 {
            let bytes = (0..<generator.below(200)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            #expect(isConsistent(bytes))
        }
    }

    @Test func parse_neverTraps_whenSyntaxIsRandom() {
        var generator = SplitMix64(state: 1)
        var readable = 0
        for round in 0..<2000 {
            // Half of the inputs without the characters that are refused at once.
            let letters = round % 2 == 0 ? Self.alphabet : Array(Self.alphabet.dropLast(4))
            let bytes = (0..<generator.below(40)).flatMap { _ in letters[generator.below(letters.count)] }
            #expect(isConsistent(bytes))
            if (try? CSVDocument.parse(bytes, file: "f")) != nil { readable += 1 }
        }
        #expect(readable > 20, "the inputs should not all be malformed")
    }

    @Test func parse_isLinear_whenFileIsLarge() {
        // A quadratic reader would need hours for any of these.
        var generator = SplitMix64(state: 2)
        let size = 10_000_000
        var random: [UInt8] = []
        random.reserveCapacity(size)
        while random.count < size { random.append(UInt8(truncatingIfNeeded: generator.next())) }
        let line: [UInt8] = Array("a,b\n".utf8)
        let inputs: [[UInt8]] = [
            random, random.map { $0 & 0x7F | 0x20 }, line + Array(repeating: UInt8(ascii: "\""), count: size),
            line + Array(repeating: UInt8(ascii: "\n"), count: size) + [UInt8(ascii: "x")],
            line + Array(repeating: UInt8(ascii: ","), count: size / 10),
        ]
        for input in inputs { #expect(isConsistent(input)) }
    }

    @Test func parse_readsBackTexts_whenWrittenByTableWriter() throws {
        let column = { Column($0, .string, description: "Any text.", isRequired: false) }
        let schema = TableSchema(
            name: "t", title: "T", description: "T.", columns: [column("a"), column("b")])
        var generator = SplitMix64(state: 3)
        let letters = Self.alphabet.dropLast(4)
        var table = TableWriter(schema)
        var rows: [[String?]] = []
        for _ in 0..<500 {
            let row: [String?] = (0..<2).map { _ in
                guard generator.below(5) > 0 else { return nil }
                let bytes = (0..<generator.below(6)).flatMap { _ in letters[generator.below(letters.count)] }
                return String(decoding: bytes, as: UTF8.self)
            }
            rows.append(row)
            try table.append(row.map(Value.text(orMissing:)))
        }
        let document = try CSVDocument.parse(table.bytes, file: "t.csv")
        let read = document.rows.map { $0.map { $0.text.isEmpty && !$0.isQuoted ? nil : $0.text } }
        #expect(read == rows)
    }

    /// Reads bytes; a document has a rectangular shape, an error has ordered problems.
    private func isConsistent(_ bytes: [UInt8]) -> Bool {
        do {
            let document = try CSVDocument.parse(bytes, file: "f")
            return !document.header.isEmpty && document.rows.allSatisfy { $0.count == document.header.count }
        } catch {
            let positions = error.problems.map { ($0.line, $0.column) }
            return !positions.isEmpty && positions.count <= CSVError.limit
                && zip(positions, positions.dropFirst()).allSatisfy { $0 <= $1 }
        }
    }
}
