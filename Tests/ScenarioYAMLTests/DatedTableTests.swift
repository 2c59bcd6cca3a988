import ScenarioModel
import ScenarioYAML
import Testing

/// A number that follows a dated path in a table.
@Suite struct DatedTableTests {
    private static let text = """
        scenario: dated
        time: {from: 2023, to: 2030}
        standards: {west: {quality: {table: maturity.csv}}, china: {}}
        actors: {states: {members: {a: {}, b: {}}}}
        adoption:
          revision: {sequential: {}}
          choice: {best_response: {}}
          states: {use: {quality: standard, weight: 1}}

        """

    private func problems(_ table: String) throws -> [String] {
        let folder = try TemporaryFolder(["maturity.csv": table])
        return Sample.problems(in: Self.text, directory: folder.path)
            .map { $0.replacing(folder.path + "/", with: "") }
    }

    @Test func quality_followsTheTable_linearly() throws {
        let folder = try TemporaryFolder([
            "maturity.csv": "date,value,source\n2028,1,a roadmap\n2024,0,a survey\n"
        ])
        let quality = try ScenarioReader.read(text: Self.text, directory: folder.path).scenario.standards[0]
            .quality
        #expect((0..<8).map { quality.value(at: $0) } == [0, 0, 0.25, 0.5, 0.75, 1, 1, 1])
        #expect(quality.source == "a roadmap; a survey")
        #expect(!quality.isAssumption)
    }

    @Test func table_isRefused_withItsPlace() throws {
        #expect(
            try problems("date,level\n2024,1\n") == [
                "maturity.csv:1:1: error: missing column 'value'; a dated path has the columns date, value and, "
                    + "optionally, source",
                "maturity.csv:1:6: error: unexpected column 'level'; a dated path has the columns date, value and, "
                    + "optionally, source",
            ])
        #expect(
            try problems("date,value\n2024,high\n2024,2\nsoon,3\n") == [
                "maturity.csv:2:6: error: 'quality' is 'high'; expected a number that is finite",
                "maturity.csv:4:1: error: 'soon' is no date; write 2027, 2027-Q1 or 2027-01",
            ])
        #expect(
            try problems("date,value\n2024,1\n2024-Q3,2\n") == [
                "maturity.csv:3:1: error: '2024-Q3' falls into the same step as '2024' at maturity.csv:2:1; keep one"
            ])
        #expect(
            try problems("date,value\n") == [
                "maturity.csv:1:1: error: the table has no rows, so 'quality' has no value"
            ])
    }

    @Test func change_isRefused_whenTheParameterCannotHaveTheValue() {
        let change = """
            policies:
              warm: [{at: 2024, set: {parameter: adoption.choice.best_response.error, to: 1.5}}]

            """
        let text = Self.text.replacing("{table: maturity.csv}", with: "1")
        #expect(
            Sample.problems(in: text + change) == [
                "s.yaml:10:79: error: 'adoption.choice.best_response.error' can't be 1.5; expected a number "
                    + "from 0.0 to 1.0"
            ])
    }
}
