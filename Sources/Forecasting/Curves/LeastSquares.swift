internal import NumericKit

/// Parameters that make the sum of squared residuals least, by Levenberg's and Marquardt's method (Marquardt 1963,
/// doi:10.1137/0111030).
public struct LeastSquares: Sendable {
    /// The parameters.
    public let parameters: [Double]
    /// The sum of squared residuals.
    public let sum: Double
    /// The residual variance times the inverse of JᵀJ, by rows, with the Jacobian J at the parameters; nil where the
    /// residuals are as few as the parameters, or can't tell them apart.
    public let covariance: [Double]?

    private static let mostSteps = 500
    /// The search has arrived when a step promises less than this share of the sum.
    private static let tolerance = 1e-15
    /// Or less than this share of the sum at the start: what rounding leaves of residuals that vanish.
    private static let rounding = 1e-30
    /// The step of a central difference, as a share of the parameter: about the cube root of a rounding.
    private static let differenceShare = 6e-6

    /// Searches from a start.
    /// - Parameters:
    ///   - start: Parameters to begin with, none of them 0, since steps are shares of them.
    ///   - residuals: What is left at some parameters, as many numbers each time.
    /// - Throws: ``FitError/noBestCurve(steps:)``.
    /// - Complexity: O(steps · (parameters · cost of residuals + residuals · parameters² + parameters³)).
    public init(from start: [Double], residuals: ([Double]) -> [Double]) throws(FitError) {
        var place = start
        var left = residuals(place)
        var sum = Self.squares(left)
        let least = Self.rounding * sum
        var damping = 1e-3
        for _ in 0..<Self.mostSteps {
            let jacobian = Self.jacobian(place, residuals)
            let (normal, slope) = Self.normal(jacobian, left)
            var isBetter = false
            while !isBetter, damping < 1e12 {
                var damped = normal
                for row in place.indices { damped[row * (place.count + 1)] *= 1 + damping }
                guard let cholesky = try? Cholesky(damped, order: place.count) else {
                    damping *= 10
                    continue
                }
                let step = cholesky.solve(slope)
                let promise = zip(step, slope).reduce(0) { $0 + $1.0 * $1.1 }
                if promise <= max(Self.tolerance * sum, least) {
                    self.init(place, sum, normal, residualCount: left.count)
                    return
                }
                let trial = zip(place, step).map { $0 - $1 }
                let trialLeft = residuals(trial)
                let trialSum = Self.squares(trialLeft)
                if trialSum < sum {
                    (place, left, sum, isBetter) = (trial, trialLeft, trialSum, true)
                    damping = max(damping / 10, 1e-12)
                } else {
                    damping *= 10
                }
            }
            if !isBetter {
                self.init(place, sum, normal, residualCount: left.count)
                return
            }
        }
        throw .noBestCurve(steps: Self.mostSteps)
    }

    /// The search with the least sum of some, the first of those with the same.
    /// - Parameters:
    ///   - starts: Where to begin, at least one, each as for ``init(from:residuals:)``.
    ///   - residuals: What is left at some parameters.
    /// - Throws: ``FitError/noBestCurve(steps:)`` if no search arrives at a number.
    static func best(from starts: [[Double]], residuals: ([Double]) -> [Double]) throws(FitError)
        -> LeastSquares
    {
        var best: LeastSquares?
        for start in starts {
            guard let fit = try? LeastSquares(from: start, residuals: residuals), fit.sum.isFinite else {
                continue
            }
            if fit.sum < best?.sum ?? .infinity { best = fit }
        }
        guard let best else { throw .noBestCurve(steps: mostSteps) }
        return best
    }

    private init(_ parameters: [Double], _ sum: Double, _ normal: [Double], residualCount: Int) {
        self.parameters = parameters
        self.sum = sum
        let freedom = residualCount - parameters.count
        let inverse = (try? Cholesky(normal, order: parameters.count))?.inverse
        covariance = freedom > 0 ? inverse?.map { $0 * sum / Double(freedom) } : nil
    }

    /// NaN, as of parameters without a meaning, is never better.
    private static func squares(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }

    /// The derivatives of the residuals, by parameter and residual.
    private static func jacobian(_ place: [Double], _ residuals: ([Double]) -> [Double]) -> [[Double]] {
        place.indices.map { parameter in
            let step = differenceShare * place[parameter].magnitude
            var (above, below) = (place, place)
            above[parameter] += step
            below[parameter] -= step
            let width = above[parameter] - below[parameter]
            return zip(residuals(above), residuals(below)).map { ($0 - $1) / width }
        }
    }

    /// JᵀJ by rows, and Jᵀr.
    private static func normal(_ jacobian: [[Double]], _ left: [Double]) -> (
        matrix: [Double], slope: [Double]
    ) {
        func product(_ first: [Double], _ second: [Double]) -> Double {
            zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
        }
        return (
            jacobian.flatMap { row in jacobian.map { product(row, $0) } }, jacobian.map { product($0, left) }
        )
    }
}
