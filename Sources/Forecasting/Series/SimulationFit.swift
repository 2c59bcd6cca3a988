internal import NumericKit
public import ScenarioModel
public import Studies
internal import TableKit

/// Parameters of a scenario fitted to its history by simulation (approximate Bayesian computation).
///
/// Parameters are drawn from their laws, the scenario is run with them from its beginning, and those are kept whose runs
/// come close to what was measured, in populations that come ever closer; see ``ApproximateBayes``.
public struct SimulationFit: Sendable {
    /// A parameter, and what its posterior says.
    public struct Estimate: Sendable {
        /// The path.
        public let path: String
        /// The term whose coefficient it is, or the last word of the path.
        public let term: String
        /// The posterior mean.
        public let mean: Double
        /// The posterior standard deviation.
        public let deviation: Double
        /// The lower end of the central 95 % interval.
        public let low: Double
        /// The upper end.
        public let high: Double
    }

    /// The last step of the history that was used.
    public let lastStep: Int
    /// The seed of all draws.
    public let seed: UInt32
    /// What it was fitted to.
    public let target: [MeasuredSeries]
    /// What was asked.
    public let request: SimulationRequest
    /// All populations; the last is the posterior.
    public let populations: [ABCPopulation]
    /// The parameters, in the order of the request.
    public let estimates: [Estimate]

    /// The last population.
    public var posterior: ABCPopulation { populations[populations.count - 1] }
    /// The posterior covariance of the parameters, by rows.
    public var covariance: [Double] { posterior.covariance.map { significant($0) } }

    /// Fits the parameters that the scenario names.
    /// - Parameters:
    ///   - scenario: A checked scenario with a history and a fit by simulation.
    ///   - step: The last step that is known; nothing that comes later reaches the result.
    ///   - seed: The seed of all draws; nil for the scenario's.
    ///   - threads: How many runs are made at the same time; not a bit of the result depends on it.
    ///   - store: Where finished populations are kept and found; nil for nowhere. The default is nil.
    ///   - cancellation: Ends the work early.
    ///   - progress: Called after each population.
    /// - Returns: The fit; the last population is the one after which no closer one could be made, or the last that was
    ///   asked for.
    /// - Throws: ``HistoryFitError``, `ScenarioError`, `StudyCancelled`, `FileError`.
    /// - Complexity: As many runs as there are attempts.
    public static func run(
        _ scenario: Scenario, knownThrough step: Int, seed: UInt32? = nil, threads: Int,
        store: PopulationStore? = nil, cancellation: Cancellation = Cancellation(),
        progress: (ABCPopulation) -> Void = { _ in }
    ) async throws -> SimulationFit {
        guard let request = scenario.fit?.simulation else { throw HistoryFitError.noSimulation }
        let seed = seed ?? scenario.seed
        let target = try scenario.measured(through: step, seed: seed)
        let simulation = try SeriesSimulation(
            scenario, request, knownThrough: step, target: target, seed: seed)
        let method = ApproximateBayes(
            prior: scenario.priors(request), particleCount: request.particles,
            mostAttempts: request.attempts, seed: seed)
        var populations = store?.populations ?? []
        if store?.hasEnded(with: populations.count - 1) != true {
            do {
                _ = try await method.run(
                    to: 0, resuming: populations.last, mostPopulations: request.populations,
                    threads: threads,
                    keep: { population in
                        try store?.keep(population)
                        populations.append(population)
                        progress(population)
                    },
                    simulate: { parameters, key in
                        if cancellation.isCancelled { throw StudyCancelled() }
                        return try simulation.distance(parameters, key) { cancellation.isCancelled }
                    })
            } catch let error as ABCError {
                throw HistoryFitError.simulation("\(error)")
            }
            try store?.keepEnd(populations.count - 1)
        }
        return SimulationFit(
            lastStep: step, seed: seed, target: target, request: request, populations: populations,
            estimates: request.parameters.indices.map {
                Self.estimate(
                    request.parameters[$0].value, $0, of: populations[populations.count - 1], scenario)
            })
    }

    private static func estimate(
        _ path: String, _ place: Int, of posterior: ABCPopulation, _ scenario: Scenario
    ) -> Estimate {
        let term = scenario.adoption.groups.flatMap(\.terms).first { $0.coefficient.path == path }?.id.value
        let variance = posterior.covariance[place * (posterior.mean.count + 1)]
        return Estimate(
            path: path, term: term ?? path.split(separator: ".").last.map { String($0) } ?? path,
            mean: significant(posterior.mean[place]), deviation: significant(max(0, variance).squareRoot()),
            low: significant(posterior.quantile(0.025, of: place)),
            high: significant(posterior.quantile(0.975, of: place)))
    }
}

extension ABCPopulation {
    /// The least value of a parameter at or below which at least a share of the posterior lies.
    /// - Complexity: O(*n* log *n*) in the particles.
    func quantile(_ share: Double, of parameter: Int) -> Double {
        let sorted = particles.map { ($0.parameters[parameter], $0.weight) }.sorted { $0.0 < $1.0 }
        var sum = 0.0
        for (value, weight) in sorted {
            sum += weight
            if sum >= share { return value }
        }
        return sorted.last?.0 ?? .nan
    }

    /// So many particles of the same weight, by systematic resampling from the middle: the particle at which the sum of the
    /// weights passes (*k* + ½) / *n*.
    func resampled(_ count: Int) -> [Int] {
        var (place, sum) = (0, particles.first?.weight ?? 0)
        return (0..<count).map { draw in
            let level = (Double(draw) + 0.5) / Double(count)
            while sum < level, place < particles.count - 1 {
                place += 1
                sum += particles[place].weight
            }
            return place
        }
    }
}

extension Scenario {
    /// Whether it is fitted to its history by simulation: `fit` says so, or the history has no choices.
    public var isFittedBySimulation: Bool {
        fit?.simulation != nil || history.map { !$0.tellsChoices } ?? false
    }
}
