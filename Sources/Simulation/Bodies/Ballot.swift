internal import NumericKit
internal import ScenarioModel

/// One ballot of a body in one replicate.
struct Ballot {
    /// How a ballot ends.
    struct Result {
        let passes: Bool
        /// The share of votes that say yes; nil without any vote.
        let yes: Double?
    }

    private let block: Block
    private let body: CompiledBody
    private let row: Int
    /// The members, ascending.
    private let members: [Int]
    /// The number of the ballot in its run, the moment of its draws.
    private let moment: UInt32

    /// The next ballot of a body.
    init(_ block: Block, _ index: Int, _ row: Int) {
        self.block = block
        self.row = row
        body = block.world.bodies[index]
        members = block.setting[row].members[index]
        moment = UInt32(block.replicates[row].bodies[index].held)
    }

    /// Votes that differ from the threshold by less than this share of all votes reach it: they do so by the rounding of
    /// their sum alone.
    private static let tolerance = 1e-12

    /// How it ends; it fails without any vote.
    /// - Complexity: O(members × (terms × profiles + profiles²)).
    func result() -> Result {
        let parameters = block.setting[row].parameters
        let weights = votes()
        let choices = decisions(gains(), weights, parameters)
        var (yes, all) = (0.0, 0.0)
        for place in members.indices {
            all += weights[place]
            if choices[place] { yes += weights[place] }
        }
        guard all > 0 else { return Result(passes: false, yes: nil) }
        let reaches = yes / all >= parameters[body.threshold] - Self.tolerance
        return Result(passes: reaches && !isBlocked(choices), yes: yes / all)
    }

    /// Whether a coalition with a veto is united in no.
    private func isBlocked(_ choices: [Bool]) -> Bool {
        body.vetoes.contains { coalition in
            let places = coalition.compactMap { members.firstIndex(of: $0) }
            return !places.isEmpty && places.allSatisfy { !choices[$0] }
        }
    }

    /// How many votes each member has.
    private func votes() -> [Double] {
        switch body.votes {
        case .fixed(let votes): return members.map { votes[$0] }
        case .shared(let word, let words):
            var sizes = Array(repeating: 0, count: words)
            for member in members { sizes[word[member]] += 1 }
            return members.map { 1 / Double(sizes[word[$0]]) }
        }
    }

    /// What each member gains by the proposal: the greatest utility it could have with it, less the greatest without;
    /// +∞ when no profile without it is open, −∞ when none with it is.
    private func gains() -> [Double] {
        let (world, batch) = (block.world, block.batch)
        let chooser = Chooser(block, row)
        let available =
            body.otherwiseAvailable(in: block.step)
            & ~world.closed(block.replicates[row].bodies, exempt: body.proposal)
        var gains: [Double] = []
        gains.reserveCapacity(members.count)
        while gains.count < members.count {
            let group = world.groupOf[members[gains.count]]
            batch.removeAll()
            for actor in members[gains.count...] {
                if batch.isFull || world.groupOf[actor] != group { break }
                batch.append(actor, hash: world.actorHash[actor], present: block.choices[row, actor])
            }
            chooser.evaluate(group, available: available)
            for place in 0..<batch.count { gains.append(gain(batch, place)) }
        }
        return gains
    }

    private func gain(_ batch: Batch, _ place: Int) -> Double {
        var (with, without) = (-Double.infinity, -Double.infinity)
        for p in 0..<batch.profiles where batch.open[place] & (1 << UInt64(p)) != 0 {
            if body.profiles & (1 << UInt64(p)) != 0 {
                with = max(with, batch[p, place])
            } else {
                without = max(without, batch[p, place])
            }
        }
        if with == -.infinity { return with }
        return without == -.infinity ? .infinity : with - without
    }
}

extension Ballot {
    /// Whether each member says yes.
    private func decisions(_ gains: [Double], _ weights: [Double], _ parameters: [Double]) -> [Bool] {
        let (stream, hashes) = (block.replicates[row].stream, block.world.actorHash)
        let temperature = parameters[body.temperature]
        func says(yesFor gain: Double, _ entity: UInt64, _ purpose: UInt8) -> Bool {
            gain.isAgreed(
                temperature, stream.uniform(entity: entity, moment: moment, purpose: purpose, draw: 0))
        }
        let lines = lines(gains, weights) { says(yesFor: $0, $1, RandomPurpose.line) }
        return members.indices.map { place in
            let entity = StableHash.fnv1a64(body.suffix, after: hashes[members[place]])
            if let discipline = body.discipline, let block = discipline.block[members[place]],
                let line = lines[block],
                stream.uniform(entity: entity, moment: moment, purpose: RandomPurpose.vote, draw: 1)
                    < parameters[discipline.strength]
            {
                return line
            }
            return says(yesFor: gains[place], entity, RandomPurpose.vote)
        }
    }

    /// The line of each block: a vote on the mean gain of its members, by their votes, or one each when they have none.
    /// Members without a choice count for nothing, and a block of such members has no line.
    private func lines(
        _ gains: [Double], _ weights: [Double], _ says: (_ gain: Double, _ entity: UInt64) -> Bool
    ) -> [Bool?] {
        guard let discipline = body.discipline else { return [] }
        let count = discipline.hashes.count
        var sums = Array(repeating: (gain: 0.0, votes: 0.0, plain: 0.0, members: 0), count: count)
        for place in members.indices where gains[place].isFinite {
            guard let block = discipline.block[members[place]] else { continue }
            sums[block].gain += weights[place] * gains[place]
            sums[block].votes += weights[place]
            sums[block].plain += gains[place]
            sums[block].members += 1
        }
        return sums.enumerated().map { block, sum in
            guard sum.members > 0 else { return nil }
            let mean = sum.votes > 0 ? sum.gain / sum.votes : sum.plain / Double(sum.members)
            return says(mean, discipline.hashes[block])
        }
    }
}
