public import ScenarioModel
internal import Simulation
public import Studies

/// Forecasts of parts of a history from what was known before, from one origin after the other (rolling origin).
///
/// From each origin weights are fitted to what was known, futures are run with weights drawn from the law of their
/// estimates, and what they say of the steps after is kept beside what simple forecasts say.
public struct Hindcast: Sendable {
    /// The word for the scenario's own forecasts in tables.
    public static let model = "model"

    /// The scenario, with all of its history.
    public let scenario: Scenario
    /// The seed of all draws.
    public let seed: UInt32
    /// How many times weights are drawn at each origin.
    public let draws: Int
    /// How many futures each draw has.
    public let replicates: Int
    /// The index of the group whose choices are forecast.
    public let group: Int
    /// The origins, the last steps that are known.
    public let origins: [Int]
    /// How many steps ahead forecasts are made.
    public let leads: [Int]
    /// What is asked.
    public let request: HindcastRequest
    /// How weights are fitted.
    let fitRequest: FitRequest
    /// The last step of the history.
    let lastStep: Int
    /// The decisions of the whole history.
    let decisions: [Decision]
    /// The actors whose choices are scored.
    let scored: Set<Int>
    /// The actors whose whole history is known, who are counted.
    let counted: [Int]
    /// What each counted actor holds after each step of the history, by `step × counted + place`.
    private let held: [Int]

    /// - Parameters:
    ///   - scenario: A checked scenario with a history.
    ///   - seed: The seed of all draws; nil for the scenario's.
    ///   - draws: How many times weights are drawn at each origin.
    ///   - replicates: How many futures each draw has.
    ///   - from: The first step that is forecast; nil for what the scenario says.
    /// - Throws: ``HistoryFitError`` for a scenario without a history or with an empty one, `ScenarioError` for a choice that
    ///   was not open.
    public init(
        _ scenario: Scenario, seed: UInt32? = nil, draws: Int = 32, replicates: Int = 8, from: Int? = nil
    ) throws {
        guard let history = scenario.history, let group = history.group(in: scenario),
            let index = scenario.groups.firstIndex(where: { $0.id.value == group.id.value })
        else { throw HistoryFitError.noHistory }
        self.scenario = scenario
        self.seed = seed ?? scenario.seed
        (self.draws, self.replicates, self.group) = (draws, replicates, index)
        request = scenario.hindcast ?? HindcastRequest(at: history.position)
        fitRequest = scenario.fit ?? FitRequest(at: history.position)
        leads = request.leads
        lastStep = history.lastStep
        let world = try World(scenario, seed: self.seed, knownThrough: lastStep)
        let occasions = try Simulator(world).occasions(of: index)
        decisions = Decision.list(occasions)
        let range = scenario.groupRanges[index]
        scored = Set(request.scored?.indices(in: scenario) ?? Array(range)).intersection(range)
        let first = from ?? request.from ?? (lastStep + 1) / 2
        origins = Array(max(0, first - 1)..<max(max(0, first - 1), lastStep))
        guard !origins.isEmpty else { throw HistoryFitError.noOrigin(scenario.timeline.label(lastStep)) }
        let excluded = Set(history.choices.filter { history.isExcluded($0) }.map(\.actor.value))
        let names = scenario.groups[index].actors.map(\.value)
        counted = range.filter { !excluded.contains(names[$0 - range.lowerBound]) }
        held = Self.held(counted, occasions, lastStep)
    }

    private static func held(_ counted: [Int], _ occasions: [ChoiceOccasion], _ lastStep: Int) -> [Int] {
        let places = Dictionary(uniqueKeysWithValues: counted.enumerated().map { ($1, $0) })
        var held = [Int](repeating: 0, count: (lastStep + 1) * counted.count)
        for occasion in occasions {
            if let place = places[occasion.actor] {
                held[occasion.step * counted.count + place] = occasion.chosen
            }
        }
        return held
    }

    /// How many counted actors held a profile after a step of the history.
    func observed(_ profile: Int, after step: Int) -> Int {
        held[(step * counted.count)..<((step + 1) * counted.count)].count { $0 == profile }
    }

    /// The ids of the group's terms that look at what others hold.
    var termsOnOthers: Set<String> {
        Set(
            scenario.terms(of: scenario.groups[group]).filter { $0.feature.dependsOnOthers }.map(\.id.value))
    }

    /// Makes all forecasts, origin by origin on several workers; neither their number nor their timing reaches a result.
    /// - Parameters:
    ///   - threads: How many workers run at once, at least 1.
    ///   - cancellation: Ends the work early.
    ///   - progress: Called after each origin with the number done and that of all.
    /// - Throws: ``HistoryFitError`` with the origin, `ScenarioError`, `StudyCancelled`.
    public func run(
        threads: Int, cancellation: Cancellation = Cancellation(),
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> HindcastResult {
        typealias Made = (origin: Int, result: Result<OriginForecasts, any Error>)
        let (results, failure) = await withTaskGroup(of: Made.self) { group in
            var waiting = origins.makeIterator()
            func begin(_ origin: Int) {
                group.addTask { (origin, Result { try made(origin, cancellation) }) }
            }
            for _ in 0..<max(1, threads) {
                if let origin = waiting.next() { begin(origin) }
            }
            var results: [Int: OriginForecasts] = [:]
            var failure: (origin: Int, error: any Error)?
            while let (origin, result) = await group.next() {
                switch result {
                case .success(let made): results[origin] = made
                case .failure(let error):
                    // All earlier origins have begun, so that the first that fails is the same for any timing.
                    if origin < failure?.origin ?? .max { failure = (origin, error) }
                }
                progress(results.count, origins.count)
                if failure == nil, let next = waiting.next() { begin(next) }
            }
            return (results, failure)
        }
        if let failure { throw failure.error }
        return HindcastResult(hindcast: self, origins: origins.compactMap { results[$0] })
    }

    /// The forecasts from an origin; errors of the fit name it.
    private func made(_ origin: Int, _ cancellation: Cancellation) throws -> OriginForecasts {
        do {
            let made = try HindcastOrigin(hindcast: self, origin: origin).forecasts {
                cancellation.isCancelled || Task.isCancelled
            }
            guard let made else { throw StudyCancelled() }
            return made
        } catch let error as HistoryFitError {
            throw HistoryFitError.origin(scenario.timeline.label(origin), "\(error)")
        }
    }
}
