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
            guard setting[row].verdicts[index]?[entry.pair] != .revoked else { continue }
            for track in accord.tracks.indices {
                if let held = agreements[row].slotInForce(index, accord, track, entry.pair) {
                    agreements[row].extend(index, slot: held, to: entry.until ?? .max)
                } else {
                    signAgreement(
                        index, slot: track * accord.pairCount + entry.pair, row, until: entry.until ?? .max)
                }
            }
        }
    }

    /// Grants and revokes what the changes in force say; the last that concerns a pair counts.
    fileprivate func applyGrants(_ row: Int) {
        let verdicts = setting[row].verdicts
        for (index, accord) in world.accords.enumerated() {
            guard verdicts[index] != nil || agreements[row].hasGrants(index) else { continue }
            for pair in 0..<accord.pairCount {
                let verdict = verdicts[index]?[pair]
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
}
