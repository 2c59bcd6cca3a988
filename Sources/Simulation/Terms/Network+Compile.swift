internal import ScenarioModel

extension NetworkFeature: CompilableFeature {
    func compile(_ context: CompileContext) -> any CompiledFeature {
        let scenario = context.scenario
        let index = context.relation(relation)
        guard profiles != nil || holding != nil || actor != nil else {
            return NetworkBenefit(relation: index, profiles: scenario.profiles.count)
        }
        let group = scenario.groups[context.group]
        return SelectedNetworkBenefit(
            relation: index, profiles: scenario.profiles.count, gaining: profiles?.mask(in: scenario) ?? .max,
            holding: holding.map {
                ProfileSelector(profiles: $0, standards: nil, position: relation.position).mask(in: scenario)
            },
            firstActor: context.actors.lowerBound,
            factors: actor.flatMap { group.attribute($0.value) }?.numbers.map { $0 ?? 0 })
    }
}

/// f(i, p) = Σ_q K[p][q] · E[q][i] (Katz & Shapiro 1985, American Economic Review 75:424–440).
///
/// Products with K = 0 are left out: adding zero changes no sum.
struct NetworkBenefit: CompiledFeature {
    let relation: Int
    let profiles: Int
    var stage: TermStage { .exposure }

    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        let compatibility = view.setting.compatibility
        gather(batch, view, compatibility)
        let benefit = batch.exposure(profiles)
        for p in 0..<profiles where compatibility.hasPartners(p) {
            benefit.update(repeating: 0, count: batch.count)
            for q in 0..<profiles where compatibility[p, q] != 0 {
                let share = compatibility[p, q]
                let exposure = batch.exposure(q)
                for place in 0..<batch.count { benefit[place] += share * exposure[place] }
            }
            let utility = batch.utility(p)
            for place in 0..<batch.count { utility[place] += beta * benefit[place] }
        }
        RecognisedBenefit(relation: relation, profiles: profiles).add(beta, to: batch, view)
    }

    func addHeld(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        let compatibility = view.setting.compatibility
        gather(batch, view, compatibility)
        let utility = batch.utility(0)
        for place in 0..<batch.count {
            let p = Int(batch.present[place])
            var benefit = 0.0
            for q in 0..<profiles where compatibility[p, q] != 0 {
                benefit += compatibility[p, q] * batch.exposure(q)[place]
            }
            utility[place] += beta * benefit
        }
        RecognisedBenefit(relation: relation, profiles: profiles).addHeld(beta, to: batch, view)
    }

    /// Copies the batch's exposures to every profile that any other looks at.
    private func gather(_ batch: Batch, _ view: ReplicateView, _ compatibility: Compatibility) {
        let table = view.exposures[relation]
        for q in 0..<profiles where compatibility.isSeen(q) {
            table.gather(q, replicate: view.replicate, view.setting.versions[relation], batch)
        }
    }
}
