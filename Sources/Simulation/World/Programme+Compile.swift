internal import NumericKit
internal import ScenarioModel

extension Programme.CompiledChange {
    init(_ change: Change, in scenario: Scenario) {
        label = change.label
        kind = type(of: change.verb).key.name
        at = change.at
        until = change.until ?? .max
        ramp = change.ramp
        halfLife = change.halfLife?.value
        probability = change.probability?.value ?? 1
        trigger = change.trigger.map { ColumnCondition($0, in: scenario) }
        effects = change.verb.primitives.map { Programme.Effect($0, in: scenario) }
        entity = StableHash.fnv1a64("\(change.verb.summary) at \(change.at)")
    }
}

extension Programme.Effect {
    init(_ primitive: Primitive, in scenario: Scenario) {
        func flags(_ selector: ActorSelector, in range: Range<Int>) -> [Bool] {
            let chosen = Set(selector.indices(in: scenario))
            return range.map { chosen.contains($0) }
        }
        func shares(of selector: ActorSelector, in name: Name, by attribute: Name?) -> [Double?] {
            let index = scenario.groups.firstIndex { $0.id.value == name.value } ?? 0
            let numbers = attribute.flatMap { scenario.groups[index].attribute($0.value)?.numbers }
            return flags(selector, in: scenario.groupRanges[index]).enumerated().map { row, isChosen in
                isChosen ? numbers.map { $0[row] ?? 0 } ?? 1 : nil
            }
        }
        func parameter(_ name: Name) -> Int {
            scenario.parameters.firstIndex { $0.path == name.value } ?? 0
        }
        let everyProfile: UInt64 =
            scenario.profiles.count == 64 ? .max : (1 << UInt64(scenario.profiles.count)) - 1
        switch primitive {
        case .adjust(let name, .set(let quantity)):
            self = .set(parameter: parameter(name), quantity.value)
        case .adjust(let name, .scale(let quantity)):
            self = .scale(parameter: parameter(name), quantity.value)
        case .scaleEdges(let name, let observers, let partners, let factor, let dependence):
            let index = scenario.relations.firstIndex { $0.id.value == name.value } ?? 0
            let relation = scenario.relations[index]
            let (ofObserver, ofPartner) = dependence?.attributes ?? (nil, nil)
            self = .scaleEdges(
                relation: index, rows: shares(of: observers, in: relation.observers, by: ofObserver),
                columns: shares(of: partners, in: relation.partners, by: ofPartner),
                factor: factor.value)
        case .permit(let profiles, let inverted, let actors, let isAllowed):
            let mask = profiles.mask(in: scenario)
            self = .permit(
                mask: inverted ? everyProfile & ~mask : mask, actors: actors.indices(in: scenario),
                isAllowed: isAllowed)
        case .incentive(let profiles, let actors, let amount):
            self = .incentive(
                mask: profiles.mask(in: scenario), actors: flags(actors, in: 0..<scenario.actorCount),
                amount: amount.value)
        case .inject(let profile, let actors):
            self = .inject(
                profile: scenario.profiles.firstIndex { $0.id == profile.value } ?? 0,
                actors: actors.indices(in: scenario))
        case .membership(let body, let actors, let joins):
            self = .membership(
                body: scenario.bodies.firstIndex { $0.id.value == body.value } ?? 0,
                actors: actors.indices(in: scenario), joins: joins)
        case .agreement(let name, let sponsors, let partners, let isGranted):
            let index = scenario.accords.firstIndex { $0.id.value == name.value } ?? 0
            self = .agreement(
                accord: index,
                pairs: scenario.accords[index].pairs(in: scenario).pairs(
                    of: Set(sponsors.indices(in: scenario)), with: Set(partners.indices(in: scenario))),
                isGranted: isGranted)
        }
    }
}

extension Primitive.Dependence {
    /// The attribute of the observer and that of the partner, one of them nil.
    fileprivate var attributes: (ofObserver: Name?, ofPartner: Name?) {
        switch self {
        case .ofObserver(let name): (name, nil)
        case .ofPartner(let name): (nil, name)
        }
    }
}
