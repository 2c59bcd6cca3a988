internal import NumericKit
internal import ScenarioModel

/// The state of one run besides its actors' choices.
struct Replicate {
    /// The source of all its draws.
    let stream: RandomStream
    /// The present value of each parameter.
    var parameters: [Double] = []
    /// Quality by standard.
    var quality: [Double] = []
    /// K[p][q] by rows.
    var compatibility: [Double] = []
    /// The profiles that policies permit each actor, as bits.
    var permitted: [UInt64]
    /// The integrated hazard left until each actor's next revision.
    var clock: [Double] = []
    /// Actors in order of arrival.
    var arrivals: [Int] = []
    /// Whether each change happens at all.
    let happens: [Bool]
    /// The step at which each change began; nil before.
    var began: [Int?]
    /// How far each change is in force, 0 to 1.
    var intensity: [Double]
    /// The version of each relation.
    var versions: [Int]
    /// The profile of each actor before this step.
    var before: [UInt8]
    /// What the measures remember.
    var memory: [[Double]]
    /// The measures after the last step, NaN before the first.
    var measured: [Double]

    init(world: World, programme: Programme, number: UInt32) {
        let stream = RandomStream(seed: world.seed, replicate: number)
        self.stream = stream
        permitted = Array(repeating: .max, count: world.actorCount)
        happens = programme.changes.map { change in
            change.probability >= 1
                || stream.uniform(entity: change.entity, moment: 0, purpose: RandomPurpose.change, draw: 0)
                    < change.probability
        }
        began = programme.changes.map { _ in nil }
        intensity = programme.changes.map { _ in 0 }
        versions = world.relations.map { _ in 0 }
        before = world.firstChoices(stream: stream)
        memory = world.measures.map(\.memory)
        measured = world.measures.map { _ in .nan }
        prepareRevision(world)
    }

    private mutating func prepareRevision(_ world: World) {
        switch world.scenario.adoption.revision {
        case .simultaneous:
            clock = Array(repeating: .infinity, count: world.actorCount)
            for actor in world.revising { clock[actor] = waiting(world.actorHash[actor], from: 0) }
        case .arrival:
            let places = world.revising.map { actor in
                stream.uniform(
                    entity: world.actorHash[actor], moment: 0, purpose: RandomPurpose.arrival, draw: 0)
            }
            arrivals = world.revising.indices
                .sorted { (places[$0], $0) < (places[$1], $1) }
                .map { world.revising[$0] }
        case .sequential: break
        }
    }

    /// A standard exponential time, drawn at a moment: the integrated hazard to the next revision.
    ///
    /// An actor revises in the step in which the hazard −log(1 − h), summed over steps, passes it. The law is that
    /// of a coin with probability h in every step, at one draw per revision in place of one per step.
    func waiting(_ hash: UInt64, from moment: UInt32) -> Double {
        Variates.exponential(stream.words(entity: hash, moment: moment, purpose: RandomPurpose.clock)[0])
    }
}
