/// The middle and the ends of some measurements.
struct Spread {
    let median: Double
    let least: Double
    let greatest: Double

    /// The spread of at least one number; nil for none.
    init?(_ numbers: [Double]) {
        let sorted = numbers.sorted()
        guard let first = sorted.first, let last = sorted.last else { return nil }
        let (lower, upper) = ((sorted.count - 1) / 2, sorted.count / 2)
        (median, least, greatest) = ((sorted[lower] + sorted[upper]) / 2, first, last)
    }

    /// The spread of the ratios of two contestants, round by round.
    init?(_ left: EntrantFigures?, over right: EntrantFigures?) {
        guard let left, let right else { return nil }
        self.init(zip(left.rates, right.rates).map(/))
    }
}
