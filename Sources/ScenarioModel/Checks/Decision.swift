/// What a change decides outright, so that another can decide the opposite.
enum Decision {
    /// A parameter has a value.
    case parameter(String, value: Double)
    /// Profiles are allowed or forbidden to actors.
    case permission(profiles: UInt64, actors: Set<Int>, isAllowed: Bool)
    /// Actors are members of a body, or are none.
    case membership(body: String, actors: Set<Int>, joins: Bool)
    /// Pairs of sponsors and partners have an agreement, or have none.
    case agreement(String, sponsors: Set<Int>, partners: Set<Int>, isGranted: Bool)

    /// What a primitive decides; nil for one that decides nothing outright.
    init?(_ primitive: Primitive, in scenario: Scenario) {
        switch primitive {
        case .adjust(let parameter, .set(let quantity)):
            self = .parameter(parameter.value, value: quantity.value)
        case .permit(let selector, let inverted, let actors, let isAllowed):
            let mask = selector.mask(in: scenario)
            self = .permission(
                profiles: inverted ? scenario.everyProfile & ~mask : mask,
                actors: Set(actors.indices(in: scenario)), isAllowed: isAllowed)
        case .membership(let body, let actors, let joins):
            self = .membership(body: body.value, actors: Set(actors.indices(in: scenario)), joins: joins)
        case .agreement(let name, let sponsors, let partners, let isGranted):
            self = .agreement(
                name.value, sponsors: Set(sponsors.indices(in: scenario)),
                partners: Set(partners.indices(in: scenario)), isGranted: isGranted)
        case .adjust(_, .scale), .scaleEdges, .incentive, .inject: return nil
        }
    }

    /// Whether nothing is left of another decision after this one.
    func undoes(_ earlier: Decision) -> Bool {
        switch (earlier, self) {
        case (.parameter(let first, let old), .parameter(let second, let new)):
            first == second && old != new
        case (.permission(let fewer, let some, let old), .permission(let more, let all, let new)):
            old != new && fewer != 0 && fewer & ~more == 0 && some.isSubset(of: all)
        case (.membership(let first, let some, let old), .membership(let second, let all, let new)):
            old != new && first == second && some.isSubset(of: all)
        case (
            .agreement(let first, let askers, let asked, let old),
            .agreement(let second, let allAskers, let allAsked, let new)
        ):
            old != new && first == second && askers.isSubset(of: allAskers) && asked.isSubset(of: allAsked)
        default: false
        }
    }
}

extension Primitive {
    /// What is contradictory when a later primitive undoes this one, to follow `policy 'p'`; nil when that can't be.
    func contradiction(of later: Primitive) -> String? {
        switch (self, later) {
        case (.adjust(let parameter, .set(let old)), .adjust(_, .set(let new))):
            "sets '\(parameter.value)' to \(old.value) and to \(new.value)"
        case (.permit(let profiles, let inverted, let actors, let isAllowed), .permit):
            (isAllowed ? "allows and forbids " : "forbids and allows ")
                + (inverted ? "all but " : "") + "\(profiles.summary) for \(actors.summary)"
        case (.membership(let body, let actors, let joins), .membership):
            "lets \(actors.summary) \(joins ? "join and leave" : "leave and join") '\(body.value)'"
        case (.agreement(let name, let sponsors, let partners, let isGranted), .agreement):
            (isGranted ? "grants and revokes " : "revokes and grants ")
                + "'\(name.value)' of \(sponsors.summary) with \(partners.summary)"
        default: nil
        }
    }
}

extension Scenario {
    /// The bits of all profiles.
    var everyProfile: UInt64 { profiles.count == 64 ? .max : (1 << UInt64(profiles.count)) - 1 }
}
