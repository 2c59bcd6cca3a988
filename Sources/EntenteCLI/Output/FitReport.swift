import Entente
import Foundation

/// What was fitted to a history: how well, and the weight of each term.
struct FitReport {
    private let fit: HistoryFit
    private let scenario: Scenario

    init(_ fit: HistoryFit, _ scenario: Scenario) {
        self.fit = fit
        self.scenario = scenario
    }

    /// The report, an empty line between its parts.
    var text: String {
        let heading = Heading(
            id: scenario.id, title: scenario.title, description: "", sources: [])
        let last = scenario.timeline.label(max(0, fit.lastStep))
        return
            ([
                "\(heading.lines)\nfitted to the history of \(fit.group) through \(last)", qualities, weights,
            ] + (notes.isEmpty ? [] : [notes])).joined(separator: "\n\n")
    }

    private var qualities: String {
        let header = ["part", "choices", "actors", "log-likelihood", "all weights 0", "penalty"]
        let rows = fit.qualities.map {
            [
                $0.part.rawValue, "\($0.choices)", "\($0.actors)", number($0.logLikelihood),
                number($0.nullLogLikelihood), $0.penalty,
            ]
        }
        return TextTable(rows: [header] + rows, rightFrom: 1).text
    }

    private var weights: String {
        let header = ["term", "part", "weight", "95 % interval"]
        let rows = fit.weights.map { weight in
            let reach = (weight.clusteredError ?? weight.standardError).map { 1.96 * $0 }
            return [
                weight.term, weight.isSelected ? weight.part.rawValue : "left out", number(weight.value),
                reach.map { "[\(number(weight.value - $0)), \(number(weight.value + $0))]" } ?? "–",
            ]
        }
        return TextTable(rows: [header] + rows, rightFrom: 2).text
    }

    private var notes: String {
        let given = fit.weights.filter { $0.part == .given }.map { "'\($0.term)'" }
        guard !given.isEmpty else { return "" }
        return
            "note: \(given.joined(separator: ", ")) kept the scenario's weight: the choices tell nothing about it"
    }

    private func number(_ value: Double) -> String { String(format: "%.3f", value) }
}
