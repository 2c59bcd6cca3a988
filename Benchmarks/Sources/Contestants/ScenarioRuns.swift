import ArgumentParser
import Entente

/// The scenario that a contestant runs, and how.
struct ScenarioRuns: ParsableArguments {
    @Option(help: "The scenario file.")
    var scenario: String

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: "A value that replaces the file's, as KEY=VALUE.")
    var settings: [String] = []

    @Option(help: "Workers at once.")
    var threads = 1

    @Option(
        help: "Replicates of each policy are asked for in multiples of this. The default fills all workers.")
    var grain: Int?

    /// Reads the scenario.
    func document(overriding more: [Override] = []) throws -> ScenarioDocument {
        try ScenarioReader.read(
            path: scenario, overrides: try settings.map { try Override(parsing: $0) } + more)
    }
}

#if NATIVE
    /// How this program was built.
    let buildName = "native"
#else
    /// How this program was built.
    let buildName = "default"
#endif
