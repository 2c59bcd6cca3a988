internal import ScenarioModel

extension LockInTime: MeasurableOutcome {
    func measures(in scenario: Scenario) -> [any Measure] {
        population.measures(in: scenario) {
            LockInTimeMeasure(
                group: $0, byCount: population.byCount, level: level, standards: scenario.standards.count)
        }
    }
}

/// The first step from which one standard keeps S_s ≥ level. Memory holds, for each standard, the step from which
/// it does, +∞ when it does not: with a low level or multi-homing several may at once.
private struct LockInTimeMeasure: Measure {
    let group: Int
    let byCount: Bool
    let level: Double
    let standards: Int
    var memory: [Double] { Array(repeating: .infinity, count: standards) }

    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double {
        var first = Double.infinity
        for standard in observation.standards {
            let holds = observation.standardShare(standard, group, byCount: byCount) >= level
            memory[standard] = holds ? min(memory[standard], Double(observation.step)) : .infinity
            first = min(first, memory[standard])
        }
        return first < .infinity ? first : .nan
    }
}
