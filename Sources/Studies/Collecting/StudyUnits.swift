/// The units of work of a study: blocks of replicates, policy by policy.
struct StudyUnits: Sendable {
    /// Some replicates of one policy.
    struct Unit: Sendable {
        /// The place in the order of the units.
        let index: Int
        /// The place of the policy in the plan.
        let place: Int
        /// The index of the policy in the scenario.
        let policy: Int
        let replicates: Range<Int>
    }

    private let plan: StudyPlan
    private let blockSize: Int

    init(_ plan: StudyPlan, blockSize: Int) {
        self.plan = plan
        self.blockSize = blockSize
    }

    /// How many units there are.
    var count: Int { plan.policies.count * blocksPerPolicy }

    /// A unit by its place.
    subscript(index: Int) -> Unit {
        let (place, block) = index.quotientAndRemainder(dividingBy: blocksPerPolicy)
        let start = block * blockSize
        return Unit(
            index: index, place: place, policy: plan.policies[place],
            replicates: start..<min(start + blockSize, plan.replicates))
    }

    private var blocksPerPolicy: Int { (plan.replicates + blockSize - 1) / blockSize }
}
