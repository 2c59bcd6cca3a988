internal import NumericKit

extension VotingGame {
    /// What the draws of a body are for, as `RandomStream` tells them apart.
    private enum Purpose {
        static let power: UInt8 = 1
        static let support: UInt8 = 2
    }

    /// Estimates of the indices from random orders and random coalitions.
    ///
    /// In sample m each member draws one block of four random words: by the first two it takes its place in the order,
    /// by the first bit of the third it votes. The words depend on the seed, on m and on the member's key alone, so a
    /// new member moves nobody else's draws.
    ///
    /// - Parameters:
    ///   - samples: How many orders, and how many coalitions, are drawn; 1 to 2³² − 1.
    ///   - seed: The seed.
    ///   - keys: A number for each member, such as `StableHash.fnv1a64` of its id; no two alike.
    /// - Complexity: O(samples · *n* log *n*) for *n* members.
    public func sampledPower(samples: Int, seed: UInt32, keys: [UInt64]) -> SampledVotingPower {
        precondition(keys.count == votes.count, "every member needs a key")
        precondition((1...Int(UInt32.max)).contains(samples), "1 to 2^32 - 1 samples are possible")
        let stream = RandomStream(seed: seed, replicate: 0)
        var pivots = [Int](repeating: 0, count: votes.count)
        var swings = pivots
        var wins = 0
        var places = [UInt64](repeating: 0, count: votes.count)
        var order = Array(votes.indices)
        var isFor = [Bool](repeating: false, count: votes.count)
        for sample in 0..<samples {
            var sum = 0
            for member in votes.indices {
                let words = stream.words(
                    entity: keys[member], moment: UInt32(sample), purpose: Purpose.power)
                places[member] = UInt64(words[0]) << 32 | UInt64(words[1])
                isFor[member] = words[2] >> 31 == 1
                if isFor[member] { sum += votes[member] }
            }
            if sum >= quota { wins += 1 }
            for member in votes.indices {
                let others = isFor[member] ? sum - votes[member] : sum
                if others < quota, others + votes[member] >= quota { swings[member] += 1 }
            }
            for member in order.indices { order[member] = member }
            order.sort { (places[$0], $0) < (places[$1], $1) }
            if let pivot = pivot(of: order) { pivots[pivot] += 1 }
        }
        let allSwings = swings.reduce(0, +)
        return SampledVotingPower(
            members: votes.indices.map { member in
                SampledVotingPower.Member(
                    shapleyShubik: .init(count: pivots[member], of: samples),
                    banzhaf: .init(count: swings[member], of: samples),
                    normalisedBanzhaf: allSwings == 0 ? 0 : Double(swings[member]) / Double(allSwings))
            }, winningShare: .init(count: wins, of: samples), samples: samples, seed: seed)
    }

    /// An estimate of ``passingProbability(support:)`` from random votes, for bodies too large for it.
    ///
    /// - Parameters:
    ///   - support: The probability with which each member votes in favour.
    ///   - samples: How many votes are held; 1 to 2³² − 1.
    ///   - seed: The seed.
    ///   - keys: A number for each member, as in ``sampledPower(samples:seed:keys:)``.
    /// - Complexity: O(samples · *n*) for *n* members.
    public func sampledPassing(
        support: Double, samples: Int, seed: UInt32, keys: [UInt64]
    ) -> SampledVotingPower.Estimate {
        let stream = RandomStream(seed: seed, replicate: 0)
        var passed = 0
        for sample in 0..<samples {
            var sum = 0
            for (vote, key) in zip(votes, keys) {
                let luck = stream.uniform(
                    entity: key, moment: UInt32(sample), purpose: Purpose.support, draw: 0)
                if luck < support { sum += vote }
            }
            if sum >= quota { passed += 1 }
        }
        return SampledVotingPower.Estimate(count: passed, of: samples)
    }

    /// The member whose joining makes the coalition win.
    private func pivot(of order: [Int]) -> Int? {
        var sum = 0
        for member in order {
            sum += votes[member]
            if sum >= quota { return member }
        }
        return nil
    }
}
