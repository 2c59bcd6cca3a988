import Entente
import Foundation

/// What was fitted by simulation: how close the populations came, and each parameter.
struct SimulationReport {
    private let fit: SimulationFit
    private let scenario: Scenario

    init(_ fit: SimulationFit, _ scenario: Scenario) {
        self.fit = fit
        self.scenario = scenario
    }

    /// The report, an empty line between its parts.
    var text: String {
        let heading = Heading(id: scenario.id, title: scenario.title, description: "", sources: [])
        let points = fit.target.reduce(0) { $0 + $1.points.count }
        let intro =
            "\(heading.lines)\nfitted by simulation to \(points) \(points == 1 ? "value" : "values") of \(fit.target.count) "
            + "\(fit.target.count == 1 ? "outcome" : "outcomes") through "
            + "\(scenario.timeline.label(max(0, fit.lastStep))), seed \(fit.seed)"
        return [intro, populations, parameters].joined(separator: "\n\n")
    }

    private var populations: String {
        let header = ["population", "tolerance", "acceptance", "effective particles", "median distance"]
        let rows = fit.populations.map {
            [
                "\($0.number)", $0.tolerance.isFinite ? number($0.tolerance) : "–",
                Numerals.roundPercent($0.acceptance), String(format: "%.0f", $0.effectiveCount),
                number($0.medianDistance),
            ]
        }
        return TextTable(rows: [header] + rows, rightFrom: 1).text
    }

    private var parameters: String {
        let header = ["parameter", "prior", "mean", "sd", "95 % interval"]
        let rows = fit.estimates.map { estimate in
            [
                estimate.path,
                scenario.uncertainties.first { $0.path.value == estimate.path }?.law.summary ?? "",
                number(estimate.mean), number(estimate.deviation),
                "[\(number(estimate.low)), \(number(estimate.high))]",
            ]
        }
        return TextTable(rows: [header] + rows, rightFrom: 2).text
    }

    private func number(_ value: Double) -> String { String(format: "%.4g", value) }
}
