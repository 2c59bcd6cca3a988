/// Another profile with probability scale · U_p, otherwise the present one: a linear probability, which reads the
/// hazard p + q · share of Bass (1969, doi 10.1287/mnsc.15.5.215) from a utility.
///
/// Negative utilities count as zero. Probabilities that sum to more than 1 are divided by their sum. An actor whose
/// present profile is forbidden takes another in proportion to the probabilities, or uniformly when all are zero.
struct LinearRule: SingleChoosingRule {
    let scale: Double

    func choose(_ situation: Situation) -> UInt8 {
        let present = Int(situation.present)
        func probability(_ p: Int) -> Double {
            p != present && situation.isOpen(p) ? scale * max(0, situation.utility(p)) : 0
        }
        let total = situation.profiles.reduce(0) { $0 + probability($1) }
        let mustLeave = !situation.isOpen(present)
        let luck = situation.uniform(RandomPurpose.linear)
        guard total > 0 else {
            return mustLeave ? situation.profile(at: luck, where: situation.isOpen) : situation.present
        }
        var rest = luck * (mustLeave ? total : max(1, total))
        var last = present
        for p in situation.profiles {
            let share = probability(p)
            guard share > 0 else { continue }
            rest -= share
            if rest < 0 { return UInt8(p) }
            last = p
        }
        // Rounding may leave something of a sum that was to be used up.
        return mustLeave || total >= 1 ? UInt8(last) : situation.present
    }
}
