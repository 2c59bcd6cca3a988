internal import ScenarioModel

extension AttributeFeature: CompilableFeature {
    func compile(_ context: CompileContext) -> any CompiledFeature {
        let group = context.scenario.groups[context.group]
        let profiles = context.scenario.profiles.map(\.standards)
        return AttributeProduct(
            firstActor: context.actors.lowerBound,
            factors: actor.flatMap { group.attribute($0.value) }?.numbers.map { $0 ?? 0 },
            profiles: profiles,
            values: builtInValues(of: profiles.map(\.count))
                ?? .combined(combine, context.attributes(named: attribute.value)))
    }

    /// The values of a built-in attribute for profiles with so many standards; nil for an attribute of standards.
    private func builtInValues(of counts: [Int]) -> AttributeProduct.Values? {
        switch attribute.value {
        case "adopts": .builtIn(counts.map { $0 > 0 ? 1 : 0 })
        case "standard_count": .builtIn(counts.map { Double($0) })
        case "extra_standards": .builtIn(counts.map { Double(max(0, $0 - 1)) })
        default: nil
        }
    }
}

extension CompileContext {
    /// The index of an attribute of each standard among the parameters; nil for a standard without it.
    func attributes(named name: String) -> [Int?] {
        scenario.standards.map { standard in
            standard.attribute(name).flatMap { parameters[$0.path] }
        }
    }
}

/// f(i, p) = x_i · a_p.
struct AttributeProduct: CompiledFeature {
    /// Where a_p comes from.
    enum Values: Sendable {
        /// It never changes: one number for each profile.
        case builtIn([Double])
        /// It is combined of parameters: the index for each standard, nil for one without the attribute, which counts 0.
        case combined(Combination, [Int?])
    }

    let firstActor: Int
    let factors: [Double]?
    let profiles: [[Int]]
    let values: Values
    var stage: TermStage { .attribute }

    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        for (p, standards) in profiles.enumerated() {
            let value = value(of: p, standards, view.setting.parameters)
            for place in 0..<batch.count {
                let factor = factors?[batch.actors[place] - firstActor] ?? 1
                batch[p, place] += beta * (factor * value)
            }
        }
    }

    private func value(of p: Int, _ standards: [Int], _ parameters: [Double]) -> Double {
        switch values {
        case .builtIn(let numbers): numbers[p]
        case .combined(let combine, let places):
            combine(standards) { standard in places[standard].map { parameters[$0] } ?? 0 }
        }
    }
}
