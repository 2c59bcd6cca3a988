internal import ScenarioModel

extension SwitchingFeature: CompilableFeature {
    func compile(_ context: CompileContext) -> any CompiledFeature {
        let sets = context.scenario.profiles.map { Set($0.standards) }
        return SwitchingCost(
            costs: sets.map { present in
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
    /// Costs by present and next profile.
    let costs: [[Double]]
    var stage: TermStage { .present }

    func add(_ beta: Double, actor: Int, _ view: ReplicateView, to utility: inout [Double]) {
        let row = costs[view.present]
        for p in row.indices { utility[p] -= beta * row[p] }
    }
}
