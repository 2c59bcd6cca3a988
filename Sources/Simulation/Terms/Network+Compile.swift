internal import ScenarioModel

extension NetworkFeature: CompilableFeature {
    func compile(_ context: CompileContext) -> any CompiledFeature {
        let index = context.relation(relation)
        return NetworkBenefit(
            relation: index, firstRow: context.relations[index].observers.lowerBound,
            profiles: context.scenario.profiles.count)
    }
}

/// f(i, p) = Σ_q K[p][q] · E[q][i] (Katz & Shapiro 1985, American Economic Review 75:424–440).
struct NetworkBenefit: CompiledFeature {
    let relation: Int
    let firstRow: Int
    let profiles: Int
    var stage: TermStage { .exposure }

    func add(_ beta: Double, actor: Int, _ view: ReplicateView, to utility: inout [Double]) {
        let table = view.exposures[relation]
        let row = actor - firstRow
        for p in 0..<profiles {
            var benefit = 0.0
            for q in 0..<profiles {
                benefit += view.compatibility[p * profiles + q] * table[view.replicate, q, row]
            }
            utility[p] += beta * benefit
        }
    }
}
