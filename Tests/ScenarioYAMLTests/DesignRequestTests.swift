import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

/// `run.design` and the words of the command line that ask for a design.
@Suite struct DesignRequestTests {
    /// The sample with two uncertainties and a design, which stands in line 5 from column 40 on.
    private func text(_ design: String) -> String {
        Sample.replacing("seed: 0}", by: "seed: 0, design: \(design)}") + """
            uncertainties:
              adoption.states.trade.weight: {uniform: [1, 3]}
              relations.trade.among: {categorical: [states, others]}

            """
    }

    @Test(arguments: [
        ("{lhs: {points: 200}}", "Latin hypercube of 200 points", true),
        (
            "{lhs: {points: 200, maximin: 20}}", "Latin hypercube of 200 points, the best of 20 by maximin",
            true
        ),
        ("{random: {points: 1}}", "1 random points", true),
        ("{sobol: {points: 256}}", "256 points of the Sobol' sequence, scrambled", true),
        ("{sobol: {points: 256, scramble: none}}", "256 points of the Sobol' sequence", true),
        ("{grid: {levels: 5}}", "grid of 5 levels each", false),
        (
            "{grid: {levels: {adoption.states.trade.weight: 3}}}",
            "grid of 3 levels of adoption.states.trade.weight", false
        ),
        ("{one_at_a_time: {}}", "each uncertainty alone at 2 levels", false),
        ("{one_at_a_time: {levels: 5}}", "each uncertainty alone at 5 levels", false),
    ])
    func design_isRead(design: String, summary: String, isSample: Bool) throws {
        let request = try #require(try ScenarioReader.read(text: text(design)).scenario.design)
        #expect(request.summary == summary)
        #expect(request.isSample == isSample)
        #expect(request.position?.line == 5)
    }

    @Test func design_isNone_whenNoneIsWritten() throws {
        #expect(try ScenarioReader.read(text: Sample.text).scenario.design == nil)
    }

    @Test(arguments: [
        (
            "{}",
            "40: error: 'design' needs exactly one of 'lhs', 'random', 'sobol', 'grid', 'one_at_a_time', 'table'"
        ),
        (
            "{lhs: {points: 2}, grid: {levels: 2}}",
            "40: error: 'design' needs exactly one of 'lhs', 'random', 'sobol', 'grid', 'one_at_a_time', 'table'; "
                + "found 'lhs' and 'grid'"
        ),
        ("{lhs: {}}", "46: error: 'points' is missing in run.design.lhs; write, for example, 'points: 200'"),
        (
            "{lhs: {points: 1000000}}",
            "55: error: 'points' is 1000000; expected a whole number from 1 to 999999"
        ),
        (
            "{lhs: {points: 2, maximin: 0}}",
            "67: error: 'maximin' is 0; expected a whole number from 1 to 1000"
        ),
        ("{random: {points: 0}}", "58: error: 'points' is 0; expected a whole number from 1 to 999999"),
        (
            "{random: {points: 2, maximin: 3}}",
            "61: error: unknown key 'maximin' in run.design.random; allowed are points"
        ),
        (
            "{sobol: {points: 2, scramble: owens}}",
            "70: error: unknown value 'owens' for 'scramble'; did you mean 'owen'?"
        ),
        (
            "{grid: {levels: 0}}",
            "56: error: 'levels' is 0; expected a whole number from 1 to 999999"
        ),
        (
            "{grid: {levels: {adoption.states.trade.wieght: 3}}}",
            "57: error: unknown uncertainty 'adoption.states.trade.wieght'; did you mean 'adoption.states.trade.weight'?"
        ),
        (
            "{one_at_a_time: {levels: 1}}",
            "65: error: 'levels' is 1; expected a whole number from 2 to 1000"
        ),
    ])
    func design_isRefused(design: String, message: String) {
        #expect(Sample.problems(in: text(design)) == ["s.yaml:5:" + message])
    }

