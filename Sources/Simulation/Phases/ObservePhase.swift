internal import ScenarioModel

/// Outcomes are recorded as they stand after the step.
enum ObservePhase: Phase {
    static let name = "observe"

    static func run(_ step: Int, _ block: Block) {
        if block.world.measures.contains(where: \.needsUtility) { block.refreshExposures() }
        for row in block.replicates.indices {
            var observation = Observation(block, row)
            var memory = block.replicates[row].memory
            let values = block.world.measures.indices.map {
                block.world.measures[$0].observe(&observation, memory: &memory[$0])
            }
            block.replicates[row].memory = memory
            block.replicates[row].measured = values
            block.records.noteOutcomes(step, row, values)
            block.records.noteAdoption(step, block.choices[row])
            block.replicates[row].before = block.choices[row]
        }
    }
}
