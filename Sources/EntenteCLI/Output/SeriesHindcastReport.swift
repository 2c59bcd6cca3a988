import Entente
import Foundation

/// The scores of the hindcast of a series, outcome by outcome.
struct SeriesHindcastReport {
    private let result: SeriesHindcastResult

    init(_ result: SeriesHindcastResult) { self.result = result }

    /// The report, an empty line between its parts.
    var text: String {
        let scenario = result.hindcast.scenario
        let heading = Heading(id: scenario.id, title: scenario.title, description: "", sources: [])
        let labels = result.hindcast.origins.map { scenario.timeline.label($0) }
        let intro =
            "\(heading.lines)\n\(labels.count) origins from \(labels[0]); at each "
            + "\(scenario.fit?.simulation?.particles ?? 0) runs that came close, seed \(result.hindcast.seed)"
        let names = [SeriesHindcastResult.all] + result.hindcast.target.map(\.outcome)
        return ([intro] + names.compactMap { table($0) }).joined(separator: "\n\n")
    }

    private func table(_ outcome: String) -> String? {
        let scores = result.scores.filter { $0.outcome == outcome }
        let skills = result.skills.filter { $0.outcome == outcome && $0.method == SeriesHindcast.model }
        if scores.isEmpty { return nil }
        let header = [
            "steps ahead", "method", "forecasts", "CRPS", "error of the median", "50 %", "80 %", "90 %",
            "model better by", "95 % interval",
        ]
        let rows = scores.map { score in
            let skill = skills.first { $0.lead == score.lead && $0.baseline == score.method }
            return ["\(score.lead)", score.method, "\(score.count)", number(score.crps), number(score.error)]
                + (score.coverage?.map { Numerals.roundPercent($0) } ?? ["", "", ""])
                + [
                    skill.map { number($0.difference.mean) } ?? "",
                    skill.map { "[\(number($0.difference.low)), \(number($0.difference.high))]" } ?? "",
                ]
        }
        let title =
            outcome == SeriesHindcastResult.all
            ? "all outcomes, each in standard deviations of what was measured" : outcome
        return "\(title); how often intervals held the observation\n"
            + TextTable(rows: [header] + rows, rightFrom: 2).text
    }

    private func number(_ value: Double) -> String { String(format: "%.3g", value) }
}
