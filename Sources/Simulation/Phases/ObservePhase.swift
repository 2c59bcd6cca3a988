internal import ScenarioModel

/// Outcomes are recorded as they stand after the step.
enum ObservePhase: Phase {
    static let name = "observe"

    static func run(_ step: Int, _ block: Block) throws {
        let world = block.world
        if world.measures.contains(where: \.needsUtility) { block.refreshExposures() }
        let isLast = step == world.stepCount - 1
        for row in block.replicates.indices {
            let observation = Observation(block, row)
            let (values, sums) = (block.measured[row], block.sums[row])
            for (index, measure) in world.measures.enumerated() {
                let value = measure.observe(observation, memory: block.memory(of: index, row))
                values[index] = value
                sums[index] += value
            }
            block.records.noteStep(step, row, values)
            if isLast { block.records.noteRun(row, values, sums) }
        }
        block.recordHolders()
        block.before.copy(block.choices)
    }
}
