/// Ends agreements, and keeps them from being signed while it is in force.
public struct Revoke: Verb {
    /// The agreement.
    public var agreement: Name
    /// The partners.
    public var partners: ActorSelector
    /// The sponsors.
    public var sponsors: ActorSelector

    /// The key `revoke`.
    public static let key = Key.optional(
        "revoke", "mapping", default: "none", example: "{agreement: china_recognition, partners: {bloc: eu}}",
        "Ends agreements, and keeps them from being signed.")
    /// The keys of a revocation.
    public static let section = Section(
        "policies.<policy>[].revoke",
        "Agreements end, and are not signed while the change is in force.",
        keys: [Grant.agreement, Grant.partners, Grant.sponsors])

    /// Reads what is revoked.
    public init?(_ fields: any FieldReader) {
        guard let agreement = fields.text(Grant.agreement) else { return nil }
        let everyone = ActorSelector(position: fields.position)
        self.agreement = agreement
        partners = fields.actors(Grant.partners) ?? everyone
        sponsors = fields.actors(Grant.sponsors) ?? everyone
    }

    /// Revokes the agreements.
    public var primitives: [Primitive] {
        [.agreement(agreement, sponsors: sponsors, partners: partners, isGranted: false)]
    }
    /// The revocation in words.
    public var summary: String { "revoke \(agreement.value) of \(sponsors.summary) with \(partners.summary)" }
}
