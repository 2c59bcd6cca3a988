internal import ScenarioModel

/// The profile of greatest utility; with probability `error` a mistake: any open profile, or any other than the best
/// reply, drawn uniformly.
struct BestResponseRule: SingleChoosingRule {
    let tie: ChoiceRule.Tie
    let error: Double
    let mistake: ChoiceRule.Mistake

    func choose(_ situation: Situation) -> UInt8 {
        let errs = error > 0 && situation.uniform(RandomPurpose.error) < error
        switch mistake {
        case .any where errs: return draw(situation, where: situation.isOpen)
        case .other where errs:
            let best = bestReply(situation)
            func isOther(_ p: Int) -> Bool { situation.isOpen(p) && p != Int(best) }
            return situation.profiles.contains(where: isOther) ? draw(situation, where: isOther) : best
        case .any, .other: return bestReply(situation)
        }
    }

    private func draw(_ situation: Situation, where isCandidate: (Int) -> Bool) -> UInt8 {
        situation.profile(at: situation.uniform(RandomPurpose.error, draw: 1), where: isCandidate)
    }

    private func bestReply(_ situation: Situation) -> UInt8 {
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
