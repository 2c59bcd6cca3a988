import Foundation
import Testing

@testable import Studies

@Suite("Exporting")
struct ExportingTests {
    @Test func fifths_holdAFifthOfThePoints_andThoseOfEqualValue() throws {
        let fifths = try #require(Fifths([5, 1, 2, 1, 3, 4, 9, 8, 7, 6]))
        #expect(fifths.low == [1, 3])
        #expect(fifths.lowUntil == 1)
        #expect(fifths.high == [6, 7])
        #expect(fifths.highFrom == 8)
        let tied = try #require(Fifths([2, 1, 1, 2, 1]))
        #expect(tied.low == [1, 2, 4])
        #expect(tied.high == [0, 3])
    }

    @Test func fifths_leaveOutPointsWithoutAValue() throws {
        let fifths = try #require(Fifths([.nan, 3, .nan, 1]))
        #expect(fifths.low == [3])
        #expect(fifths.high == [1])
    }

    @Test func fifths_areTheEnds_whenOneIsVariedAtATime() throws {
        let fifths = try #require(Fifths((0..<10).map(Double.init), isOneAtATime: true))
        #expect(fifths.low == [0])
        #expect(fifths.high == [9])
    }

    @Test func fifths_areNone_whenTheValueIsTheSameEverywhere() {
        #expect(Fifths([1, 1, 1]) == nil)
        #expect(Fifths([1]) == nil)
        #expect(Fifths([]) == nil)
    }

    @Test func axis_putsEdgesIntoTheBinThatBeginsThere() {
        let axis = HeatMap.Axis(uncertainty: 0, from: 0, to: 5)
        #expect([0, 0.5, 1, 4, 4.5, 5].map(axis.bin) == [0, 0, 1, 4, 4, 4])
        #expect((0...5).map(axis.edge) == [0, 1, 2, 3, 4, 5])
    }

    @Test func firstDay_isThatOfThePeriod() {
        #expect(StepDate.firstDay(of: "2027") == "2027-01-01")
        #expect(StepDate.firstDay(of: "2027-Q4") == "2027-10-01")
        #expect(StepDate.firstDay(of: "2027-09") == "2027-09-01")
        #expect(StepDate.firstDay(of: "12") == nil)
    }

    @Test func countryCodes_haveThreeDigits() {
        #expect(CountryCodes.numeric("AFG") == "004")
        #expect(CountryCodes.numeric("ZWE") == "716")
        #expect(CountryCodes.numeric("EUR") == nil)
        #expect(CountryCodes.numeric("firm") == nil)
    }

    @Test func table_keepsQuotedTextsAndMissingNumbers() throws {
        let json = #"[{"name": "a", "type": "string"}, {"name": "b", "type": "number"}]"#
        let fields = try JSONDecoder().decode([ResultsDescriptor.Field].self, from: Data(json.utf8))
        let table = try StoredTableReader.read(
            Array("a,b\n\"x, \"\"y\"\"\nz\",1.5\nq,\nq,2\n".utf8), file: "t.csv", fields: fields, skipping: []
        )
        #expect(table.rowCount == 3)
        #expect((0..<3).map { table.texts("a")[$0] } == ["x, \"y\"\nz", "q", "q"])
        #expect(table.values("b")[0] == 1.5)
        #expect(table.values("b")[1].isNaN)
        #expect(table.values("b")[2] == 2)
    }
}
