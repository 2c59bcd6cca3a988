/// The agreements of every replicate of a block.
final class AgreementTable {
    /// What is seen of partners with recognitions; nil in a world without any.
    let recognised: RecognisedExposures?
    private let accords: [CompiledAccord]
    private var states: [AgreementState]

    /// Without any agreement.
    init(_ world: World, replicates: Int) {
        recognised = world.recognitions.isEmpty ? nil : RecognisedExposures(world, replicates: replicates)
        accords = world.accords
        states = accords.isEmpty ? [] : (0..<replicates).map { _ in AgreementState(world) }
    }

    /// The agreements of a replicate, in a world that has any.
    subscript(row: Int) -> AgreementState {
        _read { yield states[row] }
        _modify { yield &states[row] }
    }

    /// What the agreements of some kinds add to the level of a partner toward a sponsor in a replicate.
    func shift(
        _ indices: [Int], _ row: Int, sponsor: Int, partner: Int, _ parameters: [Double]
    ) -> Double {
        indices.reduce(0) { sum, index in
            guard let amount = accords[index].shift,
                states[row].hasAgreement(index, accords[index], sponsor: sponsor, partner: partner)
            else { return sum }
            return sum + parameters[amount]
        }
    }
}
