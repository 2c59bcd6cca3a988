/// The covariance of weights that are fitted in two steps, the second of which takes those of the first as given.
///
/// An error e of the first weights moves the second by S·e, S = −V₂·C, with V₂ the inverse information of the second step and C
/// that between both. The scores of the steps are uncorrelated, since which profile is taken tells nothing of who moves, so
/// that the second weights have the covariance V₂ + S·V₁·Sᵀ and, with the first, S·V₁ (Murphy & Topel 1985,
/// doi:10.1080/07350015.1985.10509471).
struct StepwiseCovariance {
    /// How many weights each step has.
    let counts: (first: Int, second: Int)
    /// S, by rows.
    let response: [Double]

    /// - Parameters:
    ///   - inverse: The inverse information of the second step, by rows.
    ///   - coupling: C, by the weights of the second step × those of the first.
    ///   - first: How many weights the first step has.
    init(inverse: [Double], coupling: [Double], first: Int) {
        let second = first == 0 ? 0 : coupling.count / first
        counts = (first, second)
        response = (0..<(second * first)).map { place in
            let (row, column) = (place / first, place % first)
            return -(0..<second).reduce(0) {
                $0 + inverse[row * second + $1] * coupling[$1 * first + column]
            }
        }
    }

    /// The covariance of all weights, those of the first step before those of the second, by rows.
    /// - Parameters:
    ///   - first: The covariance of the first step.
    ///   - second: That of the second if the first weights were known.
    func joint(_ first: [Double], _ second: [Double]) -> [Double] {
        let (n, m) = counts
        // S·V₁
        let cross = (0..<(m * n)).map { place in
            (0..<n).reduce(0) { $0 + response[place / n * n + $1] * first[$1 * n + place % n] }
        }
        var joint = [Double](repeating: 0, count: (n + m) * (n + m))
        for row in 0..<n {
            for column in 0..<n { joint[row * (n + m) + column] = first[row * n + column] }
        }
        for row in 0..<m {
            for column in 0..<n {
                joint[(n + row) * (n + m) + column] = cross[row * n + column]
                joint[column * (n + m) + n + row] = cross[row * n + column]
            }
            for column in 0..<m {
                joint[(n + row) * (n + m) + n + column] = (0..<n).reduce(second[row * m + column]) {
                    $0 + cross[row * n + $1] * response[column * n + $1]
                }
            }
        }
        return joint
    }
}
