internal import ScenarioModel

extension SwitchingFeature: CompilableFeature {
    func compile(_ context: CompileContext) -> any CompiledFeature {
        let sets = context.scenario.profiles.map { Set($0.standards) }
        return SwitchingCost(
            profiles: sets.count,
            costs: sets.flatMap { present in
                sets.map { next in
                    switch counting {
                    case .anyChange: next == present ? 0 : 1
                    case .newStandards: Double(next.subtracting(present).count)
                    }
                }
            })
    }
}

/// f(i, p) = −(standards of p that are new to i), or −1 for any other profile; the coefficient is the cost.
struct SwitchingCost: CompiledFeature {
    let profiles: Int
    /// The number of standards to pay for, by present and next profile.
    let costs: [Double]
    var stage: TermStage { .present }

    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        for p in 0..<profiles {
            let utility = batch.utility(p)
            costs.withUnsafeBufferPointer { costs in
                for place in 0..<batch.count {
                    utility[place] -= beta * costs[Int(batch.present[place]) * profiles + p]
                }
            }
        }
    }

    /// Staying costs nothing.
    func addHeld(_ beta: Double, to batch: Batch, _ view: ReplicateView) {}
}
