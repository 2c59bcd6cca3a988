public import ScenarioModel

/// Who forecasts, and from when: what a forecast of record says of itself.
public struct ForecastSource: Sendable, Hashable {
    /// The team, in a word.
    public let team: String
    /// The model, in a word.
    public let model: String
    /// The day from which is forecast; nil for a scenario without dates.
    public let origin: Day?

    /// So many letters a word has at most, as in the schema that hubs begin with.
    static let longest = 16

    /// A source from what was asked for.
    /// - Parameters:
    ///   - team: The team; nil for `entente`.
    ///   - model: The model; nil for the word of the scenario, with `_` for every other sign and cut where it is too long.
    ///   - origin: The day, or a date of the scenario; nil for its first day.
    /// - Throws: ``ForecastError`` for words that hubs don't allow, for no date, and for a date after the last step.
    public init(
        team: String?, model: String?, origin: String?, of scenario: Scenario
    ) throws(ForecastError) {
        self.team = team ?? "entente"
        self.model =
            model
            ?? String(
                scenario.id.value.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }.prefix(
                    Self.longest))
        for (option, word) in [("--team", self.team), ("--model", self.model)] where !Self.isWord(word) {
            throw .word(option, word)
        }
        let timeline = scenario.timeline
        guard let last = Day(lastOf: timeline.count - 1, in: timeline) else {
            if let origin { throw .undated(origin) }
            self.origin = nil
            return
        }
        guard let origin else {
            self.origin = Day(firstOf: 0, in: timeline)
            return
        }
        guard let day = Day(origin) else { throw .noDay(origin) }
        guard day <= last else { throw .nothingAhead(day, last: timeline.label(timeline.count - 1)) }
        self.origin = day
    }

    /// The word of the model among those of all teams.
    public var id: String { "\(team)-\(model)" }

    private static func isWord(_ text: String) -> Bool {
        (1...longest).contains(text.utf8.count)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }
}
