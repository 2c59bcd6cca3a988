internal import NumericKit

/// The proposals that the sponsors of one kind of agreement make in a step of one replicate.
struct Campaign {
    private let block: Block
    private let row: Int
    private let index: Int
    private let accord: CompiledAccord
    private let campaign: CompiledAccord.Campaign
    private let temperature: Double

    init(_ block: Block, _ row: Int, _ index: Int, _ campaign: CompiledAccord.Campaign) {
        self.block = block
        self.row = row
        self.index = index
        self.campaign = campaign
        accord = block.world.accords[index]
        temperature = block.setting[row].parameters[accord.temperature]
    }

    /// A proposal counts as whole up to this rounding of the sum of capacities.
    private static let tolerance = 1e-9

    /// Sponsor after sponsor asks. What a sponsor can't use because nobody is left to ask is lost, but for the part of a
    /// proposal that it has in hand.
    func run() {
        guard block.step >= campaign.from, block.step < campaign.until else { return }
        let capacity = block.setting[row].parameters[campaign.capacity] * campaign.yearsPerStep
        for place in accord.sponsors.indices {
            var budget = block.agreements[row].budget[index][place] + capacity
            if budget >= 1 - Self.tolerance {
                for slot in candidates(place) {
                    guard budget >= 1 - Self.tolerance else { break }
                    guard block.maySign(index, slot: slot, row) else { continue }
                    ask(slot)
                    budget -= 1
                }
                if budget >= 1 - Self.tolerance {
                    budget = max(0, budget - (budget + Self.tolerance).rounded(.down))
                }
            }
            block.agreements[row].budget[index][place] = budget
        }
    }

    /// The slots that a sponsor may ask about and would not lose by, in the order in which it asks: that of repeated logit
    /// choices by its gain, or of the gain itself when there is no noise.
    private func candidates(_ place: Int) -> [Int] {
        let stream = block.replicates[row].stream
        var ranked: [(slot: Int, worth: Double)] = []
        for track in accord.tracks.indices {
            for pair in (place * accord.partners.count)..<((place + 1) * accord.partners.count) {
                let slot = track * accord.pairCount + pair
                guard block.step >= block.agreements[row].asked[index][slot],
                    block.maySign(index, slot: slot, row)
                else { continue }
                let gain = Offer(block, row, index, slot: slot, asSponsor: true).gain
                guard gain >= 0 else { continue }
                let word = stream.words(
                    entity: accord.hashes[slot], moment: UInt32(block.step), purpose: RandomPurpose.proposal)[
                        0]
                ranked.append((slot, temperature > 0 ? gain / temperature + Variates.gumbel(word) : gain))
            }
        }
        return ranked.sorted { ($1.worth, $0.slot) < ($0.worth, $1.slot) }.map(\.slot)
    }

    private func ask(_ slot: Int) {
        let offer = Offer(block, row, index, slot: slot, asSponsor: false)
        let chance = block.replicates[row].stream.uniform(
            entity: accord.hashes[slot], moment: UInt32(block.step), purpose: RandomPurpose.proposal, draw: 1)
        block.agreements[row].proposals[index] += 1
        if offer.gain.isAgreed(temperature, chance) {
            block.agreements[row].accepted[index] += 1
            block.signAgreement(index, slot: slot, row)
        } else {
            block.agreements[row].asked[index][slot] = block.step + campaign.pause
        }
    }
}
