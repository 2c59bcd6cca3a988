/// An outcome that measures agreements.
public protocol AccordOutcome: Outcome {
    /// The agreements.
    var accords: InstitutionChoice { get }
}

extension AccordOutcome {
    /// The key of an outcome of agreements.
    static func agreementKey(_ word: String, example: String, _ meaning: String) -> Key {
        .optional(word, "options", default: "not measured", example: example, meaning)
    }

    /// The options, with those that the outcome has besides the choice of agreements.
    static func options(and more: [Key] = []) -> Section {
        Section("outcomes[].\(key.name)", key.meaning, keys: [OutcomeLanguage.agreement] + more)
    }

    /// One column per agreement, named after the outcome and the agreement.
    func columns(
        in scenario: Scenario, suffix: String = "", _ description: (Accord) -> String
    ) -> [OutcomeColumn] {
        accords.indices(in: scenario).map { index in
            let accord = scenario.accords[index]
            return OutcomeColumn(
                name: "\(Self.key.name)_\(accord.id.value)\(suffix)",
                description: "\(description(accord)). \(Self.formula)", unit: Self.unit, summary: .final)
        }
    }
}

extension CheckContext {
    /// Reports agreements whose partners' weights can't be added up, for they are of different groups.
    func addable(_ accords: [Accord], for word: String) {
        var groups: [String] = []
        for accord in accords {
            for group in self.groups(of: accord.partners) where !groups.contains(group) {
                groups.append(group)
            }
            guard groups.count > 1 else { continue }
            report(
                "the weights of '\(groups[0])' and '\(groups[1])', partners of "
                    + accords.map { "'\($0.id.value)'" }.joined(separator: ", ")
                    + ", can't be added up for '\(word)'; write 'weighting: count' or measure other agreements",
                at: accord.id.position)
            return
        }
    }
}
