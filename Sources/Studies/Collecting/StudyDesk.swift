/// Hands out the units of work in order, and keeps workers from running far ahead of the slowest; all that workers
/// share.
///
/// Units are finished out of order, and what is finished early must be kept until its turn. So a worker that is
/// ``reach`` units ahead of the first unfinished one waits, and memory stays bounded whatever the timing.
final class StudyDesk: Sendable {
    private struct State {
        /// How many units have been handed out.
        var issued = 0
        /// The units that are finished, but for those before `firstUnfinished`.
        var finished: Set<Int> = []
        var firstUnfinished = 0
        var runsDone = 0
        var runsKept = 0
        var runsFailed = 0
        var unitsDone = 0
        var isClosed = false
        /// Workers that wait until a unit may be handed out.
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private enum Turn {
        case unit(StudyUnits.Unit)
        case end
        case wait
    }

    private let units: StudyUnits
    private let total: Int
    private let reach: Int
    private let state = Locked(State())

    /// A desk with all units to hand out.
    /// - Parameter reach: How far ahead of the first unfinished unit work may be, at least 1.
    init(units: StudyUnits, reach: Int) {
        self.units = units
        total = units.runCount
        self.reach = reach
    }

    /// The next unit, when its turn comes; nil when none is left, or the desk is closed.
    func next() async -> StudyUnits.Unit? {
        while true {
            switch state.withLock({ turn(&$0) }) {
            case .unit(let unit): return unit
            case .end: return nil
            case .wait: await waitForTurn()
            }
        }
    }

    /// Notes that a unit's records have been taken in, and tells how far the work is.
    /// - Parameters:
    ///   - unit: The unit.
    ///   - isKept: Whether an earlier process had done it.
    ///   - isFailed: Whether it has no records.
    func finish(_ unit: StudyUnits.Unit, isKept: Bool = false, isFailed: Bool = false) -> Study.Progress {
        let (progress, waiting) = state.withLock { state in
            let runs = unit.replicates.count
            state.runsDone += runs
            state.runsKept += isKept ? runs : 0
            state.runsFailed += isFailed ? runs : 0
            state.unitsDone += 1
            state.finished.insert(unit.index)
            while state.finished.remove(state.firstUnfinished) != nil { state.firstUnfinished += 1 }
            let progress = Study.Progress(
                done: state.runsDone, total: total, kept: state.runsKept, units: state.unitsDone,
                unitTotal: units.count, failed: state.runsFailed)
            return (progress, takeWaiting(&state))
        }
        for worker in waiting { worker.resume() }
        return progress
    }

    /// Hands out nothing more; whoever waits goes home.
    func close() {
        let waiting = state.withLock { state in
            state.isClosed = true
            return takeWaiting(&state)
        }
        for worker in waiting { worker.resume() }
    }

    private func turn(_ state: inout State) -> Turn {
        if state.isClosed || state.issued == units.count { return .end }
        if state.issued >= state.firstUnfinished + reach { return .wait }
        state.issued += 1
        return .unit(units[state.issued - 1])
    }

    private func waitForTurn() async {
        await withCheckedContinuation { continuation in
            let mustWait = state.withLock { state in
                let mustWait = !state.isClosed && state.issued >= state.firstUnfinished + reach
                if mustWait { state.waiting.append(continuation) }
                return mustWait
            }
            if !mustWait { continuation.resume() }
        }
    }

    private func takeWaiting(_ state: inout State) -> [CheckedContinuation<Void, Never>] {
        defer { state.waiting = [] }
        return state.waiting
    }
}
