/// How many of many values fell into each of many narrow buckets: enough for their quantiles, in bounded memory.
///
/// A bucket holds the numbers that agree in sign, exponent and the first eight bits of the mantissa, and knows the
/// least and the greatest it met. So the numbers of a bucket differ by less than 2⁻⁸ of their size, a bucket with one
/// value repeated is exact, and so are least and greatest of all. The idea is that of DDSketch (Masson, Rim & Lee 2019,
/// doi:10.14778/3352063.3352135), with bits in place of logarithms. The order of the values does not matter.
struct ValueSketch: Sendable {
    private struct Bucket {
        let key: UInt32
        var count: Int
        var least: Double
        var greatest: Double

        mutating func take(_ value: Double) {
            count += 1
            if value < least { least = value }
            if value > greatest { greatest = value }
        }
    }

    /// The buckets that hold something, in the order in which they were met.
    private var buckets: [Bucket] = []
    /// A hash table with open addressing: one more than the place of a bucket, or 0. At most half of it is in use; its
    /// size is a power of two.
    private var table: [UInt32] = []

    /// How many buckets hold something.
    var bucketCount: Int { buckets.count }

    /// Counts values, which are numbers.
    /// - Complexity: O(1) for each value, on average.
    mutating func add(_ values: [Double]) {
        if table.isEmpty { table = Array(repeating: 0, count: Self.leastTable) }
        for value in values {
            let key = Self.key(value)
            let slot = Self.slot(of: key, in: table, buckets)
            if table[slot] == 0 {
                addBucket(Bucket(key: key, count: 1, least: value, greatest: value), at: slot)
            } else {
                buckets[Int(table[slot]) - 1].take(value)
            }
        }
    }

    /// Quantiles of type 7, as `Statistics.quantile(sorted:_:)` has them, of the values as far as they are known.
    /// - Parameter probabilities: Probabilities in [0, 1].
    /// - Returns: A quantile for each, between order statistics that are at most 2⁻⁸ of their size off; NaN for no
    ///   values.
    /// - Complexity: O(*b* log *b*) in the number of buckets.
    func quantiles(_ probabilities: [Double]) -> [Double] {
        let ascending = buckets.sorted { $0.key < $1.key }
        let count = ascending.reduce(0) { $0 + $1.count }
        guard count > 0 else { return probabilities.map { _ in .nan } }
        return probabilities.map { probability in
            let position = Double(count - 1) * probability
            let below = min(Int(position), count - 1)
            let share = position - Double(below)
            let low = Self.value(rank: below, in: ascending)
            if share == 0 { return low }
            let high = Self.value(rank: min(below + 1, count - 1), in: ascending)
            return low == high ? low : low + share * (high - low)
        }
    }

    /// The value with so many before it in ascending order; those of a bucket are taken as evenly spread.
    private static func value(rank: Int, in ascending: [Bucket]) -> Double {
        var rest = rank
        for bucket in ascending {
            if rest < bucket.count {
                if rest == 0 || bucket.least == bucket.greatest { return bucket.least }
                let share = Double(rest) / Double(bucket.count - 1)
                return bucket.least + share * (bucket.greatest - bucket.least)
            }
            rest -= bucket.count
        }
        return ascending[ascending.count - 1].greatest
    }

    private static let leastTable = 8

    /// Makes a bucket, and more room when half of the table is in use.
    private mutating func addBucket(_ bucket: Bucket, at slot: Int) {
        buckets.append(bucket)
        table[slot] = UInt32(buckets.count)
        guard buckets.count > table.count / 2 else { return }
        table = Array(repeating: 0, count: 2 * table.count)
        for (place, bucket) in buckets.enumerated() {
            table[Self.slot(of: bucket.key, in: table, buckets)] = UInt32(place + 1)
        }
    }

    /// The slot of a key, or the free one where it belongs. Fibonacci hashing: the high bits of a product are the best.
    private static func slot(of key: UInt32, in table: [UInt32], _ buckets: [Bucket]) -> Int {
        let mask = table.count - 1
        var slot = Int(
            truncatingIfNeeded: (key &* 0x9E37_79B9) >> UInt32(table.count.leadingZeroBitCount - 31))
        while table[slot] != 0, buckets[Int(table[slot]) - 1].key != key { slot = (slot + 1) & mask }
        return slot
    }

    /// Sign, exponent and eight bits of mantissa, in an order that is that of the numbers.
    private static func key(_ value: Double) -> UInt32 {
        let bits = value.bitPattern
        let ordered = value.sign == .minus ? ~bits : bits | 1 << 63
        return UInt32(ordered >> 44)
    }
}
