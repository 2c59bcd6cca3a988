/// Futures that a pattern speaks of: a policy, and values of the scenario that are other than written.
public struct PatternSetting: Sendable {
    /// A value that replaces one of the scenario.
    public struct Replacement: Sendable {
        /// The dotted path of the value: `adoption.states.trade.weight`, list items by number from 0.
        public var path: Name
        /// The value, as YAML of one line.
        public var value: Name
    }

    /// The policy.
    public var policy: Name
    /// The values that are replaced, by their paths.
    public var replacements: [Replacement]

    /// A setting from its parts; `replacements` must be sorted by path.
    public init(policy: Name, replacements: [Replacement]) {
        self.policy = policy
        self.replacements = replacements
    }

    /// Whether another setting means the same futures.
    public func isSame(as other: PatternSetting) -> Bool {
        policy.value == other.policy.value && variant == other.variant
    }

    /// The replaced values in words, the same for the same values: `run.from = 3, run.to = 4`; empty for none.
    public var variant: String {
        replacements.map { "\($0.path.value) = \($0.value.value)" }.joined(separator: ", ")
    }

    /// The policy, and what is replaced: `oppose with adoption.states.trade.weight = 3`.
    public var summary: String { policy.value + (replacements.isEmpty ? "" : " with " + variant) }
}

extension PatternSetting {
    static let policy = Key.required("policy", "policy", example: "oppose", "The policy, by its word.")
    static let set = Key.optional(
        "set", "mapping of paths to values", default: "nothing",
        example: "{adoption.states.trade.weight: 3}",
        "Values that replace those of the scenario, at the paths that `--set` takes; the scenario is read again with them."
    )
    /// The keys of a setting.
    public static let section = Section(
        "patterns[].of",
        "A policy with other values than the scenario's. A policy's word alone stands for it as written. `against` takes "
            + "the same.", keys: [policy, set])

    /// Values that have no effect on a pattern, whose settings share them.
    private static let shared = ["run.seed", "run.replicates", "run"]

    /// Reads a policy's word, or a mapping.
    init?(_ value: any ValueReader) {
        if let word = value.word {
            self.init(policy: word, replacements: [])
            return
        }
        guard let fields = value.fields(Self.section), let policy = fields.text(Self.policy) else {
            return nil
        }
        let replacements = (fields.entries(Self.set) ?? []).map { entry in
            Replacement(path: entry.name, value: Name(entry.value.flow, at: entry.value.position))
        }
        for replacement in replacements where Self.shared.contains(replacement.path.value) {
            fields.report(
                "'\(replacement.path.value)' can't be set for a pattern; all its futures share the seed and the number of "
                    + "replicates, which 'entente patterns' takes as options", at: replacement.path.position)
        }
        self.init(
            policy: policy, replacements: replacements.sorted { $0.path.value.utf8Precedes($1.path.value) })
    }
}

extension String {
    /// Whether this text comes before another by its bytes, whatever the locale.
    fileprivate func utf8Precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
