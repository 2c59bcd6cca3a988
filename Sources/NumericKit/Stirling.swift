/// Stirling's formula and what it leaves over.
enum Stirling {
    /// 2π.
    static let twoPi = 0x1.921fb54442d18p+2

    /// δ(z) = log Γ(z + 1) − (z + ½) log z + z − ½ log 2π.
    ///
    /// From 16 on the asymptotic series 1/(12z) − 1/(360z³) + … (https://dlmf.nist.gov/5.11.E1), whose first term left out is
    /// below 10⁻¹⁸ there; below, δ(z) = δ(z + 1) + (z + ½) log((z + 1)/z) − 1.
    static func error(_ z: Double) -> Double {
        var (z, sum) = (z, 0.0)
        while z < 16 {
            let ratio: Double = (z + 1) / z
            sum += (z + 0.5) * Elementary.log(ratio) - 1
            z += 1
        }
        let square = 1 / (z * z)
        var series = 0.0
        for coefficient in coefficients { series = series * square + coefficient }
        return sum + series / z
    }

    /// B₂ₖ / (2k (2k − 1)) for k = 8, 7, …, 1, the B₂ₖ being Bernoulli's numbers.
    private static let coefficients: [Double] = [
        -3617.0 / 122400, 1.0 / 156, -691.0 / 360360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360,
        1.0 / 12,
    ]

    /// x log(x / m) + m − x, without loss when the two are near each other.
    ///
    /// With v = (x − m)/(x + m) it is (x − m) v + 2x (v³/3 + v⁵/5 + …).
    static func deviance(_ x: Double, _ m: Double) -> Double {
        guard (x - m).magnitude < 0.1 * (x + m) else { return x * Elementary.log(x / m) + m - x }
        let v = (x - m) / (x + m)
        let square = v * v
        var (sum, power, odd) = ((x - m) * v, 2 * x * v, 1.0)
        while true {
            power *= square
            odd += 2
            let next = sum + power / odd
            if next == sum { return sum }
            sum = next
        }
    }
}
