internal import ScenarioModel

extension QualityFeature: CompilableFeature {
    func compile(_ context: CompileContext) -> any CompiledFeature {
        ProfileQuality(profiles: context.scenario.profiles.map(\.standards), combine: combine)
    }
}

/// f(i, p) = the combined quality of p's standards at the time; 0 for the empty profile.
struct ProfileQuality: CompiledFeature {
    let profiles: [[Int]]
    let combine: Combination
    var stage: TermStage { .moving }

    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        for (p, standards) in profiles.enumerated() where !standards.isEmpty {
            let added = beta * combine(standards) { view.setting.quality[$0] }
            for place in 0..<batch.count { batch[p, place] += added }
        }
    }
}
