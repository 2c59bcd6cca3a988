/// A small generator with a fixed start, for building random worlds (Knuth's MMIX constants).
struct LinearCongruential {
    var state: UInt64

    /// A number below a bound.
    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// A multiple of 1/8 from one bound to the other, so that sums of weights are exact.
    mutating func eighths(_ range: ClosedRange<Int>) -> Double {
        Double(range.lowerBound * 8 + below((range.upperBound - range.lowerBound) * 8 + 1)) / 8
    }

    /// One of some words.
    mutating func one(of words: [String]) -> String { words[below(words.count)] }
}
