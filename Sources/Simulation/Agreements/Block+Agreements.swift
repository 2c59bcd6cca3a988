internal import ScenarioModel

/// What may be signed, and what signing and ending do.
extension Block {
    /// Whether a pair may sign the agreement of a slot: it has none, no change bars it, and the partner has no exclusive one
    /// with another sponsor.
    func maySign(_ index: Int, slot: Int, _ row: Int) -> Bool {
        let accord = world.accords[index]
        let (track, pair) = (slot / accord.pairCount, slot % accord.pairCount)
        let (sponsor, partner) = accord.actors(of: pair)
        guard sponsor != partner, !agreements[row].isBarred[index][pair],
            !agreements[row].isInForce(index, accord, track, pair)
        else { return false }
        return !accord.exclusive.contains { other in
            let rival = world.accords[other]
            return agreements[row].counts[other][partner] > 0
                && rival.sponsors.contains {
                    $0 != sponsor
                        && agreements[row].hasAgreement(other, rival, sponsor: $0, partner: partner)
                }
        }
    }

    /// The first step in which an agreement that is signed now is no longer in force.
    private func usualLapse(_ accord: CompiledAccord) -> Int { accord.duration.map { step + $0 } ?? .max }

    /// Whether a change in force grants the agreement of a slot.
    func isGranted(_ index: Int, slot: Int, _ row: Int) -> Bool {
        setting[row].verdicts[index]?[slot % world.accords[index].pairCount] == .granted
    }

    /// Puts an agreement in force, unless the pair has it already.
    /// - Parameter end: The first step in which it no longer is; nil for as long as agreements last.
    func signAgreement(_ index: Int, slot: Int, _ row: Int, until end: Int? = nil) {
        let accord = world.accords[index]
        let (track, pair) = (slot / accord.pairCount, slot % accord.pairCount)
        guard !agreements[row].isInForce(index, accord, track, pair) else { return }
        let lapse = end ?? usualLapse(accord)
        if agreements[row].lastSigned[index] != step {
            records.note(step, index, world, .signs, changes: programme.changes.count)
        }
        agreements[row].sign(index, accord, slot: slot, step: step, lapse: lapse)
        setRecognition(accord, track, pair, row) { $0 | $1 }
    }

    /// Ends an agreement that is in force.
    func endAgreement(_ index: Int, slot: Int, _ row: Int) {
        let accord = world.accords[index]
        if agreements[row].lastEnded[index] != step {
            records.note(step, index, world, .ends, changes: programme.changes.count)
        }
        agreements[row].end(index, accord, slot: slot, step: step)
        setRecognition(accord, slot / accord.pairCount, slot % accord.pairCount, row) { $0 & ~$1 }
    }

    private func setRecognition(
        _ accord: CompiledAccord, _ track: Int, _ pair: Int, _ row: Int, _ change: (UInt8, UInt8) -> UInt8
    ) {
        let bit = accord.recognitionBits[track]
        guard bit != 0 else { return }
        let (sponsor, partner) = accord.actors(of: pair)
        let old = agreements[row].recognition(sponsor, partner)
        let new = change(old, bit)
        agreements[row].setRecognition(sponsor, partner, new)
        agreements.recognised?.follow(row, sponsor, partner, from: old, to: new, self)
    }
}
