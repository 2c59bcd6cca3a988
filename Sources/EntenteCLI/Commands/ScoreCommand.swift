import ArgumentParser
import Entente

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score forecasts against what happened.",
        discussion: """
            Forecasts are tables with the columns output_type, output_type_id and value of the hubverse, those of \
            'forecast' or anybody else's: a file, the folder of a model, a folder of such folders, or a hub. All other \
            columns tell tasks apart. Observations, the last file, have some of these columns, and 'observation', \
            'oracle_value' or 'value'.

            Quantiles are scored by the weighted interval score and its parts, coverage and bias; means and medians by \
            their errors; probabilities by the logarithmic score, Brier's and, of ordered categories, the ranked one; \
            distribution functions and draws by the continuous ranked probability score. Several models are compared on \
            the tasks that each two share.

            With --out the tables:
              scores.csv        one row per model, task and score
              means.csv         their means by model
              pairs.csv         models compared, where there are several
              datapackage.json  what every column means

            Examples:
              entente score forecasts/6g seen.csv
              entente score ours/model-output theirs/model-output seen.csv --out scores
            """)

    @Argument(
        help: ArgumentHelp(
            "Forecasts, and after them the file of observations.", valueName: "forecast ... observations"))
    var paths: [String]

    @Option(
        help: ArgumentHelp(
            "Compare every model with this one. The default is each with each.", valueName: "model"))
    var against: String?

    @Option(
        help: ArgumentHelp("Write the tables into this folder. The default is none.", valueName: "dir"))
    var out: String?

    func validate() throws {
        if paths.count < 2 {
            throw ValidationError("give the forecasts, and after them the file of observations")
        }
    }

    func run() throws {
        let forecasts = try HubForecasts.read(Array(paths.dropLast()))
        let scores = try HubScores(forecasts, observations: paths[paths.count - 1], reference: against)
        if let out { try ScoreFolder.write(scores, to: out) }
        if scores.unmatched > 0 {
            Terminal.error(
                "note: \(scores.unmatched) of \(forecasts.tasks.count) forecasts have no observation in "
                    + "'\(paths[paths.count - 1])' and are not scored")
        }
        Terminal.output(ScoreReport(scores).text)
        if let out { Terminal.output("\ntables in \(out)") }
    }
}
