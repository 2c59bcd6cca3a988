internal import ScenarioModel

/// Outcomes are recorded as they stand after the step, and runs end in which a condition of `stop_when` holds.
enum ObservePhase: Phase {
    static let name = "observe"

    static func run(_ step: Int, _ block: Block) throws {
        let schedule = block.schedule
        block.measure(schedule.always, block.running)
        if block.records.isPoint(step) { block.measure(schedule.others, block.running) }
        block.records.noteOutcomes(step, block.running, block.measured)
        if !block.world.stopConditions.isEmpty { block.stopRuns() }
        block.recordHolders()
        if schedule.needsBefore { block.before.copy(block.choices) }
    }
}

extension Block {
    /// Shows the state before the first step to the measures that ask for it, under the first step's parameters and
    /// before any change.
    func observeStart() throws {
        guard !schedule.beginning.isEmpty else { return }
        for row in running { try enter(row) }
        measure(schedule.start, running)
        for index in schedule.beginning {
            for row in running {
                world.measures[index].begin(Observation(self, row), memory: memory(of: index, row))
            }
        }
        // Conditions of policies look at no step before the first.
        for row in running {
            for index in schedule.start.measures { measured[row, index] = .nan }
        }
    }

    /// Takes some measures in some replicates.
    fileprivate func measure(_ part: MeasuringSchedule.Part, _ rows: [Int]) {
        if part.needsUtility { refreshExposures() }
        for index in part.measures { measure(index, world.measures[index], rows) }
    }

    /// Measures one column; generic, so that a measure is looked up once and not in every replicate.
    private func measure(_ index: Int, _ measure: some Measure, _ rows: [Int]) {
        for row in rows {
            measured[row, index] = measure.observe(Observation(self, row), memory: memory(of: index, row))
        }
    }

    /// Ends the runs in which a condition holds.
    fileprivate func stopRuns() {
        let ending = running.filter { row in world.stopConditions.contains { $0.holds(measured[row]) } }
        guard !ending.isEmpty else { return }
        if !records.isPoint(step) { measure(schedule.others, ending) }
        stop(ending)
    }
}
