internal import NumericKit
internal import ScenarioModel
internal import Studies
internal import TableKit

/// What is forecast from one origin.
public struct SeriesForecasts: Sendable {
    /// A forecast of an outcome.
    public struct Forecast: Sendable {
        /// How many steps ahead.
        public let lead: Int
        /// The step.
        public let step: Int
        /// The outcome, by its place in ``SeriesHindcast/target``.
        public let outcome: Int
        /// The model or baseline.
        public let method: String
        /// The values of all runs, ascending; a single one for a baseline.
        public let members: [Double]
        /// The value that was measured.
        public let observed: Double
    }

    /// The last step that was known.
    public let origin: Int
    /// What was fitted.
    public let fit: SimulationFit
    /// The forecasts, by lead, outcome and method.
    public let forecasts: [Forecast]
}

extension SeriesHindcast {
    /// Makes the forecasts of one origin, knowing nothing that came later but what is asked.
    func forecasts(
        _ origin: Int, threads: Int, _ cancellation: Cancellation
    ) async throws -> SeriesForecasts {
        let fit = try await SimulationFit.run(
            scenario, knownThrough: origin, seed: seed, threads: threads, cancellation: cancellation)
        let known = fit.target
        let futures = try futures(fit, cancellation)
        let older = generations.compactMap { name in known.firstIndex { $0.outcome == name } }
        var list: [SeriesForecasts.Forecast] = []
        for lead in leads {
            let step = origin + lead
            for (place, series) in known.enumerated() {
                guard let outcome = target.firstIndex(where: { $0.outcome == series.outcome }),
                    let observed = target[outcome].value(after: step), let last = series.points.last
                else { continue }
                func add(_ method: String, _ members: [Double]) {
                    list.append(
                        SeriesForecasts.Forecast(
                            lead: lead, step: step, outcome: outcome, method: method,
                            members: members.map { significant($0) }.sorted(), observed: observed))
                }
                let members = futures.map { $0[place][step] }
                // A run that has no number then, such as a share of nobody, tells nothing.
                guard !members.contains(where: \.isNaN) else { continue }
                add(Self.model, members)
                let changes = futures.map { $0[place][step] - $0[place][last.step] }
                add(
                    Self.moved,
                    changes.map { min(max(0, last.value + $0), series.isShare ? 1 : .infinity) })
                let simple = SeriesBaselines.forecasts(
                    place, of: known, at: step, generations: older.count == generations.count ? older : [])
                for (name, value) in simple { add(name, [value]) }
            }
        }
        return SeriesForecasts(origin: origin, fit: fit, forecasts: list)
    }

    /// The runs of the posterior, each as often as its weight says, which go on after the origin: `[run][target][step]`.
    func futures(
        _ fit: SimulationFit, _ cancellation: Cancellation = Cancellation()
    ) throws -> [[[Double]]] {
        let simulation = try SeriesSimulation(
            scenario, fit.request, knownThrough: fit.lastStep, to: fit.lastStep + (leads.max() ?? 0),
            target: fit.target, seed: seed)
        var futures: [[[Double]]] = []
        var last: (particle: Int, runs: [[[Double]]])?
        for particle in fit.posterior.resampled(fit.request.particles) {
            if particle != last?.particle {
                let kept = fit.posterior.particles[particle]
                // The key with which it was kept gives the same run again, to its end.
                let key = ABCKey(
                    seed: seed, population: fit.posterior.number, particle: particle,
                    attempt: kept.attempts - 1)
                let runs = try simulation.runs(kept.parameters, key) { cancellation.isCancelled } ?? []
                last = (particle, runs)
            }
            futures += last?.runs ?? []
        }
        return futures
    }
}
