/// A forecast that can't be made as it was asked for.
public struct ForecastError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is at fault.
    public enum Kind: Sendable {
        /// What was asked for.
        case usage
        /// The folder of the forecast.
        case destination
    }

    /// What is at fault.
    public let kind: Kind
    /// What was found, what is allowed, and what to do.
    public let description: String

    static func noDay(_ text: String) -> ForecastError {
        ForecastError(
            kind: .usage,
            description: "--origin '\(text)' is no date; write 2027-04-01, 2027, 2027-Q2 or 2027-04")
    }

    static func undated(_ origin: String) -> ForecastError {
        ForecastError(
            kind: .usage,
            description:
                "--origin '\(origin)' needs a scenario with dates, and the steps of this one are numbers; leave "
                + "--origin out, or write 'time: {from: …, to: …}'")
    }

    static func nothingAhead(_ origin: Day, last: String) -> ForecastError {
        ForecastError(
            kind: .usage,
            description:
                "--origin '\(origin)' comes after the last step of the scenario, \(last), so there is nothing to "
                + "forecast; give an earlier date")
    }

    static func word(_ option: String, _ text: String) -> ForecastError {
        ForecastError(
            kind: .usage,
            description:
                "\(option) '\(text)' is no word of a hub; use letters, digits and '_', \(ForecastSource.longest) "
                + "at most")
    }

    static func otherPackage(_ folder: String) -> ForecastError {
        ForecastError(
            kind: .destination,
            description:
                "'\(folder)' holds another data package; give --out for a folder without 'datapackage.json', or "
                + "with an earlier forecast")
    }
}
