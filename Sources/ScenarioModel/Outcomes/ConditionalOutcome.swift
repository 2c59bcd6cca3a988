/// An outcome that tells of a condition on another one, in columns that the author names.
public protocol ConditionalOutcome: Outcome {
    /// The name of its column.
    var name: Name { get }
    /// The condition.
    var condition: Condition { get }
}

extension ConditionalOutcome {
    /// The name must be one, and the condition's outcome must exist.
    public func check(_ context: CheckContext) {
        if name.value.isEmpty || !name.value.unicodeScalars.allSatisfy(Scenario.isWordScalar) {
            context.report(
                "'\(name.value)' is no name of a column; use letters, digits, '_' and '-'", at: name.position)
        }
        condition.check(context, isMeasured: true)
    }
}

extension OutcomeLanguage {
    /// The key `name`, shared by outcomes with a condition.
    static let name = Key.required("name", "word", example: "tipped", "The name of the column.")
}
