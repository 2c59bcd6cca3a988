/// A word of the scenario language for a change; one small file each, listed in `PolicyLanguage.verbs`.
public protocol Verb: Sendable {
    /// The key of the verb, whose value is a mapping of `section`.
    static var key: Key { get }
    /// The keys of the verb's mapping.
    static var section: Section { get }
    /// Reads the verb from its mapping.
    init?(_ fields: any FieldReader)
    /// What the verb does, in primitives.
    var primitives: [Primitive] { get }
    /// What the verb does, in words.
    var summary: String { get }
}

/// The keys of changes and the verbs there are.
public enum PolicyLanguage {
    /// Every verb, in the order of the reference page.
    public static let verbs: [any Verb.Type] = [
        Ban.self, Mandate.self, Allow.self, Subsidy.self, ExportControl.self, SetParameter.self,
        Scale.self, Inject.self, Join.self, Leave.self, Grant.self, Revoke.self,
    ]

    static let at = Key.required("at", "date", example: "2027-Q1", "The first step of the change.")
    static let until = Key.optional(
        "until", "date", default: "the end of the run", example: "2032-Q1",
        "The first step in which the change no longer holds.")
    static let ramp = Key.optional(
        "ramp", "whole number", unit: "steps", default: "1", example: "8",
        "Over how many steps the change grows linearly to its full size.")
    static let halfLife = Key.optional(
        "half_life", "number", unit: "steps", default: "it does not wear off", example: "8",
        "After how many steps half of the change is left; it wears off from its beginning on, and ends at `until`."
    )
    static let probability = Key.optional(
        "probability", "number", unit: "probability", default: "1", example: "0.4",
        "The probability, drawn once per run, that the change happens at all.")
    static let when = Key.optional(
        "when", "mapping", default: "none", example: "{outcome: share_standard_china_states, above: 0.3}",
        "A condition on an outcome: the change begins at the first step from `at` on after which it held, and then stays."
    )
    static let label = Key.optional(
        "label", "text", default: "the verb in words", example: "\"EU toolbox\"", "A name shown in tables.")

    /// The keys that every change may have, besides exactly one verb.
    public static let section = Section(
        "policies.<policy>[]",
        "A dated change. Exactly one verb says what it does. The list `events` holds changes of the same form "
            + "that happen under every policy.",
        keys: [at, until, ramp, halfLife, probability, when, label])

    /// The keys of a condition.
    public static let whenSection = Section(
        "policies.<policy>[].when", "A condition on an outcome as it stood after the step before.",
        keys: Condition.keys)

    /// The key `actors` that most verbs share.
    static let actors = Key.optional(
        "actors", "choice of actors", default: "all", example: "{bloc: eu}", "Whom the change concerns.")
}

/// A policy: a named list of dated changes.
public struct Policy: Sendable {
    /// Its word in the scenario and in every table.
    public var id: Name
    /// Its changes, in written order.
    public var changes: [Change]
}
