internal import ScenarioModel

/// Outcomes are recorded as they stand after the step.
enum ObservePhase: Phase {
    static let name = "observe"

    static func run(_ step: Int, _ block: Block) throws {
        let world = block.world
        if world.measures.contains(where: \.needsUtility) { block.refreshExposures() }
        for row in block.replicates.indices {
            let observation = Observation(block, row)
            let values = block.measured[row]
            for index in world.measures.indices {
                values[index] = world.measures[index].observe(
                    observation, memory: block.memory(of: index, row))
            }
            block.records.noteOutcomes(step, row, values)
        }
        block.recordHolders()
        block.before.copy(block.choices)
    }
}
