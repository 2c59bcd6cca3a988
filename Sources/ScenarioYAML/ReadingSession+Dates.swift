internal import ScenarioModel

extension ReadingSession {
    /// The step of a date, or of a step's number in an undated run; reports anything else. Nil, too, when the
    /// run itself is wrong.
    func step(of date: Name) -> Int? {
        guard let timeline else { return nil }
        if timeline.unit == .step {
            if let step = Int(date.value), DecimalNumber.parse(date.value) != nil,
                (-10_000_000...10_000_000).contains(step)
            {
                return step
            }
            sink.report(
                "\(Quotation.of(date.value)) is no step; the run is undated, so write a whole number",
                at: date.position)
            return nil
        }
        if let step = CalendarDate(date.value).flatMap({ timeline.step(of: $0) }) { return step }
        sink.report(
            "\(Quotation.of(date.value)) is no date; write 2027, 2027-Q1 or 2027-01", at: date.position)
        return nil
    }

    /// The step of a date inside the run; reports anything else.
    func stepInside(_ date: Name) -> Int? {
        guard let timeline, let step = step(of: date) else { return nil }
        if (0..<timeline.count).contains(step) { return step }
        sink.report(
            "'\(date.value)' lies outside the run, which goes from \(timeline.label(0)) to "
                + timeline.label(timeline.count - 1), at: date.position)
        return nil
    }
}
