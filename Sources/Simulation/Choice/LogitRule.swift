internal import NumericKit

/// argmax_p U_p/τ + g_p with g_p ~ Gumbel(0, 1): probability exp(U_p/τ) / Σ exp(U_q/τ)
/// (McFadden 1974, "Conditional logit analysis of qualitative choice behavior").
struct LogitRule: ChoosingRule {
    let temperature: Double

    func choose(_ situation: Situation) -> UInt8 {
        var best = situation.present
        var bestScore = -Double.infinity
        var words = SIMD4<UInt32>()
        for p in situation.utility.indices {
            if p.isMultiple(of: 4) {
                words = situation.stream.words(
                    entity: situation.hash, moment: situation.moment, purpose: RandomPurpose.gumbel,
                    block: UInt32(p / 4))
            }
            guard situation.isOpen(p) else { continue }
            let score = situation.utility[p] / temperature + Variates.gumbel(words[p % 4])
            if score > bestScore { (best, bestScore) = (UInt8(p), score) }
        }
        return best
    }
}
