internal import ScenarioModel

/// Agreements lapse, come into force by date, are granted and revoked; then, kind by kind in the order of the scenario,
/// sponsors ask, or pairs meet.
enum AgreementsPhase: Phase {
    static let name = "agreements"

    static func run(_ step: Int, _ block: Block) throws {
        guard !block.world.accords.isEmpty else { return }
        for row in block.running {
            block.agreements.recognised?.refresh(row, block)
            for index in block.world.accords.indices {
                block.lapse(index, row)
                block.signDated(index, row)
            }
            block.applyGrants(row)
            for (index, accord) in block.world.accords.enumerated() {
                if let campaign = accord.campaign { Campaign(block, row, index, campaign).run() }
                if accord.meetings > 0 { Meetings(block, row, index).run() }
            }
        }
    }
}

extension Block {
    fileprivate func lapse(_ index: Int, _ row: Int) {
        for slot in agreements[row].lapsing(index, step: step) {
            endAgreement(index, slot: slot, row)
        }
    }

    /// A pair that has the agreement already keeps it for as long as either says; one that a change revokes signs nothing.
    fileprivate func signDated(_ index: Int, _ row: Int) {
        let accord = world.accords[index]
        for entry in accord.dated where entry.step == step {
            guard setting[row].grants[index]?[entry.pair] != .revoked else { continue }
            for track in accord.tracks.indices {
                let held = [entry.pair, accord.reverse(of: entry.pair)].compactMap { $0 }
                    .map { track * accord.pairCount + $0 }
                    .first { agreements[row].isInForce(index, slot: $0) }
                if let held {
                    agreements[row].extend(index, slot: held, to: entry.until ?? .max)
                } else {
                    signAgreement(
                        index, slot: track * accord.pairCount + entry.pair, row, until: entry.until ?? .max)
                }
            }
        }
    }

    /// The first step in which an agreement that is signed now is no longer in force.
    private func usualLapse(_ accord: CompiledAccord) -> Int { accord.duration.map { step + $0 } ?? .max }

    /// Whether a change in force grants the agreement of a slot.
    func isGranted(_ index: Int, slot: Int, _ row: Int) -> Bool {
        setting[row].grants[index]?[slot % world.accords[index].pairCount] == .granted
    }

    /// Grants and revokes what the changes in force say; the last that concerns a pair counts.
    fileprivate func applyGrants(_ row: Int) {
        let grants = setting[row].grants
        for (index, accord) in world.accords.enumerated() {
            guard grants[index] != nil || agreements[row].hasGrants(index) else { continue }
            for pair in 0..<accord.pairCount {
                let verdict = grants[index]?[pair]
                agreements[row].isBarred[index][pair] = verdict == .revoked
                for track in accord.tracks.indices {
                    let slot = track * accord.pairCount + pair
                    let (isInForce, isGranted) = (
                        agreements[row].isInForce(index, slot: slot),
                        agreements[row].isGranted[index][slot]
                    )
                    switch verdict {
                    case .granted where !isInForce:
                        signAgreement(index, slot: slot, row, until: .max)
                        agreements[row].isGranted[index][slot] =
                            agreements[row].isInForce(index, slot: slot)
                    case .revoked where isInForce: endAgreement(index, slot: slot, row)
                    case nil where isInForce && isGranted: endAgreement(index, slot: slot, row)
                    default: break
                    }
                }
            }
        }
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
            records.note(step, index, world, .lapses, changes: programme.changes.count)
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
