/// Numbers and texts as bytes, little end first.
struct ByteWriter {
    private(set) var bytes: [UInt8]

    /// - Parameters:
    ///   - beginning: The first bytes.
    ///   - capacity: About how many bytes there will be.
    init(_ beginning: [UInt8], capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
        bytes += beginning
    }

    mutating func put(_ number: Int) { put(bits: CollectionOfOne(Int64(number))) }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes += text.utf8
    }

    /// A list: how many there are, and their bits.
    mutating func put(list numbers: [Double]) {
        put(numbers.count)
        #if _endian(little)
            numbers.withUnsafeBytes { bytes += $0 }
        #else
            put(bits: numbers.map(\.bitPattern))
        #endif
    }

    mutating func put(list numbers: [Int]) {
        put(numbers.count)
        put(bits: numbers.map { Int64($0) })
    }

    mutating func put(list numbers: [Int32]) {
        put(numbers.count)
        put(bits: numbers)
    }

    /// Adds bytes as they are.
    mutating func put(raw: some Sequence<UInt8>) { bytes += raw }

    private mutating func put(bits numbers: some Collection<some FixedWidthInteger>) {
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
    }
}

/// Reads what a ``ByteWriter`` wrote; nil where the bytes end too early or make no sense.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// Whether everything has been read.
    var isAtEnd: Bool { place == bytes.endIndex }

    mutating func number() -> Int? { numbers(1, of: Int64.self).map { Int($0[0]) } }

    mutating func text() -> String? {
        guard let count = number(), count >= 0, count <= bytes.endIndex - place else { return nil }
        defer { place += count }
        return String(validating: bytes[place..<(place + count)], as: UTF8.self)
    }

    mutating func doubles() -> [Double]? {
        number().flatMap { numbers($0, of: UInt64.self) }?.map { Double(bitPattern: $0) }
    }

    mutating func integers() -> [Int]? { number().flatMap { numbers($0, of: Int64.self) }?.map { Int($0) } }

    mutating func counts() -> [Int32]? { number().flatMap { numbers($0, of: Int32.self) } }

    private mutating func numbers<Number: FixedWidthInteger>(_ count: Int, of type: Number.Type) -> [Number]?
    {
        let width = MemoryLayout<Number>.size
        guard count >= 0, count <= (bytes.endIndex - place) / width else { return nil }
        defer { place += count * width }
        return bytes[place..<(place + count * width)].withUnsafeBytes { raw in
            (0..<count).map { Number(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * width, as: type)) }
        }
    }
}
