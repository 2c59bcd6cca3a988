internal import ScenarioModel

/// The profile of greatest utility; with probability `error` any open profile, uniformly.
struct BestResponseRule: ChoosingRule {
    let tie: ChoiceRule.Tie
    let error: Double

    func choose(_ situation: Situation) -> UInt8 {
        if error > 0, situation.uniform(RandomPurpose.error) < error {
            return situation.openProfile(at: situation.uniform(RandomPurpose.error, draw: 1))
        }
        let open = situation.utility.indices.filter(situation.isOpen)
        let top = open.reduce(-Double.infinity) { max($0, situation.utility[$1]) }
        let best = open.filter { Situation.reaches(situation.utility[$0], top) }
        if best.count > 1 {
            switch tie {
            case .stay where best.contains(Int(situation.present)): return situation.present
            case .stay, .first: break
            case .random:
                let share = situation.uniform(RandomPurpose.tie)
                return UInt8(best[min(best.count - 1, Int(share * Double(best.count)))])
            }
        }
        return best.first.map { UInt8($0) } ?? situation.present
    }
}
