import Testing

@testable import TableKit

/// The exact bytes of a table.
@Suite struct TableWriterTests {
    /// A table of one column per value given.
    private func line(_ values: [Value]) throws -> String {
        let columns = values.enumerated().map { index, value in
            let type: ColumnType =
                switch value {
                case .text, .missing: .string
                case .integer: .integer
                case .number: .number
                case .flag: .boolean
                }
            return Column("c\(index)", type, description: "C.", isRequired: false)
        }
        let id = Column("id", .integer, description: "Id.")
        var table = TableWriter(
            TableSchema(name: "t", title: "T", description: "T.", columns: [id] + columns))
        let header = table.bytes.count
        try table.append([.integer(0)] + values)
        return String(decoding: table.bytes[header...].dropFirst(2), as: UTF8.self)
    }

    @Test func bytes_areExactlyThese_whenTableHasEveryType() throws {
        let table = try Samples.sharesTable()
        let (bytes, rowCount) = (table.bytes, table.rowCount)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                actor,step,share,is_sponsor,note
                CHN,0,0.1,true,"a, ""b\""
                c"
                CHN,12,1.0,false,""
                HUAWEI,3,,,

                """)
        #expect(rowCount == 3)
    }

    @Test func text_isQuoted_onlyWhenItMustBe() throws {
        let texts = ["plain", "two words", "标准", "a,b", "a\"b", "a\nb", "a\r\nb", " a", "a ", "", "a;b'c"]
        #expect(
            try line(texts.map(Value.text))
                == "plain,two words,标准,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\r\nb\",\" a\",\"a \",\"\",a;b'c\n")
    }

    @Test func integer_isWrittenInDecimal_whenExtreme() throws {
        let integers = [0, 7, -1, 10, 99, 100, -1000, .max, .min]
        #expect(
            try line(integers.map(Value.integer)) == integers.map(String.init).joined(separator: ",") + "\n")
    }

    @Test func number_isWrittenAsDescription_whenSpecial() throws {
        let numbers: [Double] = [
            0, -0.0, 1, -1, 0.1, 1e15, 1e16, 1e-5, 0x1p53, 0x1p53 - 1, 1 - 0x1p53, .pi,
            .leastNonzeroMagnitude, .greatestFiniteMagnitude,
        ]
        #expect(
            try line(numbers.map(Value.number)) == numbers.map(\.description).joined(separator: ",") + "\n")
    }

    @Test func number_isMissing_whenNotFinite() throws {
        #expect(
            try line([.number(.nan), .number(.infinity), .number(-.infinity), .flag(true)]) == ",,,true\n")
    }

    @Test func number_readsBackToTheSameBits_whenRandom() throws {
        var generator = SplitMix64(state: 0)
        let numbers = (0..<2000).map { index in
            // All bit patterns, and numbers of everyday size.
            index % 2 == 0
                ? Double(bitPattern: generator.next()) : Double(generator.below(1_000_000)) / 1000
        }.filter(\.isFinite)
        let text = try line(numbers.map(Value.number)).dropLast()
        let read = text.split(separator: ",").map { Double($0)?.bitPattern }
        #expect(read == numbers.map(\.bitPattern))
    }

    @Test func isSortedByKey_isFalse_whenRowsAreOutOfOrderOrRepeated() throws {
        func isSorted(_ keys: [(String, Int)]) throws -> Bool {
            var table = TableWriter(Samples.shares)
            for key in keys {
                try table.append([.text(key.0), .integer(key.1), .missing, .missing, .missing])
            }
            return table.isSortedByKey
        }
        #expect(try isSorted([]))
        #expect(try isSorted([("CHN", 2), ("CHN", 10), ("USA", 0)]))
        #expect(try !isSorted([("CHN", 10), ("CHN", 2)]))
        #expect(try !isSorted([("USA", 0), ("CHN", 1), ("USA", 2)]))
        #expect(try !isSorted([("CHN", 1), ("CHN", 1)]))
    }

    @Test func append_stopsTheProgram_whenRowDoesNotFit() async {
        await #expect(processExitsWith: .failure) {
            var table = TableWriter(Samples.actors)
            try table.append([.text("CHN")])
        }
        await #expect(processExitsWith: .failure) {
            var table = TableWriter(Samples.actors)
            try table.append([.text("CHN"), .integer(1)])
        }
        await #expect(processExitsWith: .failure) {
            var table = TableWriter(Samples.actors)
            try table.append([.missing, .missing])
        }
    }
}
