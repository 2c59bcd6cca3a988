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
        for p in 0..<batch.profiles {
            let utility = batch.utility(p)
            for place in 0..<batch.count { utility[place] /= temperature }
        }
        let bounds = GumbelBounds.shared
        for place in 0..<batch.count {
            var best = batch.present[place]
            var (bestUpper, bestLower, nextUpper) = (-Double.infinity, -Double.infinity, -Double.infinity)
            var open = batch.open[place]
            while open != 0 {
                let p = open.trailingZeroBitCount
                open &= open - 1
                let word = batch.words[p * Batch.capacity + place]
                let utility = batch.utility(p)[place]
                let upper = utility + bounds.upper(word)
                if upper > bestUpper {
                    nextUpper = bestUpper
                    (best, bestUpper, bestLower) = (UInt8(p), upper, utility + bounds.lower(word))
                } else {
                    nextUpper = max(nextUpper, upper)
                }
            }
            batch.chosen[place] = bestLower > nextUpper ? best : exact(batch, place)
        }
    }

    /// The choice by its definition; `batch.utility` holds U_p/τ.
    func exact(_ batch: Batch, _ place: Int) -> UInt8 {
        var best = batch.present[place]
        var bestScore = -Double.infinity
        for p in 0..<batch.profiles where batch.open[place] & (1 << UInt64(p)) != 0 {
            let score = batch[p, place] + Variates.gumbel(batch.words[p * Batch.capacity + place])
            if score > bestScore { (best, bestScore) = (UInt8(p), score) }
        }
        return best
    }
}
