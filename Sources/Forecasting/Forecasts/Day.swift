public import ScenarioModel

/// A day of the calendar, written `2027-04-01`. Nothing depends on the clock or the locale.
public struct Day: Sendable, Hashable, Comparable {
    /// Months since January of year 0.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Reads `2027-04-01`, or a date of a scenario (`2027`, `2027-Q2`, `2027-04`) for its first day; nil when the text
    /// is none of these.
    public init?(_ text: String) {
        if let date = CalendarDate(text) {
            (month, day) = (date.month, 1)
            return
        }
        guard text.utf8.count == 10, let date = CalendarDate(text.prefix(7)), date.unit == .month,
            text.dropFirst(7).hasPrefix("-"), text.utf8.dropFirst(8).allSatisfy({ (48...57).contains($0) }),
            let day = Int(text.suffix(2)), (1...Self.length(ofMonth: date.month)).contains(day)
        else { return nil }
        (month, self.day) = (date.month, day)
    }

    /// The first day of a step; nil for an undated one.
    public init?(firstOf step: Int, in timeline: Timeline) {
        guard timeline.unit != .step else { return nil }
        (month, day) = (timeline.firstMonth + step * (12 / timeline.unit.perYear), 1)
    }

    /// The last day of a step, after which outcomes are measured; nil for an undated one.
    public init?(lastOf step: Int, in timeline: Timeline) {
        guard let next = Day(firstOf: step + 1, in: timeline) else { return nil }
        month = next.month - 1
        day = Self.length(ofMonth: month)
    }

    /// Through how many months, its own and that of the other day included, a later day lies ahead.
    func months(through later: Day) -> Int { later.month - month + 1 }

    /// Whether a day comes before another.
    public static func < (left: Day, right: Day) -> Bool {
        (left.month, left.day) < (right.month, right.day)
    }

    private static func length(ofMonth month: Int) -> Int {
        let (year, place) = month.quotientAndRemainder(dividingBy: 12)
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][place]
    }
}

extension Day: CustomStringConvertible {
    /// The day in ISO 8601, `2027-04-01`.
    public var description: String {
        let (year, place) = month.quotientAndRemainder(dividingBy: 12)
        return "\(Self.padded(year, 4))-\(Self.padded(place + 1, 2))-\(Self.padded(day, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
