internal import ScenarioModel

/// The date of a step as charts read it.
enum StepDate {
    /// The first day of a year, a quarter or a month, as `YYYY-MM-DD`; nil for what is none of these.
    ///
    ///     StepDate.firstDay(of: "2027-Q2")  // "2027-04-01"
    static func firstDay(of label: String) -> String? {
        guard let date = CalendarDate(label), let timeline = Timeline(from: date, through: date) else {
            return nil
        }
        let month = timeline.firstMonth % 12 + 1
        return "\(label.prefix(4))-\(month < 10 ? "0" : "")\(month)-01"
    }
}
