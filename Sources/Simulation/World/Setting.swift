internal import NumericKit
internal import ScenarioModel

/// Everything that follows from how far each change is in force in a step: parameters, permissions, relations.
///
/// Replicates in the same situation share one setting, and with it the part of the utilities that does not depend
/// on anybody's choice.
final class Setting {
    /// How far each change is in force, 0 to 1; what the setting is known by.
    let intensity: [Double]
    /// What maturity adds to the quality of each of the world's maturing standards; what it is known by as well.
    let maturity: [Double]
    /// The replicate whose setting it is alone, by its row; nil when replicates share it.
    let owner: Int?
    /// The value of each parameter.
    let parameters: [Double]
    /// The quality of each standard.
    let quality: [Double]
    /// The share of each profile's network benefit that holders of another get.
    let compatibility: Compatibility
    /// The profiles permitted to each actor, as bits; nil when no actor is forbidden any.
    let permitted: [UInt64]?
    private let recognising: [Compatibility]
    /// What changes say of the pairs of each agreement; nil when they say nothing.
    let verdicts: [[Int: AgreementVerdict]?]
    /// The members of each body, ascending.
    let members: [[Int]]
    /// The version of each relation.
    let versions: [RelationVersion]
    /// What a step adds to the integrated hazard of revision: −log(1 − hazard), or the rate of a Poisson process.
    let hazard: Double
    /// The choice rule with its parameter.
    let rule: any ChoosingRule
    private let world: World
    private let incentives: [Incentive]
    private var base: RowTable<Double>?

    /// Profiles that gain utility for some actors.
    private struct Incentive {
        let mask: UInt64
        let actors: [Bool]
        let amount: Double
    }

    /// The setting of a step.
    /// - Parameters:
    ///   - intensity: How far each change of the programme is in force.
    ///   - maturity: What maturity adds to the qualities of maturing standards.
    ///   - owner: The replicate whose setting it is alone; nil when replicates share it.
    ///   - versions: The version of each relation that the changes make.
    init(
        _ world: World, _ programme: Programme, step: Int, intensity: [Double], maturity: [Double],
        owner: Int?, versions: [RelationVersion]
    ) {
        self.world = world
        self.owner = owner
        self.intensity = intensity
        self.maturity = maturity
        self.versions = versions
        let changes = zip(programme.changes, intensity).filter { $0.1 > 0 }
        parameters = world.parameterValues(step, changes)
        let (standards, pairs) = (world.scenario.standards.count, world.scenario.compatibilities.count)
        var quality = Array(parameters.suffix(standards + pairs).prefix(standards))
        for (guarded, added) in zip(world.maturing, maturity) { quality[guarded.standard] += added }
        self.quality = quality
        compatibility = Compatibility(world.scenario, shares: Array(parameters.suffix(pairs)))
        recognising = world.recognising(parameters, Array(parameters.suffix(pairs)))
        verdicts = world.verdicts(changes)
        permitted = world.permissions(changes)
        members = world.members(changes)
        // The hazard or rate, where there is one, is the first parameter.
        switch world.scenario.adoption.revision {
        case .simultaneous: hazard = -Elementary.log(1 - parameters[0])
        case .poisson: hazard = parameters[0]
        case .sequential, .arrival: hazard = 0
        }
        rule = world.rule(parameters: parameters)
        incentives = changes.flatMap { change, intensity in
            change.effects.compactMap { effect in
                guard case .incentive(let mask, let actors, let amount) = effect else { return nil }
                return Incentive(mask: mask, actors: actors, amount: intensity * amount)
            }
        }
    }

    /// The compatibility of two actors' profiles under a set of recognitions between them, as bits.
    func compatibility(recognising bits: UInt8) -> Compatibility {
        bits == 0 ? compatibility : recognising[Int(bits) - 1]
    }

    /// Whether a profile is permitted to an actor.
    func permits(_ profile: UInt8, to actor: Int) -> Bool {
        guard let permitted else { return true }
        return permitted[actor] & (1 << UInt64(profile)) != 0
    }

