/// An attribute of the actors of a group: one text per actor, and its number where the text is one.
public struct Attribute: Sendable {
    /// The column's name.
    public var name: String
    /// The texts, one per actor, empty where missing.
    public var texts: [String]
    /// The numbers, one per actor, nil where the text is no decimal number.
    public var numbers: [Double?]
    /// Where each text stands.
    public var positions: [SourcePosition]

    /// An attribute from its texts.
    public init(name: String, texts: [String], positions: [SourcePosition]) {
        self.name = name
        self.texts = texts
        self.positions = positions
        numbers = texts.map(DecimalNumber.parse)
    }
}

/// The profile with which the actors of a group begin.
public enum InitialProfile: Sendable {
    /// All begin with one profile.
    case profile(Name)
    /// A column names each actor's profile.
    case column(Name)
    /// Each actor draws its profile; the shares sum to 1.
    case shares([(profile: Name, share: Quantity)])
    /// So many actors, drawn anew in every replicate, begin with each profile, the others with the rest.
    case counts([(profile: Name, count: Quantity)], rest: Name)
}

/// Actors of one kind: states, vendors, operators.
public struct ActorGroup: Sendable {
    /// Its word in the scenario, the actors' `kind`.
    public var id: Name
    /// Ids of the actors, unique in the whole scenario.
    public var actors: [Name]
    /// The weight (market size) of each actor, not negative.
    public var weights: [Double]
    /// The attributes, in column order.
    public var attributes: [Attribute]
    /// The first profiles.
    public var initial: InitialProfile
    /// The inputs the group brings, for the list of assumptions.
    public var inputs: [InputRecord]

    /// The attribute of a name, or nil.
    public func attribute(_ name: String) -> Attribute? {
        attributes.first { $0.name == name }
    }
}
