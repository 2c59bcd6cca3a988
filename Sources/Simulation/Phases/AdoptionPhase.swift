internal import ScenarioModel

/// Actors revise their profiles, or take those that they are known to have taken.
///
/// Whoever holds a forbidden profile revises at once, whatever the protocol.
enum AdoptionPhase: Phase {
    static let name = "adoption"

    static func run(_ step: Int, _ block: Block) throws {
        block.refreshExposures()
        block.watch?(step)
        switch block.world.scenario.adoption.revision {
        case .simultaneous: block.clocks.map { SimultaneousRevision.run(step, block, $0) }
        case .sequential(let perStep): SequentialRevision.run(step, block, perStep: perStep.value)
        case .poisson: block.alarms.map { PoissonRevision.run(step, block, $0) }
        case .arrival(let perStep): ArrivalRevision.run(step, block, perStep: perStep.value)
        }
        if block.options.audits { try block.audit() }
    }
}
