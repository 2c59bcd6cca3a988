import Entente

/// A fit by simulation: goes on where an earlier process was, writes the tables, and says what was found.
struct SimulationWork {
    private let document: ScenarioDocument
    private let scenario: Scenario
    private let last: Int
    private let identity: StudyIdentity
    private let threads: Int

    init(
        _ document: ScenarioDocument, _ scenario: Scenario, last: Int, overrides: [Override],
        usesAllRows: Bool,
        threads: Int
    ) {
        (self.document, self.scenario, self.last, self.threads) = (document, scenario, last, threads)
        var facts = [
            "entente": Version.current, "fit": "by simulation", "seed": String(scenario.seed),
            "history through": scenario.timeline.label(max(0, last)),
        ]
        if usesAllRows { facts["rows"] = "of every confidence" }
        for override in overrides { facts["set \(override.path)"] = override.value }
        for input in document.inputs { facts["sha256 of \(input.path)"] = input.sha256 }
        identity = StudyIdentity(facts)
    }

    /// - Parameters:
    ///   - folder: The folder of the tables; nil to write none, and keep nothing.
    ///   - replacesOthers: Whether populations of another fit in it are removed.
    func run(out folder: String?, replacesOthers: Bool) async throws {
        let fit = try await Signals.cancelling { cancellation in
            let store = try folder.map {
                try PopulationStore(folder: $0, identity: identity, dropsOthers: replacesOthers)
            }
            do {
                let fit = try await made(store, cancellation)
                if let folder {
                    try SimulationFitFolder.write(
                        fit, of: scenario,
                        inputs: document.inputs.map { .init(path: $0.path, sha256: $0.sha256) }, to: folder)
                }
                return fit
            } catch {
                guard let store, let folder, store.count > 0 else {
                    store?.removeIfEmpty()
                    throw error
                }
                throw Interruption(cause: error, folder: folder, units: store.count)
            }
        }
        Terminal.output(SimulationReport(fit, scenario).text)
        if let folder { Terminal.output("\ntables in \(folder)") }
    }

    private func made(
        _ store: PopulationStore?, _ cancellation: Cancellation
    ) async throws -> SimulationFit {
        let isShown = Terminal.isErrorTerminal
        defer { if isShown { Terminal.errorPart("\r\u{1B}[K") } }
        return try await SimulationFit.run(
            scenario, knownThrough: last, threads: threads, store: store, cancellation: cancellation
        ) { population in
            guard isShown else { return }
            let most = scenario.fit?.simulation?.populations ?? 0
            Terminal.errorPart("\r\u{1B}[Kpopulation \(population.number) of at most \(most)")
        }
    }
}
