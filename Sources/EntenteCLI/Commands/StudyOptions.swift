import ArgumentParser
import Entente

/// What a study runs, beside the scenario: the options that a run and its parts share.
struct StudyOptions: ParsableArguments {
    @Option(
        name: .customLong("policy"), parsing: .singleValue,
        help: ArgumentHelp(
            "Run only this policy; can be given several times. The default is all.", valueName: "id"))
    var policies: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Replicates per policy and design point. The default is the scenario's.", valueName: "n"))
    var replicates: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The seed, 0 to 4294967295. The default is the scenario's.", valueName: "s"))
    var seed: UInt32?

    @Option(
        help: ArgumentHelp(
            "Which points in the space of the uncertainties are run: lhs, random, sobol, grid, one_at_a_time, or "
                + "none for the scenario as written. The default is the scenario's.", valueName: "kind"))
    var design: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many points --design has; for grid and one_at_a_time, levels of each uncertainty.",
            valueName: "n"))
    var points: Int?

    func validate() throws {
        if points != nil, design == nil { throw ValidationError("--points needs --design") }
        try RunLimits.check(replicates: replicates, threads: nil)
    }

    /// The design that is asked for, or that the scenario has; nil for none.
    func request(_ scenario: Scenario) throws -> DesignRequest? {
        guard let design else { return scenario.design }
        return design == "none" ? nil : try DesignRequest(kind: design, points: points)
    }

    /// The options as words of a command line.
    var words: [String] {
        var words = policies.flatMap { ["--policy", $0] }
        if let replicates { words += ["--replicates", String(replicates)] }
        if let seed { words += ["--seed", String(seed)] }
        if let design { words += ["--design", design] }
        if let points { words += ["--points", String(points)] }
        return words
    }
}

/// A study that is ready to run, with what it is.
struct PreparedStudy {
    let document: ScenarioDocument
    let study: Study
    /// When there are enough replicates; nil if their number is known.
    let precision: Precision?
    let identity: StudyIdentity

    /// Reads the scenario and plans its study.
    /// - Parameters:
    ///   - audits: Whether the engine checks itself.
    ///   - levels: Which quantiles of the outcomes are told.
    ///   - threads: With how many workers this machine, whose memory must do, runs it; nil if others run it.
    init(
        _ argument: ScenarioArgument, _ options: StudyOptions, audits: Bool = false,
        levels: QuantileLevels = .fan, threads: Int?
    ) throws {
        let overrides = try argument.parsedOverrides()
        document = try argument.read()
        let scenario = document.scenario
        let request = try options.request(scenario)
        let plan = try StudyPlan(
            scenario, policies: options.policies,
            points: request.map { try Design.points(scenario, $0, seed: options.seed ?? scenario.seed) },
            designSummary: request?.summary ?? "", isSampleOfLaws: request?.isSample ?? false,
            replicates: options.replicates, seed: options.seed)
        if let threads { try MemoryNeed(scenario, plan: plan, threads: threads).check() }
        precision = options.replicates == nil ? scenario.precision : nil
        study = try Study(
            scenario, plan: plan, audits: audits, levels: levels, variant: argument.variant(overrides))
        identity = StudyIdentity(
            scenario, plan: plan,
            inputs: document.inputs.map { ResultsFolder.Input(path: $0.path, sha256: $0.sha256) },
            settings: overrides.map { ($0.path, $0.value) }, replicates: precision?.summary)
    }
}
