internal import ScenarioModel

/// Outcomes are recorded as they stand after the step.
enum ObservePhase: Phase {
    static let name = "observe"

    static func run(_ step: Int, _ block: Block) throws {
        let world = block.world
        if world.measures.contains(where: \.needsUtility) { block.refreshExposures() }
        for index in world.measures.indices { measure(index, world.measures[index], block) }
        for row in block.replicates.indices { block.records.noteOutcomes(step, row, block.measured[row]) }
        block.recordHolders()
        block.before.copy(block.choices)
    }

    /// Measures one column in all replicates; generic, so that a measure is looked up once and not in every replicate.
    private static func measure(_ index: Int, _ measure: some Measure, _ block: Block) {
        for row in block.replicates.indices {
            block.measured[row, index] = measure.observe(
                Observation(block, row), memory: block.memory(of: index, row))
        }
    }
}
