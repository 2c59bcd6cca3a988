import ScenarioModel
import Testing

@Suite struct CalendarTests {
    private func timeline(_ first: String, _ last: String) throws -> Timeline {
        let dates = try [first, last].map { try #require(CalendarDate($0)) }
        return try #require(Timeline(from: dates[0], through: dates[1]))
    }

    @Test(arguments: [
        ("2023", StepUnit.year, 24_276), ("2023-Q1", .quarter, 24_276), ("2023-Q4", .quarter, 24_285),
        ("2023-01", .month, 24_276), ("2023-12", .month, 24_287), ("0000", .year, 0),
    ])
    func date_isRead(text: String, unit: StepUnit, month: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.unit == unit)
        #expect(date.month == month)
    }

    @Test(arguments: [
        "", "-", "23", "20233", "2023-", "2023-Q0", "2023-Q5", "2023-Q", "2023-q1", "2023-13", "2023-00",
        "2023-1",
        "2023-Q01", "2023-01-01", "+023", "２０２３", " 2023", "-2023", "2023-Q1 ",
    ])
    func text_isNoDate(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: [
        ("2023", "2030", 8), ("2023-Q1", "2030-Q4", 32), ("2023-11", "2024-02", 4), ("2023", "2023", 1),
    ])
    func timeline_countsBothEnds(first: String, last: String, count: Int) throws {
        #expect(try timeline(first, last).count == count)
    }

    @Test(arguments: [("2023", "2022"), ("2023", "2024-Q1"), ("2023-Q2", "2023-Q1")])
    func timeline_needsOneUnitAndAnOrder(first: String, last: String) throws {
        let dates = try [first, last].map { try #require(CalendarDate($0)) }
        #expect(Timeline(from: dates[0], through: dates[1]) == nil)
    }

    @Test(arguments: [
        ("2023-Q1", 0), ("2023", 0), ("2023-03", 0), ("2023-04", 1), ("2024", 4), ("2030-Q4", 31),
        ("2031", 32),
        ("2022-Q4", -1), ("2022-12", -1), ("2022-09", -2), ("2022", -4),
    ])
    func date_fallsIntoAStep(text: String, step: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(try timeline("2023-Q1", "2030-Q4").step(of: date) == step)
    }

    @Test(arguments: [("2023", "2040"), ("2023-Q2", "2030-Q3"), ("0999-11", "1002-02")])
    func label_isTheDateOfItsStep(first: String, last: String) throws {
        let timeline = try timeline(first, last)
        for step in [0, 1, 5, timeline.count - 1] {
            let date = try #require(CalendarDate(timeline.label(step)))
            #expect(timeline.step(of: date) == step)
        }
        #expect(timeline.label(0) == first)
        #expect(timeline.label(timeline.count - 1) == last)
    }

    @Test func undatedTimeline_hasNumbersAndNoDates() throws {
        let timeline = Timeline(steps: 100)
        #expect(timeline.label(42) == "42")
        #expect(timeline.step(of: try #require(CalendarDate("2023"))) == nil)
    }
}
