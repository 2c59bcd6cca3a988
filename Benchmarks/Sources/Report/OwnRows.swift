/// Entente's rows of the table: one per build and number of threads, with the shares of the limits.
struct OwnRows {
    let workload: WorkloadFigures

    static let head = [
        "workload", "threads", "million actor-steps/s, median (least–greatest)", "rounds",
        "of the product's limit",
        "of the updates' limit", "compared", "memory",
    ]

    /// The rows.
    var rows: [[String]] {
        workload.entrants.filter { $0.role == .engine || $0.role == .study }.map(row)
    }

    private func row(_ entrant: EntrantFigures) -> [String] {
        let words = [
            workload.title, entrant.role == .study ? "all tables" : nil,
            entrant.build == "default" ? nil : "\(entrant.build) build",
        ]
        let limits = Limits(workload: workload)
        return [
            words.compactMap { $0 }.joined(separator: ", "), "\(entrant.threads)",
            Report.rate(entrant, per: 1e6), "\(entrant.rates.count)",
            percent(entrant, of: limits.product(entrant.threads)),
            percent(entrant, of: limits.update(entrant.threads)), comparison(entrant),
            entrant.memory.map { "\(($0 + 500_000) / 1_000_000) MB" } ?? "–",
        ]
    }

    /// What a row is best compared with: a study with the bare engine, two threads with one, the native build with the
    /// default one.
    private func comparison(_ entrant: EntrantFigures) -> String {
        let (build, threads) = (entrant.build, entrant.threads)
        if entrant.role == .study {
            let engine = workload.entrant(.engine, build: build, threads: threads)
            return percent(entrant, of: engine, " of the bare engine")
        }
        if threads > 1 { return times(entrant, workload.entrant(.engine, build: build), "one thread") }
        if build != "default" { return times(entrant, workload.entrant(.engine), "the default build") }
        return "–"
    }

    private func percent(_ entrant: EntrantFigures, of other: EntrantFigures?, _ words: String = "") -> String
    {
        Spread(entrant, over: other).map { Report.number($0.median * 100) + " %" + words } ?? "–"
    }

    private func times(_ entrant: EntrantFigures, _ other: EntrantFigures?, _ words: String) -> String {
        Spread(entrant, over: other).map { Report.number($0.median) + " × " + words } ?? "–"
    }
}
