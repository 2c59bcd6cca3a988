/// A waiting actor takes the best profile whose utility reaches a level; one that holds a profile changes only to a
/// better one that reaches it (Granovetter 1978, doi 10.1086/226707; Watts 2002, doi 10.1073/pnas.082090499).
struct ThresholdRule: SingleChoosingRule {
    /// The level of all actors.
    let level: Double
    /// Each actor's own level instead.
    let levels: [Double]?
    /// The empty profile, as a bit; 0 when there is none.
    let waiting: UInt64

    func choose(_ situation: Situation) -> UInt8 {
        let needed = levels?[situation.actor] ?? level
        let present = Int(situation.present)
        let isHolding = waiting & (1 << UInt64(present)) == 0 && situation.isOpen(present)
        var best: Int?
        for p in situation.profiles
        where p != present && situation.isOpen(p) && waiting & (1 << UInt64(p)) == 0
            && Situation.reaches(situation.utility(p), needed)
            && !(isHolding && situation.utility(p) <= situation.utility(present))
        {
            if best.map({ situation.utility(p) > situation.utility($0) }) ?? true { best = p }
        }
        if let best { return UInt8(best) }
        return situation.isOpen(present)
            ? situation.present : situation.profile(at: 0, where: situation.isOpen)
    }
}
