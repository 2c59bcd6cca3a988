import ScenarioModel
import Testing

@testable import Forecasting

@Suite struct DayTests {
    @Test(arguments: [
        ("2027-04-01", "2027-04-01"), ("2027", "2027-01-01"), ("2027-Q4", "2027-10-01"),
        ("2027-12", "2027-12-01"), ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"),
    ])
    func text_isReadAndWritten(_ text: String, _ day: String) {
        #expect(Day(text)?.description == day)
    }

    @Test(arguments: [
        "", "2027-4-1", "2027-04-31", "2027-02-29", "1900-02-29", "2027-04-00", "2027-Q1-01", "2027-04-1x",
        "2027-04-011", "27-04-01", "2027/04/01",
    ])
    func text_isRefused_whenItIsNoDay(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test func steps_haveTheirFirstAndLastDays() throws {
        let quarters = try #require(
            CalendarDate("2023-Q3").flatMap { first in
                CalendarDate("2025-Q1").flatMap { Timeline(from: first, through: $0) }
            })
        #expect(Day(firstOf: 1, in: quarters)?.description == "2023-10-01")
        #expect(Day(lastOf: 1, in: quarters)?.description == "2023-12-31")
        let years = try #require(CalendarDate("2024").flatMap { Timeline(from: $0, through: $0) })
        #expect(Day(lastOf: 0, in: years)?.description == "2024-12-31")
        let months = try #require(CalendarDate("2024-02").flatMap { Timeline(from: $0, through: $0) })
        #expect(Day(lastOf: 0, in: months)?.description == "2024-02-29")
        #expect(Day(lastOf: 0, in: Timeline(steps: 3)) == nil)
    }

    @Test func months_countTheFirstAndTheLast() throws {
        let origin = try #require(Day("2025-01-01"))
        #expect(origin.months(through: try #require(Day("2025-03-31"))) == 3)
        #expect(origin.months(through: try #require(Day("2026-03-31"))) == 15)
    }
}
