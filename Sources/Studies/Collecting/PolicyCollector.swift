internal import ScenarioModel
internal import Simulation

/// Takes in the records of one policy's blocks, in the order of their replicates, and reduces them.
///
/// A block that comes before its turn waits; the ``StudyDesk`` bounds how many can. Room is taken when the first block
/// comes and given back after the last.
final class PolicyCollector: Sendable {
    private struct State {
        /// How many runs have been taken in.
        var done = 0
        /// Blocks that wait for those before them, by their first replicate.
        var waiting: [Int: Records] = [:]
        var reducer: SeriesReducer?
        var adoption: [Int32] = []
        var events: [Records.Event: Int] = [:]
        var agreements: [AgreementTally] = []
        var stopCount = 0
        var result: StudyResult.PolicyResult?
    }

    private let id: String
    private let replicates: Int
    private let isExact: Bool
    private let state = Locked(State())

    /// A collector of runs that are still to come.
    /// - Parameter isExact: Whether every value is kept; nil for what the number of replicates says.
    init(id: String, replicates: Int, isExact: Bool? = nil) {
        self.id = id
        self.replicates = replicates
        self.isExact = isExact ?? SeriesReducer.isExact(replicates: replicates)
    }

    /// What all blocks gave, nil before the last.
    var result: StudyResult.PolicyResult? { state.withLock { $0.result } }

    /// Takes in the records of a block.
    func take(_ records: Records) {
        state.withLock { state in
            state.waiting[records.replicates.lowerBound] = records
            while let next = state.waiting.removeValue(forKey: state.done) {
                add(next, to: &state)
            }
            if state.done == replicates { finish(&state) }
        }
    }

    private func add(_ records: Records, to state: inout State) {
        if state.reducer == nil {
            state.reducer = SeriesReducer(
                replicates: replicates, columnCount: records.columnCount, pointCount: records.pointCount,
                isExact: isExact)
            state.adoption = records.adoption
            state.agreements = records.agreements
        } else {
            let adoption = records.adoption
            for index in adoption.indices { state.adoption[index] += adoption[index] }
            for (index, tally) in records.agreements.enumerated() { state.agreements[index].add(tally) }
        }
        state.reducer?.add(records)
        for (event, count) in records.events { state.events[event, default: 0] += count }
        state.stopCount += records.stopCount
        state.done = records.replicates.upperBound
    }

    private func finish(_ state: inout State) {
        guard let series = state.reducer?.summary else { return }
        state.result = StudyResult.PolicyResult(
            id: id, series: series, adoption: state.adoption, events: state.events,
            agreements: state.agreements, stopCount: state.stopCount)
        state.reducer = nil
    }
}
