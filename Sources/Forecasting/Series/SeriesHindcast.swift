public import ScenarioModel
public import Studies

/// Forecasts of measured outcomes from what was known before, from one origin after the other (rolling origin).
///
/// From each origin parameters are fitted by simulation to what was measured by then. The runs that were kept then go on:
/// parameters, what happened by chance until the origin, and what follows are one draw from the posterior predictive law.
public struct SeriesHindcast: Sendable {
    /// The word for the scenario's own forecasts in tables.
    public static let model = "model"
    /// The word for the same forecasts, moved so that they begin at the last known value.
    public static let moved = "model_from_last"

    /// The scenario, with all of its history.
    public let scenario: Scenario
    /// The seed of all draws.
    public let seed: UInt32
    /// The origins, the last steps that are known.
    public let origins: [Int]
    /// How many steps ahead forecasts are made.
    public let leads: [Int]
    /// All that was measured.
    public let target: [MeasuredSeries]
    /// The outcomes that are generations of a product.
    let generations: [String]

    /// - Parameters:
    ///   - scenario: A checked scenario with a history and a fit by simulation.
    ///   - seed: The seed of all draws; nil for the scenario's.
    ///   - from: The first step that is forecast; nil for what the scenario says.
    /// - Throws: ``HistoryFitError`` for a scenario without a history or with an empty one.
    public init(_ scenario: Scenario, seed: UInt32? = nil, from: Int? = nil) throws {
        guard let history = scenario.history else { throw HistoryFitError.noHistory }
        guard scenario.fit?.simulation != nil else { throw HistoryFitError.noSimulation }
        let request = scenario.hindcast ?? HindcastRequest(at: history.position)
        self.scenario = scenario
        self.seed = seed ?? scenario.seed
        leads = request.leads
        generations = request.generations.map(\.value)
        let target = try scenario.measured(through: history.lastStep, seed: self.seed)
        self.target = target
        let first = from ?? request.from ?? (history.lastStep + 1) / 2
        let steps = Set(target.flatMap { $0.points.map(\.step) }).sorted()
        let leads = request.leads
        origins = steps.filter { origin in
            origin >= first - 1 && leads.contains { steps.contains(origin + $0) }
        }
        if origins.isEmpty { throw HistoryFitError.noOrigin(scenario.timeline.label(history.lastStep)) }
    }

    /// Makes all forecasts, origin by origin; the number of threads reaches no result.
    /// - Parameters:
    ///   - threads: How many runs are made at the same time, at least 1.
    ///   - cancellation: Ends the work early.
    ///   - progress: Called after each origin with the number done and that of all.
    /// - Throws: ``HistoryFitError`` with the origin, `ScenarioError`, `StudyCancelled`.
    public func run(
        threads: Int, cancellation: Cancellation = Cancellation(),
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> SeriesHindcastResult {
        var results: [SeriesForecasts] = []
        for origin in origins {
            do {
                results.append(try await forecasts(origin, threads: threads, cancellation))
            } catch let error as HistoryFitError {
                throw HistoryFitError.origin(scenario.timeline.label(origin), "\(error)")
            }
            progress(results.count, origins.count)
        }
        return SeriesHindcastResult(hindcast: self, origins: results)
    }
}
