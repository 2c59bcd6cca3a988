internal import NumericKit

/// A profile with probability proportional to its utility to a power; negative utilities count as zero, and an
/// actor for whom all are zero keeps its own (Pólya urns: Arthur, Ermoliev & Kaniovski 1987,
/// doi 10.1016/0377-2217(87)90074-9).
struct ProportionalRule: ChoosingRule {
    let exponent: Double

    func choose(_ situation: Situation) -> UInt8 {
        let weights = situation.utility.indices.map { p in
            situation.isOpen(p) ? Elementary.power(max(0, situation.utility[p]), exponent) : 0
        }
        let total = weights.reduce(0, +)
        guard total > 0 else {
            return situation.isOpen(Int(situation.present)) ? situation.present : situation.openProfile(at: 0)
        }
        var rest = situation.uniform(RandomPurpose.proportional) * total
        var chosen = situation.present
        for p in weights.indices where weights[p] > 0 {
            chosen = UInt8(p)
            rest -= weights[p]
            if rest < 0 { break }
        }
        return chosen
    }
}
