internal import ScenarioModel

extension AttributeFeature: CompilableFeature {
    func compile(_ context: CompileContext) -> any CompiledFeature {
        let group = context.scenario.groups[context.group]
        let factors = actor.flatMap { group.attribute($0.value) }?.numbers.map { $0 ?? 0 }
        return AttributeProduct(
            firstActor: context.actors.lowerBound, factors: factors,
            values: context.scenario.profiles.map { value(of: $0, in: context.scenario) })
    }

    private func value(of profile: Profile, in scenario: Scenario) -> Double {
        switch attribute.value {
        case "adopts": return profile.standards.isEmpty ? 0 : 1
        case "standard_count": return Double(profile.standards.count)
        case "extra_standards": return Double(max(0, profile.standards.count - 1))
        default:
            return combine(profile.standards) { standard in
                scenario.standards[standard].attributes.first { $0.name == attribute.value }?.value.value ?? 0
            }
        }
    }
}

/// f(i, p) = x_i · a_p.
struct AttributeProduct: CompiledFeature {
    let firstActor: Int
    let factors: [Double]?
    let values: [Double]
    var stage: TermStage { .fixed }

    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        for place in 0..<batch.count {
            let factor = factors?[batch.actors[place] - firstActor] ?? 1
            for p in values.indices { batch[p, place] += beta * (factor * values[p]) }
        }
    }
}
