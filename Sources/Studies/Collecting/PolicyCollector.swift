internal import ScenarioModel
internal import Simulation

/// Takes in the records of one policy's blocks, in the order of points and replicates, and reduces them.
///
/// A block that comes before its turn waits; the ``StudyDesk`` bounds how many can. Room is taken when the first block
/// comes and given back after the last.
final class PolicyCollector: Sendable {
    private struct State {
        /// How many runs have been taken in, those that failed among them.
        var done = 0
        /// How many runs failed.
        var failed = 0
        /// Blocks that wait for those before them, by the place of their first run; nil for one that failed.
        var waiting: [Int: (count: Int, records: Records?)] = [:]
        var reducer: SeriesReducer?
        var adoption: [Int32] = []
        var events: [Records.Event: Int] = [:]
        var agreements: [AgreementTally] = []
        var stopCount = 0
        var result: StudyResult.PolicyResult?
    }

    private let id: String
    private let runCount: Int
    private let isExact: Bool
    private let levels: QuantileLevels
    private let state = Locked(State())

    /// A collector of runs that are still to come.
    /// - Parameters:
    ///   - id: The policy's id.
    ///   - runCount: How many runs will come, points × replicates.
    ///   - isExact: Whether every value of the series is kept.
    ///   - levels: Which quantiles of the series are told. The default is those of a fan chart.
    init(id: String, runCount: Int, isExact: Bool, levels: QuantileLevels = .fan) {
        self.id = id
        self.runCount = runCount
        self.isExact = isExact
        self.levels = levels
    }

    /// What all blocks gave, nil before the last.
    var result: StudyResult.PolicyResult? { state.withLock { $0.result } }

    /// Takes in the records of a block, or nil for one that failed.
    /// - Parameters:
    ///   - place: The place of its first run among those of the policy.
    ///   - count: How many runs it has.
    func take(_ records: Records?, at place: Int, count: Int) {
        state.withLock { state in
            state.waiting[place] = (count, records)
            while let next = state.waiting.removeValue(forKey: state.done) {
                if let records = next.records { add(records, to: &state) } else { state.failed += next.count }
                state.done += next.count
            }
            if state.done == runCount { finish(&state) }
        }
    }

    private func add(_ records: Records, to state: inout State) {
        if state.reducer == nil {
            state.reducer = SeriesReducer(
                runCount: runCount, columnCount: records.columnCount, pointCount: records.pointCount,
                isExact: isExact)
            state.adoption = records.adoption
            state.agreements = records.agreements
        } else {
            let adoption = records.adoption
            for index in adoption.indices { state.adoption[index] += adoption[index] }
            for (index, tally) in records.agreements.enumerated() { state.agreements[index].add(tally) }
        }
        state.reducer?.add(records, at: state.done)
        for (event, count) in records.events { state.events[event, default: 0] += count }
        state.stopCount += records.stopCount
    }

    private func finish(_ state: inout State) {
        guard let series = state.reducer?.summary(at: levels) else { return }
        state.result = StudyResult.PolicyResult(
            id: id, runCount: runCount - state.failed, series: series, adoption: state.adoption,
            events: state.events,
            agreements: state.agreements, stopCount: state.stopCount)
        state.reducer = nil
    }
}
