import NumericKit
import ScenarioModel

@testable import Simulation

/// The engine again, one replicate at a time, in the plainest form that its documentation allows: no product of
/// matrices, no update, no block, no compiled term. It reads the scenario's values and looks everything up by name.
///
/// Only the weights of relations at the start and the addresses of draws are taken from the engine.
struct ReferenceEngine {
    /// An actor with its place in the scenario.
    struct Actor {
        let id: String
        let group: Int
        let row: Int
        let hash: UInt64
        let weight: Double
    }

    let scenario: Scenario
    /// The scenario's events, then the policy's changes.
    let changes: [Change]
    /// The weights of each relation at the start, by observer and partner.
    let firstWeights: [[[Double]]]
    let stream: RandomStream
    let actors: [Actor]
    /// The actors of groups that have terms.
    let revising: [Int]
    /// The observers and the partners of each relation.
    let observers: [[Int]]
    let partners: [[Int]]

    var step = 0
    /// The profile of each actor.
    var held: [Int] = []
    /// The profile of each actor before the step.
    var before: [Int] = []
    /// The step in which each actor took its profile; nil for the one it began with.
    var taken: [Int?] = []
    /// The profiles, and when they were taken, as the step began, after its changes.
    var heldBefore: [Int] = []
    var takenBefore: [Int?] = []
    /// The integrated hazard so far, and that at which each actor revises next.
    var elapsed = 0.0
    var alarm: [Double] = []
    /// How often each actor's clock has rung, under Poisson revision.
    var rings: [Int] = []
    /// The actors that revise, in order of arrival.
    var queue: [Int] = []
    /// The step at which each change began.
    var began: [Int?]
    /// How far each change is in force.
    var intensity: [Double]
    /// The changes in force, with how far they are.
    var inForce: [(change: Change, intensity: Double)] = []
    /// The weights of each relation in the step.
    var weights: [[[Double]]] = []
    /// The compatibility of profiles in the step.
    var compatibility: [[Double]] = []
    /// The share of each standard by step, for each outcome column that looks back.
    var history: [String: [[Double]]] = [:]
    /// After how many steps each condition held for the first time, by the name of the outcome.
    var passages: [String: Int] = [:]
    /// The ballots of each body so far: whether each passed, and with which share of votes for it; when it decided what.
    var ballots: [[(passes: Bool, yes: Double)]] = []
    var decisions: [(step: Int, publishes: Bool)?] = []
    /// The names of the columns of each outcome.
    let columnNames: [[String]]
    /// Who may sign each kind of agreement.
    let parties: [ReferenceParties]
    /// The agreements in force, and what is remembered of each kind.
    var agreements: [ReferenceAgreement] = []
    var negotiations: [ReferenceNegotiation] = []
    var record = ReferenceRecord()

    init(_ world: World, policy: Int, replicate: Int) throws {
        let stream = RandomStream(seed: world.seed, replicate: UInt32(replicate))
        self.stream = stream
        scenario = world.scenario
        changes = world.scenario.events + world.scenario.policies[policy].changes
        firstWeights = try zip(world.relations, world.scenario.relations).map { relation, written in
            let weights =
                written.isRedrawn ? try written.weights(in: world.scenario, stream: stream) : relation.weights
            return (0..<weights.rows).map { row in (0..<weights.columns).map { weights[row, $0] } }
        }
        let actors = world.scenario.groups.enumerated().flatMap { index, group in
            group.actors.enumerated().map { row, id in
                Actor(
                    id: id.value, group: index, row: row, hash: StableHash.fnv1a64(id.value),
                    weight: Self.rounded(group.weights[row], total: group.weights.reduce(0, +)))
            }
        }
        func members(of group: Name) -> [Int] {
            actors.indices.filter { world.scenario.groups[actors[$0].group].id.value == group.value }
        }
        self.actors = actors
        revising = world.scenario.adoption.groups.filter { !$0.terms.isEmpty }
            .flatMap { members(of: $0.group) }.sorted()
        observers = world.scenario.relations.map { members(of: $0.observers) }
        partners = world.scenario.relations.map { members(of: $0.partners) }
        began = changes.map { _ in nil }
        intensity = changes.map { _ in 0 }
        ballots = world.scenario.bodies.map { _ in [] }
        decisions = world.scenario.bodies.map { _ in nil }
        columnNames = world.scenario.outcomes.map { $0.columns(in: world.scenario).map(\.name) }
        parties = world.scenario.accords.map { accord in
            ReferenceParties(
                sponsors: accord.sponsors.indices(in: world.scenario),
                partners: accord.partners.indices(in: world.scenario),
                tracks: accord.tracks(in: world.scenario))
        }
        negotiations = world.scenario.accords.map { _ in ReferenceNegotiation() }
    }

