import NumericKit
import ScenarioModel

@testable import Simulation

/// Utilities, term by term.
extension ReferenceEngine {
    /// The utility that an actor has from a profile when it sees these choices.
    ///
    /// Sums of Doubles depend on their order: first attributes, then qualities and levels, incentives, exposures, tastes, the present profile; in each part as written.
    func utility(_ actor: Int, _ p: Int, seeing choices: [Int]) -> Double {
        var utility = 0.0
        let terms = terms(of: actors[actor].group)
        for part in 0..<5 {
            for term in terms where self.part(of: term.feature) == part {
                utility += value(term.coefficient) * feature(term, actor, p, choices)
                if let network = term.feature as? NetworkFeature {
                    utility += value(term.coefficient) * recognisedBenefit(network, actor, p, choices)
                }
            }
            guard part == 1 else { continue }
            for (change, intensity) in inForce {
                for case .incentive(let profiles, let selector, let amount) in change.verb.primitives
                where matches(selector, actor) && matches(profiles, p) {
                    utility += intensity * amount.value
                }
            }
        }
        return utility
    }

    private func part(of feature: any Feature) -> Int {
        switch feature {
        case is AttributeFeature: 0
        case let sponsor as SponsorFeature: isShifted(sponsor.relation) ? 2 : 1
        case is QualityFeature: 1
        case is NetworkFeature, is PeersFeature: 2
        case is TasteFeature: 3
        case is SwitchingFeature: 4
        default: -1
        }
    }

    private func feature(_ term: Term, _ actor: Int, _ p: Int, _ choices: [Int]) -> Double {
        switch term.feature {
        case let network as NetworkFeature: return benefit(network, actor, p, choices)
        case let peers as PeersFeature: return share(peers, actor, p, choices)
        case let taste as TasteFeature:
            return matches(taste.profiles, p) ? number(taste.distribution, actor, term) : 0
        case let quality as QualityFeature:
            return combined(quality.combine, p) { self.quality(of: $0) }
        case let sponsor as SponsorFeature:
            return combined(sponsor.combine, p) { standard in
                let level = level(sponsor.relation, actor, standard: standard)
                guard let name = sponsor.mitigation?.value else { return level }
                return level + self.attribute(name, of: standard) * (1 - level)
            }
        case let attribute as AttributeFeature: return product(attribute, actor, p)
        case let switching as SwitchingFeature:
            let present = scenario.profiles[choices[actor]].standards
            let new = scenario.profiles[p].standards.filter { !present.contains($0) }.count
            if switching.counting == .newStandards { return -Double(new) }
            return choices[actor] == p ? 0 : -1
        default: return .nan
        }
    }

    /// The random number of an actor and a term.
    private func number(_ distribution: Distribution, _ actor: Int, _ term: Term) -> Double {
        let u = stream.uniform(
            entity: StableHash.fnv1a64("\(actors[actor].id) \(term.id.value)"), moment: 0,
            purpose: RandomPurpose.taste, draw: 0)
        switch distribution {
        case .uniform(let from, let to): return from.value + u * (to.value - from.value)
        case .normal(let mean, let deviation):
            return mean.value + deviation.value * NormalDistribution.quantile(u)
        case .discrete(let atoms):
            var rest = u
            for atom in atoms {
                rest -= atom.probability.value
                if rest < 0 { return atom.value.value }
            }
            return atoms[atoms.count - 1].value.value
        }
    }

    /// x · Σ_q K[p][q] · E[q] with E[q] = Σ_j W[i][j] · 1[j holds q], or x · Σ_q E[q] over the profiles that count; 0 for
    /// a profile that does not gain it.
    private func benefit(_ feature: NetworkFeature, _ actor: Int, _ p: Int, _ choices: [Int]) -> Double {
        if let gaining = feature.profiles, !matches(gaining, p) { return 0 }
        let group = scenario.groups[actors[actor].group]
        let factor = feature.actor.map { group.attribute($0.value)?.numbers[actors[actor].row] ?? .nan } ?? 1
        let counting = feature.holding.map { names in
            scenario.profiles.map { profile in names.contains { $0.value == profile.id } ? 1.0 : 0 }
        }
        let index = relation(feature.relation)
        let row = weights[index][actors[actor].row]
        var sum = 0.0
        for q in scenario.profiles.indices {
            var exposure = 0.0
            for (column, partner) in partners[index].enumerated() where choices[partner] == q {
                exposure += row[column]
            }
            sum += (counting ?? compatibility[p])[q] * exposure
        }
        return factor * sum
    }

    /// The share of the partners with a standard that holds a profile; with `within` of those that took theirs lately, as
    /// all was when the step began, after its changes.
    private func share(_ feature: PeersFeature, _ actor: Int, _ p: Int, _ choices: [Int]) -> Double {
        if scenario.profiles[p].standards.isEmpty { return 0 }
        let index = relation(feature.relation)
        let row = weights[index][actors[actor].row]
        var exposure = scenario.profiles.map { _ in 0.0 }
        for (column, partner) in partners[index].enumerated() {
            if let within = feature.within {
                if let taken = takenBefore[partner], taken >= step - within {
                    exposure[heldBefore[partner]] += row[column]
                }
            } else {
                exposure[choices[partner]] += row[column]
            }
        }
        var sum = 0.0
        for q in scenario.profiles.indices where !scenario.profiles[q].standards.isEmpty {
            sum += exposure[q]
        }
        return sum > 0 ? exposure[p] / sum : 0
    }

    /// The mean weight of an actor toward the sponsors of a standard.
    private func level(_ name: Name, _ actor: Int, standard: Int) -> Double {
        let index = relation(name)
        let sponsors = scenario.standards[standard].sponsors
        if sponsors.isEmpty { return 0 }
        var sum = 0.0
        for sponsor in sponsors {
            for (column, partner) in partners[index].enumerated()
            where actors[partner].id == sponsor.value {
                sum += weights[index][actors[actor].row][column] + shift(name, actor, toward: partner)
            }
        }
        return sum / Double(sponsors.count)
    }

    private func product(_ feature: AttributeFeature, _ actor: Int, _ p: Int) -> Double {
        let group = scenario.groups[actors[actor].group]
        let factor = feature.actor.map { group.attribute($0.value)?.numbers[actors[actor].row] ?? .nan } ?? 1
        let count = scenario.profiles[p].standards.count
        switch feature.attribute.value {
        case "adopts": return factor * (count > 0 ? 1 : 0)
        case "standard_count": return factor * Double(count)
        case "extra_standards": return factor * Double(count > 1 ? count - 1 : 0)
        default:
            let name = feature.attribute.value
            return factor
                * combined(feature.combine, p) { standard in
                    attribute(name, of: standard)
                }
        }
    }

    /// An attribute of a standard in the step; one that it lacks is 0.
    private func attribute(_ name: String, of standard: Int) -> Double {
        scenario.standards[standard].attributes.first { $0.name == name }.map { value($0.value) } ?? 0
    }

    /// The values of a profile's standards put together; the empty profile has 0.
    private func combined(_ combine: Combination, _ p: Int, _ value: (Int) -> Double) -> Double {
        let values = scenario.profiles[p].standards.map(value)
        if values.isEmpty { return 0 }
        var sum = 0.0
        for value in values { sum += value }
        switch combine {
        case .max: return values.max() ?? 0
        case .min: return values.min() ?? 0
        case .sum: return sum
        case .mean: return sum / Double(values.count)
        }
    }

    private func relation(_ name: Name) -> Int {
        scenario.relations.firstIndex { $0.id.value == name.value } ?? -1
    }
}
