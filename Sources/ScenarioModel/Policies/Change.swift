/// A dated change of the world.
public struct Change: Sendable {
    /// What it does.
    public var verb: any Verb
    /// The first step.
    public var at: Int
    /// The first step in which it no longer holds; nil for never.
    public var until: Int?
    /// Over how many steps it grows.
    public var ramp: Int
    /// After how many steps half of it is left; nil when it does not wear off.
    public var halfLife: Quantity?
    /// The probability that it happens.
    public var probability: Quantity?
    /// The condition on which it begins.
    public var trigger: Condition?
    /// Its name for people.
    public var label: String
    /// Where it stands.
    public var position: SourcePosition
}

extension Change {
    init?(_ value: any ValueReader) {
        guard
            let kind = value.kind(
                among: PolicyLanguage.verbs.map { ($0.key.name, $0) }, "a change needs exactly one verb of")
        else { return nil }
        let section = Section(
            PolicyLanguage.section.path, PolicyLanguage.section.summary,
            keys: [kind.key] + PolicyLanguage.section.keys)
        guard let fields = value.fields(section), let inner = fields.fields(kind.key, kind.section),
            let verb = kind.init(inner), let at = fields.step(PolicyLanguage.at)
        else { return nil }
        self.verb = verb
        self.at = at.value
        position = fields.position
        label = fields.text(PolicyLanguage.label)?.value ?? verb.summary
        probability = fields.number(PolicyLanguage.probability, in: .unitInterval)
        ramp = 1
        readEnd(fields)
        trigger = fields.fields(PolicyLanguage.when, PolicyLanguage.whenSection).flatMap { Condition($0) }
    }

    private mutating func readEnd(_ fields: any FieldReader) {
        if let end = fields.step(PolicyLanguage.until) {
            until = end.value
            if end.value <= at {
                fields.report("'until' must come after 'at'", at: end.position)
            }
            if verb.primitives.contains(where: { if case .inject = $0 { true } else { false } }) {
                fields.report(
                    "'until' has no meaning for 'inject', which acts once; leave it out", at: end.position)
            }
        }
        if let length = fields.integer(PolicyLanguage.ramp, in: 1...10_000) {
            ramp = length.value
            if ramp > 1 { checkGraded(PolicyLanguage.ramp, at: length.position, fields) }
        }
        halfLife = fields.number(PolicyLanguage.halfLife, in: .positive)
        if let halfLife { checkGraded(PolicyLanguage.halfLife, at: halfLife.position, fields) }
    }

    /// Reports a key for what can be more or less in force, beside a verb that can't.
    private func checkGraded(_ key: Key, at position: SourcePosition, _ fields: any FieldReader) {
        guard !verb.primitives.allSatisfy(\.allowsRamp) else { return }
        fields.report(
            "'\(key.name)' has no meaning for a change that holds or does not hold; leave it out",
            at: position)
    }
}
