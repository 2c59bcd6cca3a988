/// A sum in the order of its terms that carries its rounding errors along.
///
/// Source: Neumaier (1974), doi:10.1002/zamm.19740540106.
struct CompensatedSum {
    private var sum = 0.0
    private var lost = 0.0

    /// Adds a term.
    mutating func add(_ term: Double) {
        let next = sum + term
        lost += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
        sum = next
    }

    /// The sum so far; with infinities or NaN among the terms, or beyond the largest finite number, the plain sum.
    var value: Double {
        sum.isFinite ? sum + lost : sum
    }
}
