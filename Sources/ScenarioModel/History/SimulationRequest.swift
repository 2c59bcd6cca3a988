/// Which parameters are fitted by simulation, and how: those are kept whose runs come close to what was measured.
public struct SimulationRequest: Sendable {
    /// The paths of the parameters, whose laws under `uncertainties` are the priors.
    public var parameters: [Name]
    /// How many particles a population has.
    public var particles = 500
    /// How many populations follow the one from the priors, at most.
    public var populations = 8
    /// How many runs tell of one set of parameters.
    public var replicates = 1
    /// How many sets of parameters a particle may try.
    public var attempts = 2000
    /// The outcomes that are compared; nil for all that are known.
    public var outcomes: [Name]? = nil
    /// Where the request stands.
    public var position: SourcePosition
}

extension SimulationRequest {
    static let parameters = Key.required(
        "parameters", "path, or list of paths", example: "[adoption.revision.simultaneous.hazard]",
        "The numbers that are fitted. Each has a law under `uncertainties`, its prior.")
    static let particles = Key.optional(
        "particles", "whole number", default: "500", example: "1000",
        "How many sets of parameters a population has, more than there are parameters.")
    static let populations = Key.optional(
        "populations", "whole number", default: "8", example: "5",
        "How many populations follow the one from the priors, at most, each within the median distance of the one before."
    )
    static let replicates = Key.optional(
        "replicates", "whole number", unit: "runs", default: "1", example: "4",
        "How many runs each set of parameters has; their mean is compared.")
    static let attempts = Key.optional(
        "attempts", "whole number", default: "2000", example: "10000",
        "How many sets of parameters a particle may try. If one tries more, the population before is the last."
    )
    static let outcomes = Key.optional(
        "outcomes", "column, or list of columns", default: "all that the history tells",
        example: "[share_profile_west_states]", "The outcomes that are compared.")
    /// The keys of `fit.simulate`.
    public static let section = Section(
        "fit.simulate",
        "A fit by simulation (approximate Bayesian computation): those parameters are kept whose runs come close to what was measured.",
        keys: [parameters, particles, populations, replicates, attempts, outcomes])

    init?(_ fields: any FieldReader) {
        position = fields.position
        guard let paths = fields.texts(Self.parameters) else { return nil }
        parameters = paths
        if paths.isEmpty {
            fields.report("'parameters' is empty; name a path of 'uncertainties'", at: fields.position)
        }
        particles = fields.integer(Self.particles, in: 2...1_000_000)?.value ?? particles
        if particles <= paths.count {
            fields.report(
                "'particles' is \(particles), and there are \(paths.count) parameters; a population needs more particles than that",
                at: fields.place(of: Self.particles))
        }
        populations = fields.integer(Self.populations, in: 0...1000)?.value ?? populations
        replicates = fields.integer(Self.replicates, in: 1...10_000)?.value ?? replicates
        attempts = fields.integer(Self.attempts, in: 1...100_000_000)?.value ?? attempts
        outcomes = fields.texts(Self.outcomes)
    }

    /// Reports parameters without a prior, and outcomes that the history does not tell.
    func check(_ context: CheckContext, _ history: History) {
        var seen: Set<String> = []
        for path in parameters {
            check(path, context)
            if !seen.insert(path.value).inserted {
                context.report("'\(path.value)' stands twice under 'parameters'; keep one", at: path.position)
            }
        }
        guard let outcomes else { return }
        let told = Set(history.observations.map(\.outcome.value))
        let columns = context.scenario.outcomeColumns.filter(\.hasSeries).map(\.name)
        for outcome in outcomes {
            if context.known(outcome, among: columns, as: "outcome"), !told.isEmpty,
                !told.contains(outcome.value)
            {
                context.report(
                    "'\(outcome.value)' is not in '\(history.file)'; the series tells of "
                        + told.sorted().joined(separator: ", "), at: outcome.position)
            }
        }
    }

    private func check(_ path: Name, _ context: CheckContext) {
        let scenario = context.scenario
        guard let uncertainty = scenario.uncertainties.first(where: { $0.path.value == path.value }) else {
            let paths = scenario.uncertainties.map(\.path.value)
            context.report(
                paths.isEmpty
                    ? "'\(path.value)' has no prior; give its law under 'uncertainties'"
                    : "'\(path.value)' has no prior; give its law under 'uncertainties', which has "
                        + paths.joined(separator: ", "), at: path.position)
            return
        }
        let law = type(of: uncertainty.law)
        guard law.hasDensity else {
            let laws = UncertaintyLanguage.laws.filter { $0.hasDensity }.map { "'\($0.key.name)'" }
            context.report(
                "'\(path.value)' has the law '\(law.key.name)', which has no density, so that it can't be a prior; use one of "
                    + laws.joined(separator: ", "), at: path.position)
            return
        }
        guard let parameter = scenario.parameters.first(where: { $0.path == path.value }) else {
            context.report(
                "'\(path.value)' can't be fitted by simulation: the scenario would have to be read again for each value; "
                    + "only numbers of revision, choice, terms, bodies, agreements, standards and compatibilities can",
                at: path.position)
            return
        }
        if parameter.points.count > 1 {
            context.report(
                "'\(path.value)' follows dates, so that no one number can replace it", at: path.position)
        }
    }
}
