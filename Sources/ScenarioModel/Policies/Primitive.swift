/// What a policy or event can do; every verb of the scenario language compiles to these.
public enum Primitive: Sendable {
    /// How a parameter changes.
    public enum Adjustment: Sendable {
        /// It takes a value.
        case set(Quantity)
        /// It is multiplied by a factor.
        case scale(Quantity)
    }

    /// An attribute of an actor, from 0 to 1, that says how far a change of its edges concerns it.
    public enum Dependence: Sendable {
        /// Of the observer of an edge.
        case ofObserver(Name)
        /// Of the partner of an edge.
        case ofPartner(Name)
    }

    /// A parameter takes a value or is multiplied.
    case adjust(parameter: Name, Adjustment)
    /// The weights of a relation's edges between some observers and some partners are multiplied, all of them by the same
    /// factor, or each the more by it the more one of its actors depends.
    case scaleEdges(
        relation: Name, observers: ActorSelector, partners: ActorSelector, factor: Quantity,
        dependence: Dependence?)
    /// Profiles are allowed or forbidden to some actors.
    case permit(profiles: ProfileSelector, inverted: Bool, actors: ActorSelector, isAllowed: Bool)
    /// Profiles gain utility for some actors: the parameter of an incentive, 0 without the change, is set.
    case incentive(profiles: ProfileSelector, actors: ActorSelector, amount: Quantity)
    /// Some actors take a profile at once.
    case inject(profile: Name, actors: ActorSelector)
    /// Some actors are members of a body, or are none.
    case membership(body: Name, actors: ActorSelector, joins: Bool)
    /// Agreements are in force, or are none.
    case agreement(Name, sponsors: ActorSelector, partners: ActorSelector, isGranted: Bool)

    /// Whether the effect can grow over a ramp and wear off.
    public var allowsRamp: Bool {
        switch self {
        case .adjust, .scaleEdges, .incentive: true
        case .permit, .inject, .membership, .agreement: false
        }
    }
}
