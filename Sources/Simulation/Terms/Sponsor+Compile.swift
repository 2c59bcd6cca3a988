internal import NumericKit
internal import ScenarioModel

extension SponsorFeature: CompilableFeature {
    func compile(_ context: CompileContext) throws -> any CompiledFeature {
        let index = context.relation(relation)
        let compiled = context.relations[index]
        let ids = context.scenario.groups.flatMap(\.actors).map(\.value)
        let sponsors = try context.scenario.standards.map { standard in
            try standard.sponsors.map { sponsor in
                guard let actor = ids.firstIndex(of: sponsor.value), compiled.partners.contains(actor) else {
                    throw ScenarioError([
                        Diagnostic(
                            at: relation.position,
                            "sponsor '\(sponsor.value)' of '\(standard.id.value)' is no partner in relation "
                                + "'\(relation.value)'")
                    ])
                }
                return actor - compiled.partners.lowerBound
            }
        }
        return SponsorLevel(
            relation: index, firstRow: compiled.observers.lowerBound, sponsors: sponsors,
            profiles: context.scenario.profiles.map(\.standards), combine: combine,
            mitigations: mitigation.map { context.attributes(named: $0.value) })
    }
}

/// f(i, p) = the combined level of i toward the sponsors of p's standards; a standard's level is the mean over
/// its sponsors, 0 without any, and what mitigates makes up for a share of what it lacks to 1.
struct SponsorLevel: CompiledFeature {
    let relation: Int
    let firstRow: Int
    let sponsors: [[Int]]
    let profiles: [[Int]]
    let combine: Combination
    /// The index of each standard's mitigation among the parameters, nil for one without; nil when nothing mitigates.
    let mitigations: [Int?]?
    var stage: TermStage { .moving }

    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        let weights = view.setting.versions[relation].weights
        let parameters = view.setting.parameters
        for place in 0..<batch.count {
            let row = batch.actors[place] - firstRow
            for (p, standards) in profiles.enumerated() where !standards.isEmpty {
                batch[p, place] +=
                    beta * combine(standards) { mitigated(level(row, $0, weights), $0, parameters) }
            }
        }
    }

    private func level(_ row: Int, _ standard: Int, _ weights: RelationWeights) -> Double {
        let backers = sponsors[standard]
        guard !backers.isEmpty else { return 0 }
        let sum = backers.reduce(0) { $0 + weights[row, $1] }
        return sum / Double(backers.count)
    }

    /// A level after what makes up for a share of the trust that is missing.
    private func mitigated(_ level: Double, _ standard: Int, _ parameters: [Double]) -> Double {
        guard let place = mitigations?[standard] else { return level }
        return level + parameters[place] * (1 - level)
    }
}
