/// The agreements of every replicate of a block.
final class AgreementTable {
    /// What is seen of partners with recognitions; nil in a world without any.
    let recognised: RecognisedExposures?
    private var states: [AgreementState]

    /// Without any agreement.
    init(_ world: World, replicates: Int) {
        recognised = world.recognitions.isEmpty ? nil : RecognisedExposures(world, replicates: replicates)
        states = world.accords.isEmpty ? [] : (0..<replicates).map { _ in AgreementState(world) }
    }

    /// The agreements of a replicate, in a world that has any.
    subscript(row: Int) -> AgreementState {
        _read { yield states[row] }
        _modify { yield &states[row] }
    }
}
