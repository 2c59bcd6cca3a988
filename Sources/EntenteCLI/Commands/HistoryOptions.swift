import ArgumentParser
import Entente

/// The options of commands that use a scenario's history.
struct HistoryOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Use the rows of every confidence, those as well that 'history.exclude' leaves out."))
    var allRows = false

    /// The scenario with the history that is wanted.
    /// - Throws: ``HistoryFitError`` for a scenario without one.
    func scenario(of document: ScenarioDocument) throws -> Scenario {
        var scenario = document.scenario
        guard let history = scenario.history else { throw HistoryFitError.noHistory }
        if allRows { scenario.history = history.complete }
        return scenario
    }

    /// The step of a date of the history given on the command line.
    func step(_ date: String?, of scenario: Scenario) throws -> Int? {
        guard let date else { return nil }
        let timeline = scenario.timeline
        let step = timeline.unit == .step ? Int(date) : CalendarDate(date).flatMap { timeline.step(of: $0) }
        let last = scenario.history?.lastStep ?? 0
        guard let step, (0...last).contains(step) else {
            throw UnknownDate(date: date, first: timeline.label(0), last: timeline.label(last))
        }
        return step
    }
}

/// A date on the command line that no step of the history has.
struct UnknownDate: Error, CustomStringConvertible {
    let date: String
    let first: String
    let last: String

    var description: String {
        "'\(date)' is no date of the history, which goes from \(first) to \(last)"
    }
}
