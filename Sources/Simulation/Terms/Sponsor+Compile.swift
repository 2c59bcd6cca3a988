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
            relation: index, firstRow: compiled.observers.lowerBound,
            firstColumn: compiled.partners.lowerBound, sponsors: sponsors,
            profiles: context.scenario.profiles.map(\.standards), combine: combine,
            shifting: context.scenario.accords.indices.filter {
                context.scenario.accords[$0].shift?.relation.value == relation.value
            },
            mitigations: mitigation.map { context.attributes(named: $0.value) })
    }
}

/// f(i, p) = the combined level of i toward the sponsors of p's standards; a standard's level is the mean over
/// its sponsors, 0 without any, and what mitigates makes up for a share of what it lacks to 1. Agreements that shift
/// levels add to the level toward a sponsor with whom i has one.
struct SponsorLevel: CompiledFeature {
    let relation: Int
    let firstRow: Int
    let firstColumn: Int
    let sponsors: [[Int]]
    let profiles: [[Int]]
    let combine: Combination
    /// The agreements that shift levels, by index.
    let shifting: [Int]
    /// The index of each standard's mitigation among the parameters, nil for one without; nil when nothing mitigates.
    let mitigations: [Int?]?
    /// Agreements differ by replicate.
    var stage: TermStage { shifting.isEmpty ? .moving : .exposure }

    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        let weights = view.setting.versions[relation].weights
        let parameters = view.setting.parameters
        for place in 0..<batch.count {
            let actor = batch.actors[place]
            for (p, standards) in profiles.enumerated() where !standards.isEmpty {
                batch[p, place] +=
                    beta * combine(standards) { mitigated(level(actor, $0, weights, view), $0, parameters) }
            }
        }
    }

    func addHeld(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        let weights = view.setting.versions[relation].weights
        let parameters = view.setting.parameters
        for place in 0..<batch.count {
            let standards = profiles[Int(batch.present[place])]
            guard !standards.isEmpty else { continue }
            batch[0, place] +=
                beta
                * combine(standards) {
                    mitigated(level(batch.actors[place], $0, weights, view), $0, parameters)
                }
        }
    }

    private func level(
        _ actor: Int, _ standard: Int, _ weights: RelationWeights, _ view: ReplicateView
    ) -> Double {
        let backers = sponsors[standard]
        guard !backers.isEmpty else { return 0 }
        let sum = backers.reduce(0) {
            $0 + (weights[actor - firstRow, $1] + shift(actor, $1 + firstColumn, view))
        }
        return sum / Double(backers.count)
    }

    /// What agreements add to the level of an actor toward a sponsor.
    private func shift(_ actor: Int, _ sponsor: Int, _ view: ReplicateView) -> Double {
        guard !shifting.isEmpty else { return 0 }
        return view.agreements.shift(
            shifting, view.replicate, sponsor: sponsor, partner: actor, view.setting.parameters)
    }

    /// A level after what makes up for a share of the trust that is missing.
    private func mitigated(_ level: Double, _ standard: Int, _ parameters: [Double]) -> Double {
        guard let place = mitigations?[standard] else { return level }
        return level + parameters[place] * (1 - level)
    }
}
