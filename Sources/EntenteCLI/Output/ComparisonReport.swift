import Entente
import Foundation

/// The comparison of policies in tables and in words.
struct ComparisonReport {
    private let study: ComparedStudy

    init(_ study: ComparedStudy) { self.study = study }

    /// The tables of all objectives, and then what they say.
    var text: String {
        ([study.title] + study.objectives.map(panel) + [sentences]).joined(separator: "\n\n")
    }

    /// What the tables say, a paragraph for each objective.
    var sentences: String {
        (study.objectives.map { ObjectiveSentences($0).text } + [narrower]).filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    /// Prints the sentences of a study whose tables are written; nothing for one without objectives or with one policy.
    static func showSentences(of result: StudyResult, in folder: String) throws {
        guard !result.scenario.objectives.isEmpty, result.policies.count > 1 else { return }
        Terminal.output("\n\(ComparisonReport(try ComparedStudy(folder: folder)).sentences)\n")
    }

    /// The policies for one objective.
    private func panel(_ outcome: ComparedOutcome) -> String {
        let hasThreshold = outcome.policies.contains { $0.satisficing != nil }
        let header =
            ["", "minus \(study.reference)", "better in", "max regret", "mean regret"]
            + (hasThreshold ? ["good enough"] : [])
        let rows = outcome.policies.map { policy in
            [
                policy.id, difference(policy), share(policy.probabilityBetter), Self.number(policy.maxRegret),
                Self.number(policy.meanRegret),
            ] + (hasThreshold ? [share(policy.satisficing)] : [])
        }
        return "\(outcome.name), \(outcome.isHigherBetter ? "higher" : "lower") is better\n"
            + TextTable(rows: [header] + rows, rightFrom: 1).text
    }

    private func difference(_ policy: ComparedOutcome.Policy) -> String {
        guard let difference = policy.difference else { return "–" }
        let mean = String(format: "%.3f", difference)
        return policy.halfWidth.map { mean + String(format: " ± %.3f", $0) } ?? mean
    }

    private func share(_ share: Double?) -> String { share.map(Numerals.roundPercent) ?? "–" }

    /// A number with three significant digits.
    static func number(_ number: Double?) -> String { number.map { String(format: "%.3g", $0) } ?? "–" }

    private var narrower: String {
        guard let narrower = study.narrower else { return "" }
        return
            "On the same futures the intervals are \(Self.number(narrower)) times narrower than they would be on "
            + "futures of their own (median of \(study.intervals))."
    }
}
