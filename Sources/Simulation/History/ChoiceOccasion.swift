internal import NumericKit
internal import ScenarioModel

/// One actor in one step of its history: what it could choose, what each profile was to it, and what it chose.
public struct ChoiceOccasion: Sendable {
    /// The actor, by index.
    public let actor: Int
    /// The step.
    public let step: Int
    /// The profile that it held, by index.
    public let present: Int
    /// The profile that it held after the step, by index.
    public let chosen: Int
    /// The profiles open to it, ascending, the present one among them.
    public let open: [Int]
    /// The value of each term's feature, by `place in open × terms + term`, terms in the order of the scenario.
    public let features: [Double]
    /// What policies add to the utility of each open profile.
    public let incentives: [Double]

    /// Whether the actor takes another profile.
    public var moves: Bool { chosen != present }
    /// The place of what it chose among those open.
    public var chosenPlace: Int { open.firstIndex(of: chosen) ?? 0 }
    /// The place of what it held among those open.
    public var presentPlace: Int { open.firstIndex(of: present) ?? 0 }
    /// How many terms there are.
    public var termCount: Int { features.count / max(1, open.count) }
    /// The values of the terms for the profile at a place of ``open``.
    public func terms(_ place: Int) -> ArraySlice<Double> {
        features[(place * termCount)..<((place + 1) * termCount)]
    }
}

extension Simulator {
    /// Follows the known past of a world and looks, before the choices of each step are made, at what every actor of a
    /// group could choose: by the terms and the state that a run has.
    /// - Parameters:
    ///   - group: The index of the group in the scenario.
    ///   - policy: The policy under which history went; its events and changes are in force. The default is the first.
    /// - Returns: The occasions by step, then actor; an actor whose row was left out has none from its date on.
    /// - Throws: `ScenarioError` for a choice that was not open to the actor.
    /// - Complexity: O(steps × actors × terms × profiles²).
    public func occasions(of group: Int, policy: Int = 0) throws -> [ChoiceOccasion] {
        guard let past = world.past, past.last >= 0 else { return [] }
        let block = try Block(world: world, policy: policy, replicates: 0..<1, options: options)
        var occasions: [ChoiceOccasion] = []
        block.watch = { step in
            if step <= past.last { occasions += block.occasions(of: group, past, step) }
        }
        defer { block.watch = nil }
        var asked = 0
        _ = try block.run {
            asked += 1
            return asked > past.last + 1
        }
        let problems = occasions.filter { !$0.open.contains($0.chosen) }
        guard problems.isEmpty else { throw world.notOpen(problems, past) }
        return occasions
    }
}

extension Block {
    /// What the actors of a group can choose in the present step, in the first run.
    fileprivate func occasions(of group: Int, _ past: KnownPast, _ step: Int) -> [ChoiceOccasion] {
        let taken = Dictionary(past.moves[step].map { ($0.actor, Int($0.profile)) }, uniquingKeysWith: { $1 })
        let chooser = Chooser(self, 0)
        let range = world.groupRanges[group]
        let terms = world.writtenTerms(group)
        var occasions: [ChoiceOccasion] = []
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Batch.capacity) {
            batch.fill(start..<min(start + Batch.capacity, range.upperBound), world.actorHash, choices[0])
            chooser.evaluate(group, available: available(0))
            let open = (0..<batch.count).map { place in
                (0..<world.profileCount).filter { batch.open[place] & (1 << UInt64($0)) != 0 }
            }
            var values: [[Double]] = []
            for term in terms {
                clear(batch)
                term.feature.add(1, to: batch, view(0))
                values.append(utilities(batch))
            }
            clear(batch)
            setting[0].addIncentives(batch)
            let incentives = utilities(batch)
            for place in 0..<batch.count {
                let actor = batch.actors[place]
                if step >= past.unknownFrom[actor] ?? .max { continue }
                let present = Int(batch.present[place])
                occasions.append(
                    ChoiceOccasion(
                        actor: actor, step: step, present: present, chosen: taken[actor] ?? present,
                        open: open[place],
                        features: open[place].flatMap { profile in
                            values.map { $0[profile * batch.count + place] }
                        },
                        incentives: open[place].map { incentives[$0 * batch.count + place] }))
            }
        }
        return occasions
    }

    private func clear(_ batch: Batch) {
        for p in 0..<world.profileCount { batch.utility(p).update(repeating: 0, count: batch.count) }
    }

    private func utilities(_ batch: Batch) -> [Double] {
        (0..<world.profileCount).flatMap { p in (0..<batch.count).map { batch[p, $0] } }
    }
}

extension World {
    /// The terms of a group in the order of the scenario; `terms` has them in the order in which they are added.
    fileprivate func writtenTerms(_ group: Int) -> [CompiledTerm] {
        terms[group].sorted { $0.coefficient < $1.coefficient }
    }

    /// The error for choices of profiles that were not open.
    fileprivate func notOpen(_ occasions: [ChoiceOccasion], _ past: KnownPast) -> ScenarioError {
        let names = actors
        return ScenarioError(
            occasions.map { occasion in
                let position = past.moves[occasion.step].first { $0.actor == occasion.actor }?.position
                let open = occasion.open.map { "'\(scenario.profiles[$0].id)'" }.joined(separator: ", ")
                return Diagnostic(
                    at: position ?? scenario.id.position,
                    "'\(names[occasion.actor].id)' takes '\(scenario.profiles[occasion.chosen].id)' in "
                        + "\(scenario.timeline.label(occasion.step)), which was not open to it; open were \(open); correct "
                        + "the row, or the bans and dates of the scenario")
            })
    }
}
