import Testing

@testable import Studies

@Suite struct ByteReaderTests {
    private let bytes: [UInt8] = {
        var writer = ByteWriter([], capacity: 0)
        writer.put(-2)
        writer.put("é")
        writer.put(list: [0.5])
        writer.put(list: [Int.max])
        writer.put(list: [Int32.min])
        return writer.bytes
    }()

    /// Everything that was written, or nil where it ends too early.
    private func everything(_ bytes: ArraySlice<UInt8>) -> (Int, String, [Double], [Int], [Int32])? {
        var reader = ByteReader(bytes)
        guard let number = reader.number(), let text = reader.text(), let doubles = reader.doubles(),
            let integers = reader.integers(), let counts = reader.counts(), reader.isAtEnd
        else { return nil }
        return (number, text, doubles, integers, counts)
    }

    @Test func writer_putsTheLittleEndFirst() {
        #expect(
            bytes == [
                254, 255, 255, 255, 255, 255, 255, 255, 2, 0, 0, 0, 0, 0, 0, 0, 0xC3, 0xA9, 1, 0, 0, 0, 0, 0,
                0, 0,
                0, 0, 0, 0, 0, 0, 0xE0, 0x3F, 1, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 0x7F,
                1,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80,
            ])
    }

    @Test func reader_givesBackWhatWasWritten() throws {
        // From the middle of an array, as units are read.
        let read = try #require(everything(([9, 9] + bytes)[2...]))
        #expect(read == (-2, "é", [0.5], [.max], [.min]))
    }

    @Test func reader_givesNil_whereverTheBytesEnd() {
        for end in bytes.indices { #expect(everything(bytes[..<end]) == nil, "\(end) bytes") }
    }

    @Test func text_isNil_whenItIsNoUnicode() {
        var writer = ByteWriter([], capacity: 0)
        writer.put("é")
        var bytes = writer.bytes
        bytes[8] = 0xFF
        var reader = ByteReader(bytes[...])
        let text = reader.text()
        #expect(text == nil)
    }

    @Test(arguments: [-1, Int.min, Int.max, 1 << 60]) func list_isNil_whenItsCountMakesNoSense(count: Int) {
        var writer = ByteWriter([], capacity: 0)
        writer.put(count)
        writer.put(0)
        let reads: [(inout ByteReader) -> Bool] = [
            { $0.text() == nil }, { $0.doubles() == nil }, { $0.integers() == nil }, { $0.counts() == nil },
        ]
        for read in reads {
            var reader = ByteReader(writer.bytes[...])
            let isNil = read(&reader)
            #expect(isNil)
        }
    }
}
