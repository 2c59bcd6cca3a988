/// The length of one step of a run.
public enum StepUnit: String, Sendable, CaseIterable {
    /// A calendar year, written `2023`.
    case year
    /// A quarter, written `2023-Q1`.
    case quarter
    /// A month, written `2023-01`.
    case month
    /// A step without a date, counted from 0.
    case step

    /// How many units make a year; 1 for undated steps.
    public var perYear: Int {
        switch self {
        case .year, .step: 1
        case .quarter: 4
        case .month: 12
        }
    }
}

/// A date of the scenario: a year, a quarter or a month, as the author wrote it.
public struct CalendarDate: Sendable, Hashable {
    /// The precision with which the date was written.
    public let unit: StepUnit
    /// Months since January of year 0 to the first month of the date.
    public let month: Int

    /// Reads `2023`, `2023-Q1` or `2023-01`; nil when the text is none of these.
    ///
    /// Years have four digits. Nothing depends on the locale or the clock.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = Self.digits(parts[0], count: 4), parts.count <= 2 else { return nil }
        if parts.count == 1 {
            (unit, month) = (.year, year * 12)
        } else if parts[1].hasPrefix("Q"), let quarter = Self.digits(parts[1].dropFirst(), count: 1),
            (1...4).contains(quarter)
        {
            (unit, month) = (.quarter, year * 12 + (quarter - 1) * 3)
        } else if let number = Self.digits(parts[1], count: 2), (1...12).contains(number) {
            (unit, month) = (.month, year * 12 + number - 1)
        } else {
            return nil
        }
    }

    private static func digits(_ text: some StringProtocol, count: Int) -> Int? {
        guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}

/// The steps of a run, dated or not.
public struct Timeline: Sendable, Hashable {
    /// The length of a step.
    public let unit: StepUnit
    /// Months since January of year 0 to the first step; 0 when undated.
    public let firstMonth: Int
    /// How many steps the run has, at least 1.
    public private(set) var count: Int

    /// The undated steps 0, 1, …, count − 1.
    public init(steps count: Int) {
        (unit, firstMonth, self.count) = (.step, 0, count)
    }

    /// The steps from one date through another, both included; nil when the units differ, the end comes
    /// before the start.
    public init?(from first: CalendarDate, through last: CalendarDate) {
        guard first.unit == last.unit, first.month <= last.month else { return nil }
        unit = first.unit
        firstMonth = first.month
        count = (last.month - first.month) / (12 / first.unit.perYear) + 1
    }

    /// The same steps through one of them.
    public func through(_ step: Int) -> Timeline {
        var timeline = self
        timeline.count = max(1, min(count, step + 1))
        return timeline
    }

    /// The step in which a date falls (its first day), which may lie outside the run; nil when undated.
    ///
    /// A date written more coarsely than the steps stands for the first step of its period: `2027` is
    /// `2027-Q1` in a quarterly run.
    public func step(of date: CalendarDate) -> Int? {
        guard unit != .step else { return nil }
        let length = 12 / unit.perYear
        let distance = date.month - firstMonth
        return distance >= 0 ? distance / length : -((-distance + length - 1) / length)
    }

    /// The name of a step: its date, or its number when undated.
    public func label(_ step: Int) -> String {
        let month = firstMonth + step * (12 / unit.perYear)
        let year = String(month / 12)
        let name = String(repeating: "0", count: max(0, 4 - year.count)) + year
        switch unit {
        case .step: return String(step)
        case .year: return name
        case .quarter: return "\(name)-Q\(month % 12 / 3 + 1)"
        case .month: return "\(name)-" + (month % 12 < 9 ? "0" : "") + String(month % 12 + 1)
        }
    }
}
