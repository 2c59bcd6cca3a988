/// What is known of the past: what actors have chosen and when, what outcomes were measured, or both.
///
/// A run can follow known choices up to a step; weights can be fitted to a history, and forecasts scored against it.
public struct History: Sendable {
    /// One choice: from a step on an actor holds a profile.
    public struct Choice: Sendable {
        /// The actor.
        public var actor: Name
        /// The step in which it takes the profile.
        public var step: Int
        /// The date as written.
        public var date: Name
        /// The profile, by id.
        public var profile: Name
        /// How sure the row is, in the author's words; nil when nothing is said.
        public var confidence: String?
    }

    /// A value of an outcome that was measured after a step.
    public struct Observation: Sendable {
        /// The column of the outcome.
        public var outcome: Name
        /// The step.
        public var step: Int
        /// The date as written.
        public var date: Name
        /// The value, in the unit of the outcome.
        public var value: Double
        /// How sure the row is, in the author's words; nil when nothing is said.
        public var confidence: String?
    }

    /// Every row of the table of choices, in written order.
    public var choices: [Choice]
    /// Every row of the series, in written order.
    public var observations: [Observation] = []
    /// Whether there is a table of choices, which runs can follow.
    public var tellsChoices = true
    /// The actor of the first row, which tells whose choices these are, even where no row is known yet; nil for no choices.
    public var subject: Name?
    /// The confidences whose rows are left out.
    public var excluded: [Name]
    /// The last step that is known: an actor of the table without a later choice kept its profile until then.
    public var lastStep: Int
    /// The file.
    public var file: String
    /// Where the section stands.
    public var position: SourcePosition

    /// Whether a row is left out because of its confidence.
    public func isExcluded(_ choice: Choice) -> Bool { isExcluded(choice.confidence) }

    /// The observations that are used: those of other confidences than the excluded ones.
    public var usedObservations: [Observation] { observations.filter { !isExcluded($0.confidence) } }

    private func isExcluded(_ confidence: String?) -> Bool {
        confidence.map { word in excluded.contains { $0.value == word } } ?? false
    }

    /// The same history with the rows of every confidence.
    public var complete: History {
        var history = self
        history.excluded = []
        return history
    }
}

extension History {
    /// The group whose actors have chosen; nil when the first of them does not exist, or nothing is told of choices.
    public func group(in scenario: Scenario) -> ActorGroup? {
        guard let subject else { return nil }
        return scenario.groups.first { $0.actors.contains { $0.value == subject.value } }
    }
}
