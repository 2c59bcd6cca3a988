/// What actors are known to have chosen, and when.
///
/// A run can follow a history up to a step; weights can be fitted to it, and forecasts scored against it.
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

    /// Every row of the table, in written order.
    public var choices: [Choice]
    /// The confidences whose rows are left out.
    public var excluded: [Name]
    /// The last step that is known: an actor without a later choice kept its profile until then.
    public var lastStep: Int
    /// The file.
    public var file: String
    /// Where the section stands.
    public var position: SourcePosition

    /// Whether a row is left out because of its confidence.
    public func isExcluded(_ choice: Choice) -> Bool {
        guard let confidence = choice.confidence else { return false }
        return excluded.contains { $0.value == confidence }
    }

    /// The same history with the rows of every confidence.
    public var complete: History {
        var history = self
        history.excluded = []
        return history
    }
}

extension History {
    /// The group whose actors have chosen; nil when the first of them does not exist.
    public func group(in scenario: Scenario) -> ActorGroup? {
        guard let first = choices.first?.actor.value else { return nil }
        return scenario.groups.first { $0.actors.contains { $0.value == first } }
    }
}
