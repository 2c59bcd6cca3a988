internal import NumericKit

/// argmax_p U_p/τ + g_p with g_p ~ Gumbel(0, 1): probability exp(U_p/τ) / Σ exp(U_q/τ)
/// (McFadden 1974, "Conditional logit analysis of qualitative choice behavior").
///
/// The first of several greatest sums is taken. A table bounds every g_p from the first bits of its word; only when
/// the bounds leave the greatest sum open are logarithms computed. Rounding is monotone, so U_p/τ plus a bound
/// bounds U_p/τ + g_p, and the choice is that of the definition, to the bit.
struct LogitRule: ChoosingRule {
    let temperature: Double

    func choose(_ batch: Batch, _ draws: Draws) {
        batch.draw(batch.profiles, draws.stream, moment: draws.moment, purpose: RandomPurpose.gumbel)
        close(batch)
        let edges = GumbelBounds.shared.edges
        for start in stride(from: 0, to: batch.count, by: 8) {
            var best = SIMD8<UInt64>()
            var bestUpper = SIMD8(repeating: -Double.infinity)
            var bestLower = bestUpper
            var nextUpper = bestUpper
            for p in 0..<batch.profiles {
                let cells = batch.eightWords(p, from: start) &>> GumbelBounds.shift
                var (lower, upper) = (SIMD8<Double>(), SIMD8<Double>())
                for lane in 0..<8 {
                    lower[lane] = edges[Int(cells[lane])]
                    upper[lane] = edges[Int(cells[lane]) + 1]
                }
                let utility = batch.eightUtilities(p, from: start) / temperature
                lower += utility
                upper += utility
                let isBetter = upper .> bestUpper
                nextUpper.replace(with: upper, where: upper .> nextUpper)
                nextUpper.replace(with: bestUpper, where: isBetter)
                bestUpper.replace(with: upper, where: isBetter)
                bestLower.replace(with: lower, where: isBetter)
                best.replace(with: UInt64(p), where: isBetter)
            }
            let isClear = bestLower .> nextUpper
            for lane in 0..<min(8, batch.count - start) {
                batch.chosen[start + lane] =
                    isClear[lane] ? UInt8(best[lane]) : exact(batch, start + lane)
            }
        }
    }

    /// Makes the utilities of profiles that are not open −∞.
    private func close(_ batch: Batch) {
        let every: UInt64 = batch.profiles == 64 ? .max : 1 << UInt64(batch.profiles) - 1
        for place in 0..<batch.count where batch.open[place] != every {
            for p in 0..<batch.profiles where batch.open[place] & (1 << UInt64(p)) == 0 {
                batch[p, place] = -.infinity
            }
        }
    }

    /// The choice by its definition.
    func exact(_ batch: Batch, _ place: Int) -> UInt8 {
        var best = batch.present[place]
        var bestScore = -Double.infinity
        for p in 0..<batch.profiles where batch.open[place] & (1 << UInt64(p)) != 0 {
            let score =
                batch[p, place] / temperature + Variates.gumbel(batch.words[p * Batch.capacity + place])
            if score > bestScore { (best, bestScore) = (UInt8(p), score) }
        }
        return best
    }
}
