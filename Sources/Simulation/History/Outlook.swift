internal import NumericKit
internal import ScenarioModel

/// Futures after a known past: how many actors hold what in them, and what each would take.
public struct Outlook: Sendable {
    /// How many of the actors looked at hold each profile after a step, by
    /// `(run × steps + place of the step) × profiles + profile`.
    public let holders: [Int32]
    /// The mean over the runs of the probability that an actor takes a profile in a step if it takes another than it
    /// held when the past ended, by `(place of the step × actors + actor) × profiles + profile`; 0 for all profiles if
    /// none was open.
    public let chances: [Double]
}

extension Simulator {
    /// Runs some futures after the known past of a world.
    ///
    /// The probabilities are those of the logit rule, given the choices that the others have made in each future: their
    /// mean is a forecast without the noise of drawing the actor's own choice.
    /// - Parameters:
    ///   - group: The index of the group whose actors are looked at.
    ///   - policy: The index of the policy.
    ///   - replicates: The replicate numbers.
    ///   - steps: The steps to look at, ascending, after the known past.
    ///   - counted: The actors that are counted, by index; nil for all of the group.
    ///   - isCancelled: Asked between steps; when true, the block is given up.
    /// - Returns: The outlook, or nil when cancelled; steps after the last are not run.
    /// - Throws: As ``run(policy:replicates:isCancelled:)``.
    /// - Precondition: The scenario's rule is logit, and the world has a known past.
    /// - Complexity: As ``run(policy:replicates:isCancelled:)``.
    public func outlook(
        of group: Int, policy: Int = 0, replicates: Range<Int>, at steps: [Int],
        counting counted: [Int]? = nil, isCancelled: () -> Bool = { false }
    ) throws -> Outlook? {
        let block = try Block(world: world, policy: policy, replicates: replicates, options: options)
        let (profiles, width) = (world.profileCount, world.actorCount * world.profileCount)
        let counted = counted ?? Array(world.groupRanges[group])
        let first = (world.past?.last ?? -1) + 1
        var chances = [Double](repeating: 0, count: steps.count * width)
        var holders = [Int32](repeating: 0, count: replicates.count * steps.count * profiles)
        let held = RowTable<UInt8>(rows: replicates.count, width: world.actorCount, repeating: 0)
        func count(after step: Int) {
            guard let place = steps.firstIndex(of: step) else { return }
            for row in 0..<replicates.count {
                let start = (row * steps.count + place) * profiles
                for actor in counted { holders[start + Int(block.choices[row, actor])] += 1 }
            }
        }
        block.watch = { step in
            count(after: step - 1)
            if step == first { held.copy(block.choices) }
            if let place = steps.firstIndex(of: step), step >= first {
                block.addChances(of: group, held, to: &chances, from: place * width)
            }
        }
        defer { block.watch = nil }
        var begun = 0
        let last = steps.last ?? 0
        _ = try block.run {
            begun += 1
            return isCancelled() || begun > last + 2
        }
        // No step follows in which it would be seen.
        if last == world.stepCount - 1 { count(after: last) }
        guard !isCancelled() else { return nil }
        return Outlook(holders: holders, chances: chances.map { $0 / Double(replicates.count) })
    }
}

extension Block {
    /// Adds, over the runs, the probabilities with which the actors of a group would take another profile than `held`.
    fileprivate func addChances(
        of group: Int, _ held: RowTable<UInt8>, to chances: inout [Double], from base: Int
    ) {
        let range = world.groupRanges[group]
        var chooser = Chooser(self, running.first ?? 0)
        for row in replicates.indices {
            chooser.enter(row)
            let temperature = (setting[row].rule as? LogitRule)?.temperature ?? 1
            for start in stride(from: range.lowerBound, to: range.upperBound, by: Batch.capacity) {
                batch.fill(start..<min(start + Batch.capacity, range.upperBound), world.actorHash, nil)
                for place in 0..<batch.count { batch.present[place] = held[row, batch.actors[place]] }
                chooser.evaluate(group, available: available(row))
                for place in 0..<batch.count {
                    let others = (0..<world.profileCount).filter {
                        $0 != Int(batch.present[place]) && batch.open[place] & (1 << UInt64($0)) != 0
                    }
                    let greatest = others.map { batch[$0, place] }.max() ?? 0
                    let powers = others.map { Elementary.exp((batch[$0, place] - greatest) / temperature) }
                    let sum = powers.reduce(0, +)
                    for (profile, power) in zip(others, powers) {
                        chances[base + batch.actors[place] * world.profileCount + profile] += power / sum
                    }
                }
            }
        }
    }
}
