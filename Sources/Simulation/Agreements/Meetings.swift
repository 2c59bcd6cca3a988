internal import NumericKit

/// The pairs that meet about one kind of agreement in a step of one replicate.
///
/// A pair that has the agreement ends it when either side wants to, unless a change grants it; another signs it when both want to. Without noise a
/// network that no meeting changes is pairwise stable (Jackson & Wolinsky 1996, doi 10.1006/jeth.1996.0108).
struct Meetings {
    private let block: Block
    private let row: Int
    private let index: Int
    private let accord: CompiledAccord

    init(_ block: Block, _ row: Int, _ index: Int) {
        self.block = block
        self.row = row
        self.index = index
        accord = block.world.accords[index]
    }

    /// Gains that differ from 0 by less than this do so by rounding.
    private static let tolerance = 1e-9

    /// Meeting after meeting, each of a slot drawn uniformly.
    func run() {
        for meeting in 0..<accord.meetings {
            let moment = UInt32(block.step * accord.meetings + meeting)
            let slot = block.replicates[row].stream.index(
                below: accord.slotCount, entity: accord.meetingHash, moment: moment,
                purpose: RandomPurpose.meeting, draw: 0)
            meet(slot, moment)
        }
    }

    private func meet(_ slot: Int, _ moment: UInt32) {
        let (track, pair) = (slot / accord.pairCount, slot % accord.pairCount)
        let (sponsor, partner) = accord.actors(of: pair)
        guard sponsor != partner else { return }
        let gains = [true, false].map { Offer(block, row, index, slot: slot, asSponsor: $0).gain }
        if let held = block.agreements[row].slotInForce(index, accord, track, pair) {
            guard !block.isGranted(index, slot: held, row) else { return }
            if gains.enumerated().contains(where: { !wants($1, slot, moment, draw: $0) }) {
                block.endAgreement(index, slot: held, row)
            }
        } else if block.maySign(index, slot: slot, row) {
            block.agreements[row].proposals[index] += 1
            let isWorthIt =
                block.setting[row].parameters[accord.temperature] > 0
                || gains.contains { $0 > Self.tolerance }
            guard isWorthIt,
                gains.enumerated().allSatisfy({ wants($1, slot, moment, draw: $0) })
            else { return }
            block.agreements[row].accepted[index] += 1
            block.signAgreement(index, slot: slot, row)
        }
    }

    private func wants(_ gain: Double, _ slot: Int, _ moment: UInt32, draw: Int) -> Bool {
        let temperature = block.setting[row].parameters[accord.temperature]
        guard temperature > 0 else { return gain >= -Self.tolerance }
        return gain.isAgreed(
            temperature,
            block.replicates[row].stream.uniform(
                entity: accord.hashes[slot], moment: moment, purpose: RandomPurpose.consent, draw: draw))
    }
}
