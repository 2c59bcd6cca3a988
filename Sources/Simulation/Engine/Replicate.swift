internal import NumericKit
internal import ScenarioModel

/// What is a run's own besides the rows it has in the tables of its block.
struct Replicate {
    /// The source of all its draws.
    let stream: RandomStream
    /// Actors in order of arrival.
    let arrivals: [Int]
    /// Whether each change happens at all.
    let happens: [Bool]
    /// The step at which each change began; nil before.
    var began: [Int?]
    /// How far each change is in force, 0 to 1.
    var intensity: [Double]
    /// How far each body has come.
    var bodies: [BodyState]
    /// The profiles with a standard that a body has not opened, as bits.
    var closed: UInt64

    init(world: World, programme: Programme, stream: RandomStream) {
        self.stream = stream
        happens = programme.changes.map { change in
            change.probability >= 1
                || stream.uniform(entity: change.entity, moment: 0, purpose: RandomPurpose.change, draw: 0)
                    < change.probability
        }
        began = programme.changes.map { _ in nil }
        intensity = programme.changes.map { _ in 0 }
        bodies = world.bodies.map { _ in BodyState() }
        closed = world.closed(bodies)
        arrivals = world.arrivals(stream)
    }
}

extension World {
    /// The actors in the order in which they come; empty unless they arrive.
    fileprivate func arrivals(_ stream: RandomStream) -> [Int] {
        guard case .arrival = scenario.adoption.revision else { return [] }
        let places = revising.map { actor in
            stream.uniform(
                entity: actorHash[actor], moment: 0, purpose: RandomPurpose.arrival, draw: 0)
        }
        return revising.indices
            .sorted { (places[$0], $0) < (places[$1], $1) }
            .map { revising[$0] }
    }

    /// The profiles with which the actors of each replicate begin.
    func firstChoices(_ streams: [RandomStream], _ batch: Batch) -> RowTable<UInt8> {
        let table = RowTable<UInt8>(rows: streams.count, width: actorCount, repeating: 0)
        let ids = scenario.profiles.map(\.id)
        func index(_ id: String) -> UInt8 { UInt8(ids.firstIndex(of: id) ?? 0) }
        for (group, range) in zip(scenario.groups, groupRanges) {
            switch group.initial {
            case .profile(let name):
                let profile = index(name.value)
                for row in streams.indices {
                    (table[row].start + range.lowerBound).update(repeating: profile, count: range.count)
                }
            case .column(let column):
                let profiles = group.attribute(column.value)?.texts.map(index) ?? []
                for row in streams.indices {
                    for (place, profile) in profiles.enumerated() {
                        table[row, range.lowerBound + place] = profile
                    }
                }
            case .shares(let shares):
                let drawn = shares.map { (profile: index($0.profile.value), share: $0.share.value) }
                for (row, stream) in streams.enumerated() {
                    draw(drawn, range, stream, batch, into: table[row])
                }
            case .counts(let counts, let rest):
                let dealt = counts.map { (profile: index($0.profile.value), count: Int($0.count.value)) }
                for (row, stream) in streams.enumerated() {
                    deal(dealt, rest: index(rest.value), range, stream, into: table[row])
                }
            }
        }
        return table
    }

    /// Gives profiles in fixed numbers to the actors of a range, in the order of a uniform draw of each.
    private func deal(
        _ counts: [(profile: UInt8, count: Int)], rest: UInt8, _ range: Range<Int>, _ stream: RandomStream,
        into choices: RowTable<UInt8>.Row
    ) {
        let places = range.map {
            stream.uniform(entity: actorHash[$0], moment: 0, purpose: RandomPurpose.initial, draw: 0)
        }
        var order = range.sorted {
            (places[$0 - range.lowerBound], $0) < (places[$1 - range.lowerBound], $1)
        }[...]
        for (profile, count) in counts {
            for actor in order.prefix(count) { choices[actor] = profile }
            order = order.dropFirst(count)
        }
        for actor in order { choices[actor] = rest }
    }

    private func draw(
        _ shares: [(profile: UInt8, share: Double)], _ range: Range<Int>, _ stream: RandomStream,
        _ batch: Batch, into choices: RowTable<UInt8>.Row
    ) {
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Batch.capacity) {
            batch.fill(start..<min(start + Batch.capacity, range.upperBound), actorHash, nil)
            batch.draw(1, stream, moment: 0, purpose: RandomPurpose.initial)
            for place in 0..<batch.count {
                var rest = UnitInterval.open(batch.words[place])
                var chosen = shares[shares.count - 1].profile
                for share in shares {
                    rest -= share.share
                    guard rest < 0 else { continue }
                    chosen = share.profile
                    break
                }
                choices[batch.actors[place]] = chosen
            }
        }
    }
}
