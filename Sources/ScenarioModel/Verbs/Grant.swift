/// Puts agreements in force while it is itself.
public struct Grant: Verb {
    /// The agreement.
    public var agreement: Name
    /// The partners.
    public var partners: ActorSelector
    /// The sponsors.
    public var sponsors: ActorSelector

    /// The key `grant`.
    public static let key = Key.optional(
        "grant", "mapping", default: "none", example: "{agreement: eu_recognition, partners: [CAN, JPN]}",
        "Puts agreements in force, whatever the two sides think of them.")
    static let agreement = Key.required("agreement", "agreement", example: "eu_recognition", "The agreement.")
    static let partners = Key.optional(
        "partners", "choice of actors", default: "all its partners", example: "[CAN, JPN]", "With whom.")
    static let sponsors = Key.optional(
        "sponsors", "choice of actors", default: "all its sponsors", example: "EU", "By whom.")
    /// The keys of a grant.
    public static let section = Section(
        "policies.<policy>[].grant",
        "Agreements are in force while the change is, and end with it.",
        keys: [agreement, partners, sponsors])

    /// Reads what is granted.
    public init?(_ fields: any FieldReader) {
        guard let agreement = fields.text(Self.agreement) else { return nil }
        let everyone = ActorSelector(position: fields.position)
        self.agreement = agreement
        partners = fields.actors(Self.partners) ?? everyone
        sponsors = fields.actors(Self.sponsors) ?? everyone
    }

    /// Grants the agreements.
    public var primitives: [Primitive] {
        [.agreement(agreement, sponsors: sponsors, partners: partners, isGranted: true)]
    }
    /// The grant in words.
    public var summary: String { "grant \(agreement.value) of \(sponsors.summary) to \(partners.summary)" }
}
