/// Generations of a product that follow each other on one market: each grows as a ``BassCurve``, takes those who wait for
/// it from the market, and later ones take its users (Norton & Bass 1987, doi:10.1287/mnsc.33.9.1069).
public struct NortonBass: Hashable, Sendable {
    /// p of all generations, per unit of time.
    public var innovation: Double
    /// q of all generations, per unit of time.
    public var imitation: Double
    /// How many further users each generation brings to the market.
    public var markets: [Double]
    /// When each generation starts.
    public let starts: [Double]

    /// - Parameters:
    ///   - innovation: p > 0.
    ///   - imitation: q ≥ 0.
    ///   - markets: How many further users each generation brings.
    ///   - starts: When each generation starts, ascending.
    public init(innovation: Double, imitation: Double, markets: [Double], starts: [Double]) {
        precondition(markets.count == starts.count, "each generation has a start")
        (self.innovation, self.imitation, self.markets, self.starts) = (
            innovation, imitation, markets, starts
        )
    }

    /// The users of each generation at a time: F(t − τ₁) (m₁ + c₀) (1 − F(t − τ₂)), where c is what the generations before
    /// carry over.
    public func users(at time: Double) -> [Double] {
        let shares = starts.map {
            BassCurve(market: 1, innovation: innovation, imitation: imitation).value(at: time - $0)
        }
        var carried = 0.0
        return markets.indices.map { generation in
            carried = shares[generation] * (markets[generation] + carried)
            return carried * (1 - (generation + 1 < shares.count ? shares[generation + 1] : 0))
        }
    }

    /// Fits the users of generations at the times 1, 2, …, all residuals alike.
    /// - Parameters:
    ///   - users: The users by generation and time; nil where there is no count, as before a generation starts.
    ///   - starts: When each generation starts, ascending.
    /// - Throws: ``FitError`` where no curves are the best.
    public static func fit(
        _ users: [[Double?]], starts: [Double]
    ) throws(FitError) -> (curves: NortonBass, fit: LeastSquares) {
        func curves(_ parameters: [Double]) -> NortonBass {
            NortonBass(
                innovation: parameters[0], imitation: parameters[1], markets: Array(parameters.dropFirst(2)),
                starts: starts)
        }
        let greatest = users.map { $0.compactMap { $0 }.max() ?? 1 }
        let fit = try LeastSquares(from: [0.02, 0.4] + greatest) { parameters in
            let curves = curves(parameters)
            let times = users.map(\.count).max() ?? 0
            return (0..<times).flatMap { place -> [Double] in
                let expected = curves.users(at: Double(place + 1))
                return users.indices.compactMap { generation in
                    guard place < users[generation].count, let count = users[generation][place] else {
                        return nil
                    }
                    return expected[generation] - count
                }
            }
        }
        return (curves(fit.parameters), fit)
    }
}
