import Entente
import Foundation

/// Scores in tables: the means by model, and how models compare.
struct ScoreReport {
    private let scores: HubScores

    init(_ scores: HubScores) { self.scores = scores }

    /// The tables, an empty line between them.
    var text: String {
        ([means] + (scores.pairs.isEmpty ? [] : [pairs])).joined(separator: "\n\n")
    }

    private var means: String {
        let hasSkill = scores.means.contains { $0.relativeSkill != nil }
        let header = ["model", "output_type", "score", "tasks", "mean", "95 % interval"]
        let rows = scores.means.map { mean in
            [
                mean.model, mean.type.rawValue, mean.score.rawValue, String(mean.interval.count),
                Self.number(mean.interval.mean), Self.range(mean.interval),
            ] + (hasSkill ? [mean.relativeSkill.map(Self.number) ?? ""] : [])
        }
        return TextTable(rows: [header + (hasSkill ? ["relative skill"] : [])] + rows, rightFrom: 3).text
    }

    private var pairs: String {
        let header = [
            "model", "against", "output_type", "score", "tasks", "difference", "95 % interval", "ratio",
        ]
        let rows = scores.pairs.map { pair in
            [
                pair.model, pair.other, pair.type.rawValue, pair.score.rawValue,
                String(pair.difference.count),
                Self.number(pair.difference.mean), Self.range(pair.difference),
                pair.ratio.map(Self.number) ?? "",
            ]
        }
        return TextTable(rows: [header] + rows, rightFrom: 4).text
    }

    private static func number(_ value: Double) -> String {
        if value.isNaN { return "" }
        return value.isInfinite ? "infinite" : String(format: "%.4g", value)
    }

    private static func range(_ interval: ConfidenceInterval) -> String {
        interval.low.isFinite ? "\(number(interval.low)) to \(number(interval.high))" : ""
    }
}
