internal import ScenarioModel

/// One column of an outcome as the engine computes it; one small file per outcome.
protocol Measure: Sendable {
    /// What the measure remembers between steps, as it is at the start.
    var memory: [Double] { get }
    /// Whether it reads utilities, so that exposures must show the state after the step.
    var needsUtility: Bool { get }
    /// The value after the step; for a measure of a whole run, its value if the run ended here. NaN is missing;
    /// for a categorical column the value is the index of the word.
    func observe(_ observation: inout Observation, memory: inout [Double]) -> Double
}

extension Measure {
    var memory: [Double] { [] }
    var needsUtility: Bool { false }
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
    private var chooser: Chooser?
    private var sums: [Int: (holders: [Double], total: Double)] = [:]

    init(_ block: Block, _ row: Int) {
        step = block.step
        self.block = block
        self.row = row
    }

    /// K[p][q] by rows.
    var compatibility: [Double] { block.replicates[row].compatibility }

    /// The share of each profile among the actors of a group, by weight or by count.
    mutating func profileShares(_ group: Int, byCount: Bool) -> [Double] {
        let (holders, total) = holders(group, byCount: byCount)
        return total > 0 ? holders.map { $0 / total } : holders
    }

    /// The share of actors that hold each standard in whatever profile.
    ///
    /// Weights are added before they are divided, so that whole weights (and counts) give the Double next to the
    /// true share: 7 + 1 holders of 10 reach a level of 0.8.
    mutating func standardShares(_ group: Int, byCount: Bool) -> [Double] {
        let scenario = block.world.scenario
        let (holders, total) = holders(group, byCount: byCount)
        return scenario.standards.indices.map { standard in
            let sum = zip(scenario.profiles, holders).reduce(0) { sum, entry in
                entry.0.standards.contains(standard) ? sum + entry.1 : sum
            }
            return total > 0 ? sum / total : sum
        }
    }

    /// The weight of the holders of each profile, and of all.
    private mutating func holders(_ group: Int, byCount: Bool) -> (holders: [Double], total: Double) {
        let key = group * 2 + (byCount ? 1 : 0)
        if let known = sums[key] { return known }
        let choices = block.choices[row]
        var holders = Array(repeating: 0.0, count: block.world.profileCount)
        for actor in block.world.groupRanges[group] {
            holders[Int(choices[actor])] += byCount ? 1 : block.world.weight[actor]
        }
        let result = (holders, holders.reduce(0, +))
        sums[key] = result
        return result
    }

    /// The weighted mean of a number over the actors of a group.
    func mean(_ group: Int, byCount: Bool, of value: (_ actor: Int) -> Double) -> Double {
        var sum = 0.0
        var total = 0.0
        for actor in block.world.groupRanges[group] {
            let weight = byCount ? 1 : block.world.weight[actor]
            sum += weight * value(actor)
            total += weight
        }
        return total > 0 ? sum / total : 0
    }

    /// Whether an actor's profile differs from the one before the step.
    func hasSwitched(_ actor: Int) -> Bool {
        block.replicates[row].before[actor] != block.choices[row][actor]
    }

    /// The mean utility that actors have from the profiles they hold.
    mutating func welfare(_ group: Int, byCount: Bool) -> Double {
        var chooser = self.chooser ?? Chooser(block, row, moment: 0)
        let choices = block.choices[row]
        let result = mean(group, byCount: byCount) { chooser.realised($0, present: choices[$0]) }
        self.chooser = chooser
        return result
    }
}

extension Population {
    /// One measure per group measured.
    func measures(in scenario: Scenario, _ make: (_ group: Int) -> any Measure) -> [any Measure] {
        groups(in: scenario).map(make)
    }
}
