/// A dated change of the world.
public struct Change: Sendable {
    /// A condition on an outcome.
    public struct Trigger: Sendable {
        /// The column name of the outcome.
        public var outcome: Name
        /// The level it is compared with.
        public var level: Quantity
        /// Whether the outcome must be above the level, not below.
        public var isAbove: Bool
    }

    /// What it does.
    public var verb: any Verb
    /// The first step.
    public var at: Int
    /// The first step in which it no longer holds; nil for never.
    public var until: Int?
    /// Over how many steps it grows.
    public var ramp: Int
    /// The probability that it happens.
    public var probability: Quantity?
    /// The condition on which it begins.
    public var trigger: Trigger?
    /// Its name for people.
    public var label: String
    /// Where it stands.
    public var position: SourcePosition
}

extension Change {
    init?(_ value: any ValueReader) {
        let names = value.keys.map(\.value)
        let chosen = PolicyLanguage.verbs.filter { names.contains($0.key.name) }
        guard let kind = chosen.first, chosen.count == 1 else {
            value.report(
                "a change needs exactly one verb of "
                    + PolicyLanguage.verbs.map { "'\($0.key.name)'" }.joined(separator: ", ")
                    + (chosen.isEmpty
                        ? "" : "; found " + chosen.map { "'\($0.key.name)'" }.joined(separator: " and ")),
                at: value.position)
            return nil
        }
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
        readTrigger(fields)
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
            if ramp > 1, !verb.primitives.allSatisfy(\.allowsRamp) {
                fields.report(
                    "'ramp' has no meaning for a change that holds or does not hold; leave it out",
                    at: length.position)
            }
        }
    }

    private mutating func readTrigger(_ fields: any FieldReader) {
        guard let inner = fields.fields(PolicyLanguage.when, PolicyLanguage.whenSection),
            let outcome = inner.text(PolicyLanguage.outcome)
        else { return }
        let above = inner.number(PolicyLanguage.above, in: .finite)
        let below = inner.number(PolicyLanguage.below, in: .finite)
        guard let level = above ?? below, above == nil || below == nil else {
            inner.report("'\(inner.path)' needs exactly one of 'above' and 'below'", at: inner.position)
            return
        }
        trigger = Trigger(outcome: outcome, level: level, isAbove: above != nil)
    }
}
