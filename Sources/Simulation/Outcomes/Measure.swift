internal import ScenarioModel

/// One column of an outcome as the engine computes it; one small file per outcome.
protocol Measure: Sendable {
    /// What the measure remembers between steps, as it is at the start.
    var memory: [Double] { get }
    /// Whether it reads utilities, so that exposures must show the state after the step.
    var needsUtility: Bool { get }
    /// Whether it compares what actors hold with what they held before the step.
    var needsBefore: Bool { get }
    /// The column that it looks at, of a measure that looks at none itself; nil for what it reads from the state.
    var source: Int? { get }
    /// Whether it looks at the state before the first step.
    var needsStart: Bool { get }
    /// Meets the state before the first step, once; its source has been measured.
    func begin(_ observation: Observation, memory: RowTable<Double>.Row)
    /// The value after the step; for a measure of a whole run, its value if the run ended here. NaN is missing;
    /// for a categorical column the value is the index of the word.
    func observe(_ observation: Observation, memory: RowTable<Double>.Row) -> Double
}

extension Measure {
    var memory: [Double] { [] }
    var needsUtility: Bool { false }
    var needsBefore: Bool { false }
    var source: Int? { nil }
    var needsStart: Bool { false }
    func begin(_ observation: Observation, memory: RowTable<Double>.Row) {}
}

/// An outcome that can be computed; every outcome of the language is one.
protocol MeasurableOutcome: Outcome {
    /// The measures, one per column, in the order of the columns.
    func measures(in scenario: Scenario) -> [any Measure]
}

/// What measures may look at: one replicate after a step.
struct Observation {
    /// The step.
    let step: Int
    private let block: Block
    private let row: Int

    /// The state of a replicate after the block's present step.
    init(_ block: Block, _ row: Int) {
        step = block.step
        self.block = block
        self.row = row
    }

    /// Every standard.
    var standards: Range<Int> { 0..<block.world.profilesWith.count }
    /// Every profile.
    var profiles: Range<Int> { 0..<block.world.profileCount }
    /// K[p][q].
    var compatibility: Compatibility { block.setting[row].compatibility }

    /// How far a body has come.
    func body(_ index: Int) -> BodyState { block.replicates[row].bodies[index] }

    /// The agreements in force, in a world that has any.
    var agreements: AgreementState { block.agreements[row] }

    /// The agreements of one kind.
    func accord(_ index: Int) -> CompiledAccord { block.world.accords[index] }

    /// The profile that an actor holds.
    func profile(of actor: Int) -> Int { Int(block.choices[row, actor]) }

    /// The weight of an actor.
    func weight(_ actor: Int) -> Double { block.world.weight[actor] }

    /// What another column, which was measured before, gave.
    func column(_ index: Int) -> Double { block.measured[row, index] }

    /// The weight, or the number, of the actors of a group that hold a profile.
    func profileHolders(_ profile: Int, _ group: Int, byCount: Bool) -> Double {
        block.tally.holders(profile, group: group, byCount: byCount, replicate: row)
    }

    /// The weight, or the number, of the actors that hold a standard in whatever profile.
    func standardHolders(_ standard: Int, _ group: Int, byCount: Bool) -> Double {
        let mask = block.world.profilesWith[standard]
        var sum = 0.0
        for p in profiles where mask & (1 << UInt64(p)) != 0 {
            sum += block.tally.holders(p, group: group, byCount: byCount, replicate: row)
        }
        return sum
    }

    /// The share of a profile among the actors of a group, by weight or by count.
    func profileShare(_ profile: Int, _ group: Int, byCount: Bool) -> Double {
        share(profileHolders(profile, group, byCount: byCount), group, byCount)
    }

    /// The share of actors that hold a standard in whatever profile.
    ///
    /// Weights are added before they are divided, so that whole weights (and counts) give the Double next to the
    /// true share: 7 + 1 holders of 10 reach a level of 0.8.
    func standardShare(_ standard: Int, _ group: Int, byCount: Bool) -> Double {
        share(standardHolders(standard, group, byCount: byCount), group, byCount)
    }

    /// The share that a weight, or a number, of actors has in its group; 0 in a group without weight.
    func share(_ part: Double, _ group: Int, _ byCount: Bool) -> Double {
        let total = block.tally.total(group: group, byCount: byCount)
        return total > 0 ? part / total : 0
    }

    /// The share of actors whose profile differs from the one before the step.
    func switched(_ group: Int, byCount: Bool) -> Double {
        let (before, now) = (block.before[row], block.choices[row])
        var sum = 0.0
        for actor in block.world.groupRanges[group] where before[actor] != now[actor] {
            sum += byCount ? 1 : block.world.weight[actor]
        }
        return share(sum, group, byCount)
    }

    /// The mean utility that actors have from the profiles they hold, added up in the order of the actors.
    func welfare(_ group: Int, byCount: Bool) -> Double {
        let (world, batch) = (block.world, block.batch)
        let chooser = Chooser(block, row)
        let range = world.groupRanges[group]
        var sum = 0.0
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Batch.capacity) {
            batch.fill(
                start..<min(start + Batch.capacity, range.upperBound), world.actorHash, block.choices[row])
            chooser.evaluateHeld(group)
            let utility = batch.utility(0)
            for place in 0..<batch.count {
                sum += (byCount ? 1 : world.weight[batch.actors[place]]) * utility[place]
            }
        }
        return share(sum, group, byCount)
    }
}

extension Population {
    /// One measure per group measured.
    func measures(in scenario: Scenario, _ make: (_ group: Int) -> any Measure) -> [any Measure] {
        groups(in: scenario).map(make)
    }
}
