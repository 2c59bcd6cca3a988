internal import NumericKit
public import ScenarioModel
public import Studies
public import TableKit

/// Writes what was fitted by simulation: `estimates.csv`, `covariance.csv`, `posterior.csv`, `populations.csv`
/// and `datapackage.json`.
public enum SimulationFitFolder {
    /// The tables that a fit to choices does not have.
    static let ownFiles = ["posterior.csv", "populations.csv"]

    /// Writes the tables; files appear whole or not at all, and other files of the folder stay.
    ///
    /// The same inputs give the same bytes.
    /// - Parameters:
    ///   - fit: What was fitted.
    ///   - scenario: The scenario.
    ///   - inputs: The files that went in.
    ///   - folder: The path of the folder, made when missing.
    /// - Throws: `FileError`; then nothing was changed.
    public static func write(
        _ fit: SimulationFit, of scenario: Scenario, inputs: [ResultsFolder.Input], to folder: String
    ) throws(FileError) {
        try AnalysisFolder.write(
            [
                estimates(fit),
                FitFolder.covariance(fit.covariance, of: fit.request.parameters.map(\.value)),
                posterior(fit), populations(fit),
            ],
            removing: ["fit.csv", "selection.csv"],
            heading: Heading(
                id: Name("\(scenario.id.value)-fit", at: scenario.id.position),
                title: "Fit: \(scenario.title)",
                description: "Parameters fitted by simulation to the history of \(scenario.id.value).",
                sources: scenario.sources),
            numbers: scenario.inputs, inputs: inputs,
            notes: [
                "history through": scenario.timeline.label(max(0, fit.lastStep)), "seed": String(fit.seed),
            ], to: folder)
    }

    private static func estimates(_ fit: SimulationFit) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: FitFolder.estimatesSchema,
            rows: fit.estimates.map {
                [
                    .text($0.path), .text($0.term), .text(HistoryFit.Part.simulation.rawValue), .flag(true),
                    .number($0.mean), .number($0.deviation), .missing, .number($0.low), .number($0.high),
                ]
            })
    }

    private static func posterior(_ fit: SimulationFit) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "posterior", title: "Posterior",
                description:
                    "One row per particle of the last population: parameters that came close enough.",
                columns: [
                    Column("particle", .integer, description: "Its number, from 1.", minimum: 1),
                    Column(
                        "weight", .number, description: "The share of the posterior that it stands for.",
                        unit: "share", minimum: 0, maximum: 1),
                    Column(
                        "distance", .number,
                        description:
                            "How far its runs lay from what was measured: root mean square in standard deviations of each outcome.",
                        unit: "standard deviations", minimum: 0),
                    Column(
                        "attempts", .integer, description: "How many parameters were tried until these.",
                        minimum: 1),
                ]
                    + fit.request.parameters.map {
                        Column(
                            $0.value, .number, description: "The value of this path.", unit: "the number's")
                    }, primaryKey: ["particle"]),
            rows: fit.posterior.particles.enumerated().map { place, particle in
                [
                    .integer(place + 1), .number(significant(particle.weight)),
                    .number(significant(particle.distance)), .integer(particle.attempts),
                ] + particle.parameters.map { .number(significant($0)) }
            })
    }

    private static func populations(_ fit: SimulationFit) -> AnalysisFolder.Table {
        AnalysisFolder.Table(
            schema: TableSchema(
                name: "populations", title: "Populations",
                description: "One row per population; each comes closer than the one before.",
                columns: [
                    Column(
                        "population", .integer, description: "Its number; 0 is drawn from the priors.",
                        minimum: 0),
                    Column(
                        "tolerance", .number,
                        description: "The greatest distance that was close enough; missing for population 0.",
                        unit: "standard deviations", isRequired: false, minimum: 0),
                    Column(
                        "acceptance", .number,
                        description: "The share of the parameters tried that came close enough.",
                        unit: "share", minimum: 0, maximum: 1),
                    Column(
                        "effective_count", .number,
                        description: "How many particles of the same weight would tell as much.",
                        unit: "particles", minimum: 0),
                    Column(
                        "median_distance", .number, description: "The median distance of its particles.",
                        unit: "standard deviations", minimum: 0),
                ], primaryKey: ["population"]),
            rows: fit.populations.map { population in
                [
                    .integer(population.number),
                    .number(
                        orMissing: population.tolerance.isFinite ? significant(population.tolerance) : nil),
                    .number(significant(population.acceptance)),
                    .number(significant(population.effectiveCount)),
                    .number(significant(population.medianDistance)),
                ]
            })
    }
}

extension ABCPopulation {
    /// The median distance of the particles, each counted once.
    public var medianDistance: Double {
        Statistics.quantile(sorted: particles.map(\.distance).sorted(), 0.5)
    }
}
