/// The units of work of a study: blocks of replicates, point by point and policy by policy.
struct StudyUnits: Sendable {
    /// Some replicates of one policy at one design point.
    struct Unit: Sendable {
        /// The place in the order of the units.
        let index: Int
        /// The place of the policy in the plan.
        let place: Int
        /// The index of the policy in the scenario.
        let policy: Int
        /// The place of the point in the plan.
        let point: Int
        let replicates: Range<Int>
    }

    private let plan: StudyPlan
    private let blockSize: Int
    private let shard: ShardChoice?

    /// - Parameters:
    ///   - plan: What is run.
    ///   - blockSize: How many replicates a unit has; the last of a cell may have fewer.
    ///   - shard: The part whose units are meant. The default is all.
    init(_ plan: StudyPlan, blockSize: Int, shard: ShardChoice? = nil) {
        self.plan = plan
        self.blockSize = blockSize
        self.shard = shard
    }

    /// How many units there are.
    var count: Int {
        let all = plan.points.count * plan.policies.count * blocksPerPolicy
        return (all - part.number + part.count) / part.count
    }

    /// How many runs these units have.
    var runCount: Int {
        shard == nil ? plan.runCount : (0..<count).reduce(0) { $0 + self[$1].replicates.count }
    }

    /// A unit by its place.
    subscript(index: Int) -> Unit {
        // Parts take turns, so that all of them have every policy and end at about the same time.
        let (cell, block) = (index * part.count + part.number - 1)
            .quotientAndRemainder(dividingBy: blocksPerPolicy)
        let (point, place) = cell.quotientAndRemainder(dividingBy: plan.policies.count)
        let start = block * blockSize
        return Unit(
            index: index, place: place, policy: plan.policies[place], point: point,
            replicates: start..<min(start + blockSize, plan.replicates))
    }

    private var blocksPerPolicy: Int { (plan.replicates + blockSize - 1) / blockSize }

    private var part: (number: Int, count: Int) { shard.map { ($0.number, $0.count) } ?? (1, 1) }
}
