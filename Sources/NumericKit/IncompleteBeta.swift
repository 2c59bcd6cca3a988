/// The regularised incomplete beta function I_x(a, b) for x below about a / (a + b).
struct IncompleteBeta {
    private let a: Double
    private let b: Double

    init(_ a: Double, _ b: Double) {
        self.a = a
        self.b = b
    }

    /// I_x(a, b), with y = 1 − x.
    func lower(_ x: Double, _ y: Double) -> Double {
        powers(x, y) * fraction(x)
    }

    /// x^a y^b / (a B(a, b)).
    ///
    /// With n = a + b it is √(b / (2π a n)) exp(δ(n) − δ(a) − δ(b) − D), where δ is the error of Stirling's formula and
    /// D = a log(a / nx) + b log(b / ny): large logarithms of gamma functions, which would cancel, do not occur. After
    /// Loader (2000), "Fast and accurate computation of binomial probabilities".
    private func powers(_ x: Double, _ y: Double) -> Double {
        scale.squareRoot() * Elementary.exp(exponent(x, y))
    }

    private var scale: Double { b / (Stirling.twoPi * a * (a + b)) }

    private func exponent(_ x: Double, _ y: Double) -> Double {
        let n = a + b
        return Stirling.error(n) - Stirling.error(a) - Stirling.error(b)
            - Stirling.deviance(a, n * x) - Stirling.deviance(b, n * y)
    }

    /// The logarithm of x^(a − 1) y^(b − 1) / B(a, b), with y = 1 − x, both above 0.
    func logDensity(_ x: Double, _ y: Double) -> Double {
        Elementary.log(scale) / 2 + exponent(x, y) + Elementary.log(a / (x * y))
    }

    /// The continued fraction 1/(1 + d₁/(1 + d₂/(1 + …))) by the modified method of Lentz.
    private func fraction(_ x: Double) -> Double {
        let tiny = 1e-300
        var (numerator, denominator) = (1.0, 1 - (a + b) * x / (a + 1))
        denominator = 1 / (denominator.magnitude < tiny ? tiny : denominator)
        var value = denominator
        for m in 1...Self.levels {
            let m = Double(m)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            var factor = 1.0
            for coefficient in [even, odd] {
                denominator = 1 + coefficient * denominator
                numerator = 1 + coefficient / numerator
                denominator = 1 / (denominator.magnitude < tiny ? tiny : denominator)
                if numerator.magnitude < tiny { numerator = tiny }
                factor = numerator * denominator
                value *= factor
            }
            if (factor - 1).magnitude <= 0x1p-53 { break }
        }
        return value
    }

    /// Enough levels for shapes up to a million: about 5√max(a, b) are used.
    private static let levels = 10_000
}
