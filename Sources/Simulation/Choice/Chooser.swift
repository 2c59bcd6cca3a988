internal import NumericKit
internal import ScenarioModel

/// Lets the actors of one replicate choose: adds up utilities, then asks the choice rule.
struct Chooser {
    /// The moment whose draws are used.
    var moment: UInt32
    private let world: World
    private let parameters: [Double]
    private let permitted: [UInt64]
    private let available: UInt64
    private let stream: RandomStream
    private let incentives: [(mask: UInt64, actors: [Bool], amount: Double)]
    private let groupOf: [(range: Range<Int>, terms: [CompiledTerm])]
    private let rule: any ChoosingRule
    private var view: ReplicateView
    private var utility: [Double]

    init(_ block: Block, _ row: Int, moment: UInt32) {
        self.moment = moment
        world = block.world
        let replicate = block.replicates[row]
        parameters = replicate.parameters
        permitted = replicate.permitted
        available = world.available[block.step]
        stream = replicate.stream
        incentives = replicate.incentives(block.programme)
        groupOf = zip(world.groupRanges, world.terms).map { ($0, $1) }
        rule = world.rule(parameters: replicate.parameters)
        view = block.view(row)
        utility = Array(repeating: 0, count: world.profileCount)
    }

    /// The profile that an actor chooses, its present one when no profile is open to it.
    /// - Complexity: O(terms × profiles²).
    mutating func choose(_ actor: Int, present: UInt8) -> UInt8 {
        let held: UInt64 = 1 << UInt64(present)
        let open = (available | held) & permitted[actor] & world.everyProfile
        guard open != 0 else { return present }
        evaluate(actor, present: present)
        let situation = Situation(
            utility: utility, open: open, present: present, actor: actor, hash: world.actorHash[actor],
            moment: moment, stream: stream)
        return rule.choose(situation)
    }

    /// The utility that an actor has from the profile it holds.
    mutating func realised(_ actor: Int, present: UInt8) -> Double {
        evaluate(actor, present: present)
        return utility[Int(present)]
    }

    private mutating func evaluate(_ actor: Int, present: UInt8) {
        for p in utility.indices { utility[p] = 0 }
        view.present = Int(present)
        guard let group = groupOf.first(where: { $0.range.contains(actor) }) else { return }
        for term in group.terms {
            term.feature.add(parameters[term.coefficient], actor: actor, view, to: &utility)
        }
        for incentive in incentives where incentive.actors[actor] {
            for p in utility.indices where incentive.mask & (1 << UInt64(p)) != 0 {
                utility[p] += incentive.amount
            }
        }
    }
}

extension Replicate {
    /// The incentives in force, with their present amounts.
    fileprivate func incentives(
        _ programme: Programme
    ) -> [(mask: UInt64, actors: [Bool], amount: Double)] {
        zip(programme.changes, intensity).flatMap { change, intensity in
            intensity == 0
                ? []
                : change.effects.compactMap { effect in
                    guard case .incentive(let mask, let actors, let amount) = effect else { return nil }
                    return (mask, actors, intensity * amount)
                }
        }
    }
}