    /// Runs every step.
    mutating func run() -> ReferenceRecord {
        begin()
        observeStart()
        for step in 0..<scenario.timeline.count {
            self.step = step
            before = held
            schedule()
            (heldBefore, takenBefore) = (held, taken)
            negotiate()
            agree()
            adopt()
            observe()
            if scenario.stopWhen.contains(where: { holds($0, record.series[step]) }) { break }
        }
        return record
    }

    /// An actor takes a profile, unless it holds it.
    mutating func take(_ actor: Int, _ profile: Int) {
        if held[actor] != profile { taken[actor] = step }
        held[actor] = profile
    }

    /// First profiles, first clocks, the order of arrival.
    private mutating func begin() {
        held = actors.indices.map(firstProfile)
        taken = actors.map { _ in nil }
        (heldBefore, takenBefore) = (held, taken)
        alarm = actors.map { waiting($0, from: 0) }
        rings = actors.map { _ in 0 }
        let places = actors.map {
            stream.uniform(entity: $0.hash, moment: 0, purpose: RandomPurpose.arrival, draw: 0)
        }
        queue = revising.sorted { (places[$0], $0) < (places[$1], $1) }
    }

    private func firstProfile(_ actor: Int) -> Int {
        let group = scenario.groups[actors[actor].group]
        switch group.initial {
        case .profile(let name): return profile(name.value)
        case .column(let column):
            return profile(group.attribute(column.value)?.texts[actors[actor].row] ?? "")
        case .counts(let counts, let others):
            func place(_ row: Int) -> Double {
                stream.uniform(
                    entity: StableHash.fnv1a64(group.actors[row].value), moment: 0,
                    purpose: RandomPurpose.initial, draw: 0)
            }
            let own = place(actors[actor].row)
            var before = group.actors.indices.count { place($0) < own }
            for (name, count) in counts {
                if before < Int(count.value) { return profile(name.value) }
                before -= Int(count.value)
            }
            return profile(others.value)
        case .shares(let shares):
            var rest = stream.uniform(
                entity: actors[actor].hash, moment: 0, purpose: RandomPurpose.initial, draw: 0)
            for (name, share) in shares {
                if rest < share.value { return profile(name.value) }
                rest -= share.value
            }
            return profile(shares[shares.count - 1].profile.value)
        }
    }

    /// The nearest multiple of 2⁻⁵¹ times the power of two at or below the total.
    private static func rounded(_ weight: Double, total: Double) -> Double {
        let unit = total.binade * 0x1p-51
        return (weight / unit).rounded() * unit
    }

    /// The terms of a group.
    func terms(of group: Int) -> [Term] {
        scenario.adoption.groups.first { $0.group.value == scenario.groups[group].id.value }?.terms ?? []
    }

    /// The index of a profile.
    func profile(_ id: String) -> Int { scenario.profiles.firstIndex { $0.id == id } ?? -1 }

    /// A standard exponential time drawn at a moment.
    func waiting(_ actor: Actor, from moment: Int) -> Double {
        let words = stream.words(entity: actor.hash, moment: UInt32(moment), purpose: RandomPurpose.clock)
        return Variates.exponential(words[0])
    }
}

/// What the reference leaves behind of one run.
struct ReferenceRecord {
    var series: [[Double]] = []
    var held: [[Int]] = []
    var events: [(step: Int, change: Int, kind: Records.Event.Kind)] = []

    /// The values after each of some steps; after the end of the run those of its last step, or 0 for what is summed.
    func points(_ steps: some Sequence<Int>, _ columns: [OutcomeColumn]) -> [Double] {
        steps.flatMap { step -> [Double] in
            if step < series.count { return series[step] }
            return columns.indices.map { columns[$0].summary == .sum ? 0 : series[series.count - 1][$0] }
        }
    }

    /// The profile of each actor after a step, which is that of the run's last step afterwards.
    func held(after step: Int) -> [Int] { held[min(step, held.count - 1)] }

    /// The values of the run.
    func run(_ columns: [OutcomeColumn]) -> [Double] {
        columns.indices.map { column in
            columns[column].summary == .sum
                ? series.reduce(0) { $0 + $1[column] } : series[series.count - 1][column]
        }
    }
}
