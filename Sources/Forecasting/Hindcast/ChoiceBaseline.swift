internal import ScenarioModel
internal import Simulation

/// A simple forecast of which profile an actor takes, from the decisions known at an origin; one small file or a few lines
/// each, listed in ``ChoiceBaselines``.
protocol ChoiceBaseline: Sendable {
    /// Its word in tables.
    static var name: String { get }
    /// Whether the request says what it needs.
    static func applies(_ request: HindcastRequest) -> Bool
    /// The probability of each candidate.
    static func probabilities(for decision: Decision, among candidates: [Int], _ known: KnownDecisions)
        -> [Double]
}

extension ChoiceBaseline {
    static func applies(_ request: HindcastRequest) -> Bool { true }
}

/// The baselines there are, in the order of tables.
enum ChoiceBaselines {
    static let all: [any (ChoiceBaseline & Sendable).Type] = [
        Uniform.self, Frequencies.self, MostFrequent.self, AlikeRule.self, AlikeFrequencies.self,
        NearestRule.self,
    ]

    /// The word of the model fitted without terms that look at others.
    static let fittedAlone = "without_others"
}

/// Every candidate is as probable as the others.
enum Uniform: ChoiceBaseline {
    static let name = "uniform"

    static func probabilities(for decision: Decision, among candidates: [Int], _ known: KnownDecisions)
        -> [Double]
    {
        candidates.map { _ in 1 / Double(candidates.count) }
    }
}

/// What has been chosen so far.
enum Frequencies: ChoiceBaseline {
    static let name = "frequencies"

    static func probabilities(for decision: Decision, among candidates: [Int], _ known: KnownDecisions)
        -> [Double]
    {
        known.shares(known.decisions, among: candidates)
    }
}

/// The most frequent choice so far, as a rule.
enum MostFrequent: ChoiceBaseline {
    static let name = "most_frequent"

    static func probabilities(for decision: Decision, among candidates: [Int], _ known: KnownDecisions)
        -> [Double]
    {
        known.probabilities(for: decision, among: candidates) { _, before in
            known.mode(known.decisions.lazy.filter { $0.step < before })
        }
    }
}

/// The most frequent choice of the actors that are alike in an attribute, as a rule.
enum AlikeRule: ChoiceBaseline {
    static let name = "alike_rule"

    static func applies(_ request: HindcastRequest) -> Bool { request.alike != nil }

    static func probabilities(for decision: Decision, among candidates: [Int], _ known: KnownDecisions)
        -> [Double]
    {
        guard let attribute = known.request.alike else {
            return Uniform.probabilities(for: decision, among: candidates, known)
        }
        let texts = known.actors.map { known.text(attribute, of: $0) }
        let first = known.actors.lowerBound
        return known.probabilities(for: decision, among: candidates) { actor, before in
            known.mode(
                known.decisions.lazy.filter {
                    $0.step < before && texts[$0.actor - first] == texts[actor - first]
                })
        }
    }
}

/// What the actors that are alike in an attribute have chosen so far.
enum AlikeFrequencies: ChoiceBaseline {
    static let name = "alike_frequencies"

    static func applies(_ request: HindcastRequest) -> Bool { request.alike != nil }

    static func probabilities(for decision: Decision, among candidates: [Int], _ known: KnownDecisions)
        -> [Double]
    {
        guard let attribute = known.request.alike else {
            return Uniform.probabilities(for: decision, among: candidates, known)
        }
        let own = known.text(attribute, of: decision.actor)
        return known.shares(
            known.decisions.filter { known.text(attribute, of: $0.actor) == own }, among: candidates)
    }
}

/// What the partner of greatest weight among those that have chosen took, as a rule.
enum NearestRule: ChoiceBaseline {
    static let name = "nearest_rule"

    static func applies(_ request: HindcastRequest) -> Bool { request.nearest != nil }

    static func probabilities(for decision: Decision, among candidates: [Int], _ known: KnownDecisions)
        -> [Double]
    {
        guard
            let relation = known.world.scenario.relations.firstIndex(where: {
                $0.id.value == known.request.nearest?.value
            })
        else { return Uniform.probabilities(for: decision, among: candidates, known) }
        return known.probabilities(for: decision, among: candidates) { actor, before in
            var nearest: (weight: Double, profile: Int)?
            // The last decision of a partner is the one that counts.
            var held: [Int: Int] = [:]
            for other in known.decisions where other.step < before && other.actor != actor {
                held[other.actor] = other.chosen
            }
            for (partner, profile) in held.sorted(by: { $0.key < $1.key }) {
                let weight = known.world.weight(relation, of: actor, for: partner)
                if weight > nearest?.weight ?? 0 { nearest = (weight, profile) }
            }
            return nearest?.profile
        }
    }
}
