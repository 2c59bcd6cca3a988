internal import ScenarioModel
internal import Simulation

/// The decisions known at an origin, as baselines look at them.
struct KnownDecisions {
    /// The decisions through the origin, by step.
    let decisions: [Decision]
    /// The world as it was known at the origin.
    let world: World
    /// The request, which names attributes and relations for baselines.
    let request: HindcastRequest
    /// The actors of the group, by index.
    let actors: Range<Int>

    /// The shares of the profiles among some decisions, with one decision more that is spread evenly, so that what was
    /// never seen stays possible (Jeffreys-like smoothing with a total weight of 1).
    func shares(_ decisions: some Sequence<Decision>, among candidates: [Int]) -> [Double] {
        let counts = candidates.map { candidate in
            Double(decisions.count { $0.chosen == candidate }) + 1 / Double(candidates.count)
        }
        let sum = counts.reduce(0, +)
        return counts.map { $0 / sum }
    }

    /// What most of some decisions took, the first in the order of the scenario of several; nil for none.
    func mode(_ decisions: some Sequence<Decision>) -> Int? {
        var counts: [Int: Int] = [:]
        for decision in decisions { counts[decision.chosen, default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The probabilities of a rule that names one profile: as probable as the rule was right for the decisions known,
    /// each predicted from those before it, and the others alike.
    func probabilities(
        for decision: Decision, among candidates: [Int], rule: (_ actor: Int, _ before: Int) -> Int?
    ) -> [Double] {
        guard candidates.count > 1, let predicted = rule(decision.actor, Int.max),
            candidates.contains(predicted)
        else { return shares(decisions, among: candidates) }
        var (trials, hits) = (0, 0)
        for known in decisions {
            guard let guess = rule(known.actor, known.step), known.candidates.contains(guess) else {
                continue
            }
            trials += 1
            if guess == known.chosen { hits += 1 }
        }
        let reliability = Double(hits + 1) / Double(trials + 2)
        return candidates.map {
            $0 == predicted ? reliability : (1 - reliability) / Double(candidates.count - 1)
        }
    }

    /// The text of an attribute of an actor.
    func text(_ attribute: Name, of actor: Int) -> String? {
        for (group, range) in zip(world.scenario.groups, world.scenario.groupRanges)
        where range.contains(actor) {
            return group.attribute(attribute.value)?.texts[actor - range.lowerBound]
        }
        return nil
    }
}
