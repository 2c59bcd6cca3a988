internal import NumericKit

/// Terms whose weights no choice can tell apart.
enum Collinearity {
    /// A term depends on others if less than this share of its variance within choices is its own.
    private static let leastShare = 1e-10
    /// A term has a part in another if it makes up this share of its size.
    private static let leastPart = 1e-6

    /// - Throws: ``FitError/constant(term:)`` or ``FitError/collinear(term:others:)`` for the first such term.
    /// - Complexity: O(alternatives · terms² + terms⁴).
    static func check(_ sample: ChoiceSample) throws(FitError) {
        let width = sample.terms.count
        // At weights of 0 all alternatives are equally probable.
        let spread = LogitMoments(sample, weights: Array(repeating: 0, count: width)).information
        let scales = (0..<width).map { spread[$0 * width + $0].squareRoot() }
        for term in 0..<width {
            // What rounding leaves of a constant is small beside its values.
            if scales[term] <= 1e-12 * sample.greatest(of: term) { throw .constant(term: sample.terms[term]) }
            let before = (0..<term).flatMap { row in
                (0..<term).map { spread[row * width + $0] / (scales[row] * scales[$0]) }
            }
            let shared = (0..<term).map { spread[term * width + $0] / (scales[term] * scales[$0]) }
            guard let cholesky = try? Cholesky(before, order: term) else { continue }
            let parts = cholesky.solve(shared)
            let own = 1 - zip(parts, shared).reduce(0) { $0 + $1.0 * $1.1 }
            if own < leastShare {
                throw .collinear(
                    term: sample.terms[term],
                    others: parts.indices.filter { parts[$0].magnitude > leastPart }.map { sample.terms[$0] })
            }
        }
    }
}
