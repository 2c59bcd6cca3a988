import Entente
import Foundation

/// The scores of a hindcast, set by set.
struct HindcastReport {
    private let result: HindcastResult
    private let choiceScores: [HindcastResult.ChoiceScore]
    private let skills: [HindcastResult.Skill]

    init(_ result: HindcastResult) {
        (self.result, choiceScores, skills) = (result, result.choiceScores, result.skills)
    }

    /// The report, an empty line between its parts.
    var text: String {
        let scenario = result.hindcast.scenario
        let (first, last) = (result.hindcast.origins[0], result.hindcast.origins.count)
        let heading = Heading(id: scenario.id, title: scenario.title, description: "", sources: [])
        let intro =
            "\(heading.lines)\n\(last) origins from \(scenario.timeline.label(first)); at each \(result.hindcast.draws) draws "
            + "of the weights, \(result.hindcast.replicates) futures each, seed \(result.hindcast.seed)"
        return ([intro] + result.sets.flatMap { choices($0) } + [calibration, counts, integrals]).joined(
            separator: "\n\n")
    }

    private func choices(_ set: String) -> [String] {
        let scores = choiceScores.filter { $0.set == set }
        let skills = skills.filter { $0.set == set }
        guard !scores.isEmpty else { return [] }
        let names = [
            "all": "first choices of all scored actors", "changes": "changes of what was chosen before",
        ]
        let header = [
            "steps ahead", "method", "choices", "log score", "accuracy", "Brier", "model better by",
            "95 % interval",
        ]
        let rows = scores.map { score in
            let skill = skills.first { $0.lead == score.lead && $0.baseline == score.method }?.difference
            return [
                "\(score.lead)", score.method, "\(score.count)", number(score.log),
                Numerals.roundPercent(score.accuracy), number(score.brier),
                skill.map { number($0.mean) } ?? "",
                skill.map { "[\(number($0.low)), \(number($0.high))]" } ?? "",
            ]
        }
        return [
            "\(names[set] ?? "first choices of the set '\(set)'")\n"
                + TextTable(rows: [header] + rows, rightFrom: 2).text
        ]
    }

    /// How often what had some probability was taken, over all first choices.
    private var calibration: String {
        let header = ["steps ahead", "probability", "profiles", "mean forecast", "taken", "95 % interval"]
        let rows = result.hindcast.leads.flatMap { lead in
            (result.calibration("all", lead: lead)?.bins ?? []).map { bin in
                [
                    "\(lead)", "\(Numerals.short(bin.lower)) to \(Numerals.short(bin.upper))",
                    "\(bin.count)", number(bin.meanForecast), number(bin.observed.mean),
                    "[\(number(bin.observed.low)), \(number(bin.observed.high))]",
                ]
            }
        }
        return
            "calibration of the model over all first choices: each profile that could be taken is a forecast\n"
            + TextTable(rows: [header] + rows, rightFrom: 2).text
    }

    /// Where observed numbers lie in the distributions that were forecast.
    private var integrals: String {
        let rows = result.hindcast.leads.compactMap { lead in
            result.integrals(lead: lead).map { ["\(lead)"] + $0.map(number) }
        }
        let header = ["steps ahead"] + (1...10).map { "\($0)" }
        return
            "probability integral transforms of the numbers: the share in each tenth, 0.100 when calibrated\n"
            + TextTable(rows: [header] + rows, rightFrom: 1).text
    }

    private var counts: String {
        let header = [
            "steps ahead", "method", "forecasts", "CRPS", "error of the median", "50 %", "80 %", "90 %",
        ]
        let rows = result.countScores.filter { $0.profile == "all" }.map { score in
            ["\(score.lead)", score.method, "\(score.count)", number(score.crps), number(score.error)]
                + (score.coverage ?? []).map { Numerals.roundPercent($0) }
        }
        return "numbers of holders, mean over profiles; how often intervals held the observation\n"
            + TextTable(rows: [header] + rows, rightFrom: 2).text
    }

    private func number(_ value: Double) -> String {
        if value.isNaN { return "–" }
        return value.isFinite ? String(format: "%.3f", value) : "infinite"
    }
}
