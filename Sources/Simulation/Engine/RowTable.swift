/// A table of plain values with one row per replicate: rows lie one after the other, and none ever moves.
///
/// It is allocated once per block and never resized, so that a step allocates nothing. Indices are checked in debug
/// builds only. A table belongs to the worker that made it.
final class RowTable<Element: BitwiseCopyable> {
    /// The number of values of a row.
    let width: Int
    private let storage: UnsafeMutableBufferPointer<Element>

    /// A table filled with one value.
    init(rows: Int, width: Int, repeating value: Element) {
        self.width = width
        storage = .allocate(capacity: rows * width)
        storage.initialize(repeating: value)
    }

    deinit { storage.deallocate() }

    /// A row, to be read and written.
    subscript(row: Int) -> Row {
        assert((row + 1) * width <= storage.count, "the table has no row \(row)")
        return Row(start: storage.baseAddress.unsafelyUnwrapped + row * width, count: width)
    }

    /// A value.
    subscript(row: Int, place: Int) -> Element {
        get { self[row][place] }
        set { self[row][place] = newValue }
    }

    /// Makes every row a copy of the same row of another table of the same size.
    func copy(_ other: RowTable) {
        assert(other.storage.count == storage.count, "tables of different sizes")
        guard let source = other.storage.baseAddress else { return }
        storage.baseAddress?.update(from: source, count: storage.count)
    }

    /// Makes one row a copy of another.
    func copyRow(_ source: Int, to target: Int) {
        self[target].start.update(from: self[source].start, count: width)
    }

    /// Whether rows hold the same bits.
    func areAlike(_ rows: Range<Int>) -> Bool {
        guard let first = rows.first else { return true }
        let bytes = UnsafeRawBufferPointer(
            start: self[first].start, count: width * MemoryLayout<Element>.stride)
        return rows.dropFirst().allSatisfy { row in
            let other = UnsafeRawBufferPointer(start: self[row].start, count: bytes.count)
            return bytes.elementsEqual(other)
        }
    }

    /// One row of a table; valid while the table lives.
    struct Row {
        /// The address of the first value, for the files of the hot path.
        let start: UnsafeMutablePointer<Element>
        /// The number of values.
        let count: Int

        /// A value.
        subscript(place: Int) -> Element {
            get {
                assert((0..<count).contains(place), "the row has no place \(place)")
                return start[place]
            }
            nonmutating set {
                assert((0..<count).contains(place), "the row has no place \(place)")
                start[place] = newValue
            }
        }

        /// The values as a list.
        var values: [Element] { Array(UnsafeBufferPointer(start: start, count: count)) }
    }
}