    /// Adds up, once and for all replicates, what every actor has of every profile before exposures count.
    /// - Complexity: O(actors × terms × profiles).
    func makeBase(_ batch: Batch, _ view: ReplicateView) {
        guard base == nil else { return }
        let table = RowTable<Double>(rows: world.profileCount, width: world.actorCount, repeating: 0)
        for group in world.groupRanges.indices {
            let range = world.groupRanges[group]
            for start in stride(from: range.lowerBound, to: range.upperBound, by: Batch.capacity) {
                batch.removeAll()
                for actor in start..<min(start + Batch.capacity, range.upperBound) {
                    batch.append(actor, hash: 0, present: 0)
                }
                addUp(batch, group, view)
                for p in 0..<world.profileCount {
                    (table[p].start + start).update(from: batch.utility(p), count: batch.count)
                }
            }
        }
        base = table
    }

    /// Fills the utilities of a batch with what does not depend on anybody's choice.
    func begin(_ batch: Batch, _ group: Int, _ view: ReplicateView) {
        guard let base else { return addUp(batch, group, view) }
        for p in 0..<world.profileCount {
            let (utility, row) = (batch.utility(p), base[p])
            for place in 0..<batch.count { utility[place] = row[batch.actors[place]] }
        }
    }

    /// Fills the first utility of a batch with the same for the profile that each actor holds.
    func beginHeld(_ batch: Batch, _ group: Int, _ view: ReplicateView) {
        let utility = batch.utility(0)
        if let base {
            for place in 0..<batch.count {
                utility[place] = base[Int(batch.present[place]), batch.actors[place]]
            }
        } else {
            addUp(batch, group, view)
            for place in 0..<batch.count { utility[place] = batch[Int(batch.present[place]), place] }
        }
    }

    private func addUp(_ batch: Batch, _ group: Int, _ view: ReplicateView) {
        for p in 0..<world.profileCount {
            batch.utility(p).update(repeating: 0, count: batch.count)
        }
        for term in world.terms[group] where term.feature.stage.isShared {
            term.feature.add(parameters[term.coefficient], to: batch, view)
        }
        addIncentives(batch)
    }

    /// Adds what policies give to the profiles of a batch of actors.
    func addIncentives(_ batch: Batch) {
        for incentive in incentives {
            for p in 0..<world.profileCount where incentive.mask & (1 << UInt64(p)) != 0 {
                for place in 0..<batch.count where incentive.actors[batch.actors[place]] {
                    batch[p, place] += incentive.amount
                }
            }
        }
    }
}

extension World {
    /// The value of each parameter in a step: the changes are applied in order, and a value stays in its range.
    fileprivate func parameterValues(
        _ step: Int, _ changes: [(Programme.CompiledChange, Double)]
    ) -> [Double] {
        var values = parameters.map { $0[step] }
        for (change, intensity) in changes {
            for effect in change.effects {
                switch effect {
                case .set(let index, let value): values[index] += intensity * (value - values[index])
                case .scale(let index, let factor): values[index] *= 1 + intensity * (factor - 1)
                default: break
                }
            }
        }
        for index in values.indices {
            let range = parameters[index].range
            values[index] = min(max(values[index], range.lowerBound), range.upperBound)
        }
        return values
    }

    /// The members of each body: those of the start, then who joins and leaves in order.
    fileprivate func members(_ changes: [(Programme.CompiledChange, Double)]) -> [[Int]] {
        bodies.enumerated().map { index, body in
            var members = body.members
            for (change, _) in changes {
                for case .membership(index, let actors, let joins) in change.effects {
                    let concerned = Set(actors)
                    members.removeAll { concerned.contains($0) }
                    if joins { members = (members + actors).sorted() }
                }
            }
            return members
        }
    }

    /// Allows every profile, then applies bans, mandates and allowances in order.
    fileprivate func permissions(_ changes: [(Programme.CompiledChange, Double)]) -> [UInt64]? {
        var permitted: [UInt64]?
        for (change, _) in changes {
            for case .permit(let mask, let actors, let isAllowed) in change.effects {
                var masks = permitted ?? Array(repeating: .max, count: actorCount)
                permitted = nil
                for actor in actors {
                    if isAllowed { masks[actor] |= mask } else { masks[actor] &= ~mask }
                }
                permitted = masks
            }
        }
        return permitted
    }
}
