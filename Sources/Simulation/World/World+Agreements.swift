internal import ScenarioModel

/// Standards that an agreement recognises.
struct Recognition: Sendable {
    /// Which standards it covers, as flags.
    let covers: [Bool]
    /// The index of its share among the parameters.
    let share: Int
}

/// What changes say of a pair.
enum AgreementVerdict: Sendable {
    /// It has the agreement.
    case granted
    /// It has none.
    case revoked
}

extension World {
    /// The agreements of a scenario, and what they recognise, in the order of its bits.
    static func compileAccords(
        _ scenario: Scenario
    ) -> (accords: [CompiledAccord], recognitions: [Recognition]) {
        var recognitions: [Recognition] = []
        let accords = scenario.accords.indices.map { index in
            let accord = CompiledAccord(index, in: scenario, firstBit: recognitions.count)
            if let share = accord.recognition {
                recognitions += accord.tracks.map { Recognition(covers: $0, share: share) }
            }
            return accord
        }
        return (accords, recognitions)
    }

    /// The relations through which a network term counts partners by compatibility, ascending.
    static func benefitRelations(_ scenario: Scenario) -> [Int] {
        let names = scenario.adoption.groups.flatMap(\.terms).compactMap { term -> String? in
            guard let network = term.feature as? NetworkFeature, network.holding == nil else { return nil }
            return network.relation.value
        }
        return scenario.relations.indices.filter { names.contains(scenario.relations[$0].id.value) }
    }

    /// The compatibility under every set of recognitions, the set *m* at place *m* − 1.
    func recognising(_ parameters: [Double], _ shares: [Double]) -> [Compatibility] {
        guard !recognitions.isEmpty else { return [] }
        return (1..<(1 << recognitions.count)).map { set in
            Compatibility(
                scenario, shares: shares,
                recognitions: recognitions.indices.filter { set & (1 << $0) != 0 }.map {
                    (recognitions[$0].covers, parameters[recognitions[$0].share])
                })
        }
    }

    /// What the changes in force say of the pairs of each agreement; the last that concerns a pair counts. A revocation
    /// concerns the two actors, whoever of them is the sponsor.
    func verdicts(_ changes: [(Programme.CompiledChange, Double)]) -> [[Int: AgreementVerdict]?] {
        accords.indices.map { index in
            var verdicts: [Int: AgreementVerdict]?
            for (change, _) in changes {
                for case .agreement(index, let pairs, let isGranted) in change.effects {
                    var known = verdicts ?? [:]
                    for pair in pairs {
                        known[pair] = isGranted ? .granted : .revoked
                        guard let reverse = accords[index].reverse(of: pair) else { continue }
                        if !isGranted {
                            known[reverse] = .revoked
                        } else if known[reverse] == .revoked {
                            known[reverse] = nil
                        }
                    }
                    verdicts = known
                }
            }
            return verdicts
        }
    }
}
