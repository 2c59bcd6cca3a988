internal import NumericKit

/// Both ways with one weight for all pairs: counting who holds what.
extension ExposureTable {
    /// Counts the partners that hold each profile.
    /// - Complexity: O(replicates × partners).
    func count(_ replicates: Range<Int>, choices: RowTable<UInt8>) {
        for replicate in replicates {
            let holders = values[replicate]
            holders.start.update(repeating: 0, count: holders.count)
            for partner in partners { holders[Int(choices[replicate, partner])] += 1 }
        }
    }

    /// Lets the counts follow those who moved.
    /// - Complexity: O(moves).
    func count(_ replicates: Range<Int>, _ moves: MoveList) {
        for replicate in replicates where isCurrent[replicate] {
            let holders = values[replicate]
            for move in moves[replicate] where partners.contains(Int(move.actor)) {
                holders[Int(move.old)] -= 1
                holders[Int(move.new)] += 1
            }
        }
    }

    /// The exposure to a profile of an observer that holds a profile itself.
    func exposure(_ replicate: Int, _ profile: Int, held: UInt8, _ weights: EqualWeights) -> Double {
        let others = values[replicate][profile] - (weights.omitsSelf && Int(held) == profile ? 1 : 0)
        return weights.weight * others
    }

    /// Copies the exposures of a batch of observers to one profile into `batch.exposure(profile)`.
    func gather(_ profile: Int, replicate: Int, _ weights: EqualWeights, _ batch: Batch) {
        let target = batch.exposure(profile)
        let of = weights.weight * values[replicate][profile]
        guard weights.omitsSelf else { return target.update(repeating: of, count: batch.count) }
        let ofOthers = exposure(replicate, profile, held: UInt8(profile), weights)
        for place in 0..<batch.count {
            target[place] = Int(batch.present[place]) == profile ? ofOthers : of
        }
    }
}
