internal import NumericKit

/// A profile with probability proportional to its utility to a power; utilities of zero or less count as zero, whatever the power,
/// and an actor for whom all do keeps its own (Pólya urns: Arthur, Ermoliev & Kaniovski 1987,
/// doi 10.1016/0377-2217(87)90074-9).
struct ProportionalRule: SingleChoosingRule {
    let exponent: Double

    func choose(_ situation: Situation) -> UInt8 {
        func weight(_ p: Int) -> Double {
            let utility = situation.utility(p)
            return situation.isOpen(p) && utility > 0 ? Elementary.power(utility, exponent) : 0
        }
        let total = situation.profiles.reduce(0) { $0 + weight($1) }
        guard total > 0 else {
            return situation.isOpen(Int(situation.present))
                ? situation.present : situation.profile(at: 0, where: situation.isOpen)
        }
        var rest = situation.uniform(RandomPurpose.proportional) * total
        var chosen = situation.present
        for p in situation.profiles {
            let share = weight(p)
            guard share > 0 else { continue }
            chosen = UInt8(p)
            rest -= share
            if rest < 0 { break }
        }
        return chosen
    }
}