    @Test func design_needsUncertainties() {
        #expect(
            Sample.problems(replacing: "seed: 0}", by: "seed: 0, design: {lhs: {points: 2}}}") == [
                "s.yaml:5:40: error: 'design' chooses values of 'uncertainties', of which there are none; name some, or "
                    + "drop it"
            ])
    }

    @Test func table_isRead() throws {
        let folder = try TemporaryFolder([
            "points.csv": "adoption.states.trade.weight,point\n1.5,low\n,high\n"
        ])
        let document = try ScenarioReader.read(text: text("{table: points.csv}"), directory: folder.path)
        let request = try #require(document.scenario.design)
        #expect(request.summary == "2 points of points.csv")
        #expect(!request.isSample)
        #expect(document.inputs.map(\.path).contains("points.csv"))
    }

    @Test(arguments: [
        (
            "point,adoption.states.trade.wieght\na,1\n",
            "1:7: error: unknown column of a table of points "
                + "'adoption.states.trade.wieght'; did you mean 'adoption.states.trade.weight'?"
        ),
        (
            "adoption.states.trade.weight\nx\n",
            "2:1: error: 'adoption.states.trade.weight' is 'x'; expected a number"
        ),
        (
            "relations.trade.among\nother\n",
            "2:1: error: unknown category of 'relations.trade.among' 'other'; did you mean 'others'?"
        ),
        ("point\na\na\n", "3:1: error: point 'a' is already at DIR/points.csv:2:1; ids must be unique"),
        ("point\na b\n", "2:1: error: 'a b' is no id; use letters, digits, '_' and '-'"),
        ("point\np000\n", "2:1: error: 'p000' is the scenario as written; choose another id"),
        ("point\n", "1:1: error: points.csv has 0 rows; a design has 1 to 999999 points"),
    ]) func table_isRefused(table: String, message: String) throws {
        let folder = try TemporaryFolder(["points.csv": table])
        #expect(
            Sample.problems(in: text("{table: points.csv}"), directory: folder.path) == [
                "\(folder.path)/points.csv:" + message.replacingOccurrences(of: "DIR", with: folder.path)
            ])
    }

    @Test func words_askForADesign() throws {
        #expect(try DesignRequest(kind: "lhs", points: 200).summary == "Latin hypercube of 200 points")
        #expect(try DesignRequest(kind: "random", points: 3).summary == "3 random points")
        #expect(
            try DesignRequest(kind: "sobol", points: 256).summary
                == "256 points of the Sobol' sequence, scrambled")
        let oneAtATime = try DesignRequest(kind: "one_at_a_time", points: nil)
        #expect(oneAtATime.summary == "each uncertainty alone at 2 levels")
        #expect(oneAtATime.position == nil)
    }

    @Test(
        arguments: [
            ("lhd", 3, "unknown design 'lhd'; did you mean 'lhs'?"),
            (
                "factorial", nil,
                "unknown design 'factorial'; there are lhs, random, sobol, grid, one_at_a_time, table"
            ),
            ("lhs", nil, "design 'lhs' needs a number of points; add --points 200, say"),
            ("sobol", 0, "a design has 1 to 999999 points; --points is 0"),
            (
                "one_at_a_time", 3,
                "the number of points of design 'one_at_a_time' follows from its levels; leave --points 3 out"
            ),
            (
                "grid", 3,
                "the number of points of design 'grid' follows from its levels; leave --points 3 out"
            ),
            (
                "grid", nil,
                "design 'grid' needs levels; write 'design: {grid: {levels: 5}}' under 'run' in the scenario"
            ),
            (
                "table", nil,
                "design 'table' needs a table; write 'design: {table: points.csv}' under 'run' in the scenario"
            ),
        ] as [(String, Int?, String)])
    func words_areRefused(kind: String, points: Int?, message: String) throws {
        let error = try #require(throws: DesignRequestError.self) {
            try DesignRequest(kind: kind, points: points)
        }
        #expect("\(error)" == message)
    }
}
