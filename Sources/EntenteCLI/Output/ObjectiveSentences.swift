import Entente
import Foundation

/// What the tables say of one objective, in sentences.
struct ObjectiveSentences {
    private let outcome: ComparedOutcome

    /// From this share of resamples on an order of policies is called sure.
    private static let sureShare = 0.95
    /// From this share on it is called likely.
    private static let likelyShare = 0.8
    /// So many switches are told, those that tell most.
    private static let switchLimit = 3

    init(_ outcome: ComparedOutcome) { self.outcome = outcome }

    /// The sentences, one per line.
    var text: String {
        let ranked = outcome.policies.compactMap { policy in
            policy.maxRegret.map { (policy: policy, regret: $0) }
        }
        guard let least = ranked.map(\.regret).min() else {
            return "\(outcome.name): at no design point has every policy a value, so there is no regret."
        }
        let best = ranked.filter { $0.regret == least }.map(\.policy)
        let rest = ranked.filter { $0.regret > least }.sorted { $0.regret < $1.regret }
        return
            ([leastRegret(best, least, next: rest.first.map { ($0.policy.id, $0.regret) })]
            + [certainty(best)] + switches).joined(separator: "\n")
    }

    private func leastRegret(
        _ best: [ComparedOutcome.Policy], _ regret: Double, next: (id: String, regret: Double)?
    ) -> String {
        let better = outcome.isHigherBetter ? "higher" : "lower"
        let side = outcome.isHigherBetter ? "below" : "above"
        let points = outcome.points == 1 ? "" : " over \(outcome.points) points"
        let distance =
            regret == 0
            ? "the best\(outcome.points == 1 ? "" : " at each of \(outcome.points) points")"
            : "at most \(ComparisonReport.number(regret)) \(side) the best\(points)"
        let head =
            "Least regret in \(outcome.name) (\(better) is better): \(list(best.map(\.id))) – \(distance)"
        return head + (next.map { "; next is \($0.id) with \(ComparisonReport.number($0.regret))." } ?? ".")
    }

    private func certainty(_ best: [ComparedOutcome.Policy]) -> String {
        let share = best.compactMap(\.leastMaxRegret).reduce(0, +)
        let word =
            share >= Self.sureShare
            ? "this is sure" : share >= Self.likelyShare ? "this is likely" : "this is not decided"
        return "In \(Numerals.roundPercent(share)) of \(ComparedStudy.resamples) resamples "
            + "\(best.count == 1 ? "it has" : "they have") the least: \(word)."
    }

    private var switches: [String] {
        guard let switches = outcome.switches else { return [] }
        guard !switches.isEmpty else {
            return outcome.policies.contains { $0.maxRegret == 0 }
                ? [] : ["No uncertainty alone tells where another policy is best."]
        }
        let changes = switches.filter { $0.below.policy != $0.above.policy }
        guard !changes.isEmpty else {
            return ["\(switches[0].below.policy) is mostly the best on either side of every split."]
        }
        return changes.prefix(Self.switchLimit).map { item in
            "Where \(item.uncertainty) is below \(ComparisonReport.number(item.split)), "
                + "\(item.below.policy) is mostly the best (\(Numerals.roundPercent(item.below.share)) of "
                + "\(item.below.points) points); above it, \(item.above.policy) "
                + "(\(Numerals.roundPercent(item.above.share)) of \(item.above.points))."
        }
    }

    /// Words with commas and an `and`.
    private func list(_ words: [String]) -> String {
        guard words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
    }
}
