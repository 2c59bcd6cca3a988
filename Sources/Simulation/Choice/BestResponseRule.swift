internal import ScenarioModel

/// The profile of greatest utility; with probability `error` any open profile, uniformly.
struct BestResponseRule: SingleChoosingRule {
    let tie: ChoiceRule.Tie
    let error: Double

    func choose(_ situation: Situation) -> UInt8 {
        if error > 0, situation.uniform(RandomPurpose.error) < error {
            return situation.profile(
                at: situation.uniform(RandomPurpose.error, draw: 1), where: situation.isOpen)
        }
        var top = -Double.infinity
        for p in situation.profiles where situation.isOpen(p) { top = max(top, situation.utility(p)) }
        func isBest(_ p: Int) -> Bool {
            situation.isOpen(p) && Situation.reaches(situation.utility(p), top)
        }
        switch tie {
        case .stay where isBest(Int(situation.present)): return situation.present
        case .stay, .first: return situation.profile(at: 0, where: isBest)
        case .random:
            let isTied = situation.profiles.count(where: isBest) > 1
            return situation.profile(
                at: isTied ? situation.uniform(RandomPurpose.tie) : 0, where: isBest)
        }
    }
}
