/// How many of many values fell into each of many narrow buckets: enough for their quantiles, in bounded memory.
///
/// A bucket holds the numbers that agree in sign, exponent and the first eight bits of the mantissa, and knows the
/// least and the greatest it met. So the numbers of a bucket differ by less than 2⁻⁸ of their size, a bucket with one
/// value repeated is exact, and so are least and greatest of all. The idea is that of DDSketch (Masson, Rim & Lee 2019,
/// doi:10.14778/3352063.3352135), with bits in place of logarithms. The order of the values does not matter.
struct ValueSketch: Sendable {
    private struct Bucket {
        var count = 0
        var least: Double
        var greatest: Double

        mutating func take(_ value: Double) {
            count += 1
            if value < least { least = value }
            if value > greatest { greatest = value }
        }
    }

    /// The keys of the buckets that hold something, ascending.
    private var keys: [UInt32] = []
    /// The buckets, in the order of their keys.
    private var buckets: [Bucket] = []

    /// How many buckets hold something.
    var bucketCount: Int { keys.count }

    /// Counts a value, which is a number.
    /// - Complexity: O(log *b*) in the number of buckets, O(*b*) when a bucket is new.
    mutating func add(_ value: Double) {
        let key = Self.key(value)
        let place = place(of: key)
        if place == keys.count || keys[place] != key {
            keys.insert(key, at: place)
            buckets.insert(Bucket(least: value, greatest: value), at: place)
        }
        buckets[place].take(value)
    }

    /// Quantiles of type 7, as `Statistics.quantile(sorted:_:)` has them, of the values as far as they are known.
    /// - Parameter probabilities: Probabilities in [0, 1].
    /// - Returns: A quantile for each, between order statistics that are at most 2⁻⁸ of their size off; NaN for no
    ///   values.
    func quantiles(_ probabilities: [Double]) -> [Double] {
        let count = buckets.reduce(0) { $0 + $1.count }
        guard count > 0 else { return probabilities.map { _ in .nan } }
        return probabilities.map { probability in
            let position = Double(count - 1) * probability
            let below = min(Int(position), count - 1)
            let share = position - Double(below)
            let low = value(rank: below)
            if share == 0 { return low }
            let high = value(rank: min(below + 1, count - 1))
            return low == high ? low : low + share * (high - low)
        }
    }

    /// The value with so many before it in ascending order; those of a bucket are taken as evenly spread.
    private func value(rank: Int) -> Double {
        var rest = rank
        for bucket in buckets {
            if rest < bucket.count {
                if rest == 0 || bucket.least == bucket.greatest { return bucket.least }
                let share = Double(rest) / Double(bucket.count - 1)
                return bucket.least + share * (bucket.greatest - bucket.least)
            }
            rest -= bucket.count
        }
        return buckets[buckets.count - 1].greatest
    }

    /// The first place whose key is not less.
    private func place(of key: UInt32) -> Int {
        var (start, length) = (0, keys.count)
        while length > 0 {
            let half = length / 2
            let isBefore = keys[start + half] < key
            start = isBefore ? start + half + 1 : start
            length = isBefore ? length - half - 1 : half
        }
        return start
    }

    /// Sign, exponent and eight bits of mantissa, in an order that is that of the numbers.
    private static func key(_ value: Double) -> UInt32 {
        let bits = value.bitPattern
        let ordered = value.sign == .minus ? ~bits : bits | 1 << 63
        return UInt32(ordered >> 44)
    }
}
