/// Why no weights can be fitted to a history.
public enum HistoryFitError: Error, Sendable, CustomStringConvertible {
    /// The scenario has no history.
    case noHistory
    /// The choice rule has no weights that choices could tell.
    case noLogit(String)
    /// No actor has taken another profile through a date.
    case nothingKnown(String)
    /// The weights of a part can't be fitted.
    case fit(FitError, part: HistoryFit.Part)
    /// A drawn weight is none that the scenario allows.
    case outsideRange([String])
    /// Nothing of the history is left to forecast.
    case noOrigin(String)
    /// Forecasts from an origin fail, with the reason.
    case origin(String, String)

    /// A series can be fitted to by simulation alone, and the scenario does not say what.
    case noSimulation
    /// No value was measured through a date.
    case nothingMeasured(String)
    /// A fit by simulation fails, with the reason.
    case simulation(String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .noHistory: "the scenario has no 'history'; name a table of choices or a series there"
        case .noLogit(let rule):
            rule == "logit"
                ? "the temperature of the logit follows dates; weights are fitted in units of one temperature, so give one number"
                : "weights are fitted to choices by logit, and the scenario's rule is '\(rule)'; use 'choice: {logit: {temperature: 1}}'"
        case .nothingKnown(let date):
            "nobody has chosen anything through \(date), so there is nothing to fit; begin later, or include rows that were left out"
        case .outsideRange(let paths):
            "a fitted weight lies outside the numbers that have a meaning for one of \(paths.joined(separator: ", "))"
        case .noOrigin(let date):
            "there is nothing to forecast: the history ends in \(date); give an earlier 'from' under 'hindcast'"
        case .noSimulation:
            "the history is a series of numbers, which is fitted to by simulation; name the parameters under 'fit': "
                + "'simulate: {parameters: [...]}'"
        case .nothingMeasured(let date):
            "no value of an outcome is known through \(date), so there is nothing to fit to; begin later, or include rows that were left out"
        case .simulation(let reason): "the fit by simulation fails: \(reason)"
        case .origin(let date, let reason): "from origin \(date): \(reason)"
        case .fit(let error, let part):
            (part == .choice ? "which profile was taken: " : "who moved when: ") + "\(error)"
        }
    }
}
