import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

/// Uncertain values and their laws: what is read, and what is said of the rest.
@Suite struct UncertaintyTests {
    /// The sample with uncertainties, of which the first stands in line 37.
    private static func text(_ uncertainties: String) -> String {
        Sample.text + "uncertainties:\n" + uncertainties + "\n"
    }

    /// What is wrong with a law, which stands in line 37 from column 8 on.
    private func problems(_ law: String, directory: String = "") -> [String] {
        Sample.problems(in: Self.text("  run: \(law)"), directory: directory)
            .filter { !$0.contains("'run' can't be uncertain") }
            .map { $0.replacingOccurrences(of: "s.yaml:37:", with: "") }
    }

    @Test func laws_areReadInWrittenOrder() throws {
        let folder = try TemporaryFolder(["w.csv": "w,n,source\n2,1,x\n1,0,x\n2,3,\n0.5,2,x\n"])
        let text = Self.text(
            """
              adoption.states.trade.weight: {uniform: [1, 3], source: a survey}
              adoption.revision.simultaneous.hazard: {log_uniform: [0.05, {value: 0.3, source: L22}]}
              adoption.choice.logit.temperature: {triangular: [0.5, 1, 2]}
              adoption.states.likes.weight: {normal: [0, 0.5]}
              adoption.states.move.cost: {truncated_normal: [0.3, 0.1, 0, 1]}
              standards.china.attributes.openness: {beta: [2, 5], to: 10}
              actors.states.members.NO.size: {integer: [2, 6]}
              relations.trade.among: {categorical: [states, 1e3]}
              policies.exclusion[0].at: {categorical: {2027-Q1: 1, 2026-Q1: 3}}
              compatibility.west-china: {discrete: [[0.5, 0.3], [0, 0.7]]}
              actors.states.members.USA.size: {column: {table: w.csv, column: w, weight: n}, source: y}
            """)
        let scenario = try ScenarioReader.read(text: text, directory: folder.path).scenario
        #expect(
            scenario.uncertainties.map { "\($0.path.value): \($0.law.summary)" } == [
                "adoption.states.trade.weight: uniform from 1.0 to 3.0",
                "adoption.revision.simultaneous.hazard: log-uniform from 0.05 to 0.3",
                "adoption.choice.logit.temperature: triangular from 0.5 to 2.0, most likely 1.0",
                "adoption.states.likes.weight: normal with mean 0.0 and standard deviation 0.5",
                "adoption.states.move.cost: normal with mean 0.3 and standard deviation 0.1, cut to 0.0 to 1.0",
                "standards.china.attributes.openness: beta with shapes 2.0 and 5.0, from 0.0 to 10.0",
                "actors.states.members.NO.size: whole numbers from 2 to 6",
                "relations.trade.among: one of states, 1e3",
                "policies.exclusion[0].at: one of 2027-Q1 with weight 1.0, 2026-Q1 with weight 3.0",
                "compatibility.west-china: 0.5 with probability 0.3, 0.0 with probability 0.7",
                "actors.states.members.USA.size: one of 4 numbers in 'w' of w.csv, by 'n'",
            ])
        #expect(scenario.uncertainties[0].path.position.line == 37)
        let column = try #require(scenario.uncertainties[10].law as? ColumnLaw)
        #expect(column.numbers.numbers == [0.5, 2])
        #expect(column.numbers.weightUpTo == [2, 6])
        #expect(scenario.uncertainties[8].law.words == ["2027-Q1", "2026-Q1"])
    }

    /// The numbers of laws are inputs; those without a source are assumptions, and so are equal weights.
    @Test func inputs_haveTheSourceOfTheLaw() throws {
        let folder = try TemporaryFolder(["w.csv": "w\n1\n2\n"])
        let text = Self.text(
            """
              adoption.states.trade.weight: {uniform: [1, {value: 3, source: L22}], source: a survey}
              adoption.states.likes.weight: {beta: [2, 5], from: -2}
              relations.trade.among: {categorical: [states, others]}
              adoption.states.move.cost: {column: {table: w.csv, column: w}, source: y}
            """)
        let inputs = try ScenarioReader.read(text: text, directory: folder.path).scenario.inputs
        #expect(
            inputs.suffix(7).map {
                "\($0.path) \($0.value.map { "\($0)" } ?? "–") \($0.count) \($0.assumptions) \($0.source ?? "–")"
            } == [
                "uncertainties.adoption.states.trade.weight.uniform[0] 1.0 1 0 a survey",
                "uncertainties.adoption.states.trade.weight.uniform[1] 3.0 1 0 L22",
                "uncertainties.adoption.states.likes.weight.beta[0] 2.0 1 1 –",
                "uncertainties.adoption.states.likes.weight.beta[1] 5.0 1 1 –",
                "uncertainties.adoption.states.likes.weight.from -2.0 1 1 –",
                "uncertainties.relations.trade.among.categorical – 2 2 –",
                "w.csv:w – 2 0 y",
            ])
    }

    @Test(arguments: [
        (
            "{unifrm: [1, 3]}",
            "8: error: 'run' needs exactly one law of 'uniform', 'log_uniform', 'triangular', 'normal', "
                + "'truncated_normal', 'beta', 'integer', 'categorical', 'discrete', 'column', 'fit'"
        ),
        (
            "{uniform: [1, 3], normal: [0, 1]}",
            "8: error: 'run' needs exactly one law of 'uniform', 'log_uniform', 'triangular', 'normal', "
                + "'truncated_normal', 'beta', 'integer', 'categorical', 'discrete', 'column', 'fit'; found 'uniform' and 'normal'"
        ),
        (
            "{uniform: [1, 3], to: 2}",
            "26: error: unknown key 'to' in uncertainties.run; allowed are uniform, source"
        ),
        (
            "{uniform: [1, 1]}",
            "19: error: 'uniform' goes from 1.0 to 1.0, so nothing is uncertain; give two different bounds"
        ),
        ("{uniform: [3, 1]}", "19: error: 'uniform' goes from 3.0 to 1.0; write the smaller number first"),
        (
            "{log_uniform: [3, 1]}",
            "23: error: 'log_uniform' goes from 3.0 to 1.0; write the smaller number first"
        ),
        ("{log_uniform: [0, 1]}", "23: error: 'log_uniform[0]' is 0; expected a number above 0"),
        (
            "{log_uniform: [1]}",
            "22: error: 'log_uniform' needs two numbers, such as [0.05, 0.3]; found 1"
        ),
        (
            "{triangular: [0, 1]}",
            "21: error: 'triangular' needs three numbers, such as [0, 0.3, 1]; found 2"
        ),
        (
            "{triangular: [1, 1, 1]}",
            "22: error: 'triangular' goes from 1.0 to 1.0, so nothing is uncertain; give two different bounds"
        ),
        (
            "{triangular: [0, 2, 1]}",
            "25: error: the most likely number 2.0 of 'triangular' does not lie from 0.0 to 1.0; write the least, the most "
                + "likely and the greatest number"
        ),
        (
            "{normal: [1, 0]}",
            "21: error: 'normal' has deviation 0, so nothing is uncertain; give a deviation above 0"
        ),
        (
            "{truncated_normal: [0, 1, 2]}",
            "27: error: 'truncated_normal' needs four numbers, such as [0.3, 0.1, 0, 1]; found 3"
        ),
        (
            "{truncated_normal: [0, 0, 2, 3]}",
            "31: error: 'truncated_normal[1]' is 0; expected a number above 0"
        ),
        (
            "{truncated_normal: [0, 1, 31, 32]}",
            "34: error: 'truncated_normal' lies from 31.0 to 32.0, more than 30 deviations from its mean 0.0; move the "
                + "bounds nearer to it"
        ),
        ("{beta: [0, 1]}", "16: error: 'beta[0]' is 0; expected a number from 0.01 to 10000"),
        (
            "{beta: [1, 1], from: 1}",
            "29: error: 'beta' goes from 1.0 to 1.0, so nothing is uncertain; give two different bounds"
        ),
        ("{integer: [1]}", "18: error: 'integer' needs two whole numbers, such as [2, 6]; found 1"),
        (
            "{integer: [1, 2.5]}",
            "22: error: expected a whole number from -1000000000 to 1000000000 for 'integer[1]', found '2.5'"
        ),
        (
            "{integer: [2, 2]}",
            "19: error: 'integer' goes from 2.0 to 2.0, so nothing is uncertain; give two different bounds"
        ),
        (
            "{categorical: []}",
            "22: error: 'categorical' needs two categories or more, such as [erdos, ring]; found 0"
        ),
        (
            "{categorical: {a: 1}}",
            "22: error: 'categorical' needs two categories or more, such as [erdos, ring]; found 1"
        ),
        ("{categorical: [a, [b]]}", "26: error: expected a word or a number in 'categorical'"),
        (
            "{categorical: [a, a]}",
            "26: error: 'a' is already at 23; name each category once"
        ),
        (
            "{categorical: [a, b c]}",
            "26: error: 'b c' can't be a category; use letters, digits, '_', '-', '+', '.' and '/'"
        ),
        ("{categorical: {a: 1, b: 0}}", "32: error: 'b' is 0; expected a number above 0"),
        (
            "{categorical: a}",
            "22: error: expected a list of words or numbers, or mapping of these to weights for 'categorical', found 'a'"
        ),
        (
            "{discrete: [[1, 0.5], [2, 0.25]]}",
            "19: error: the probabilities of 'discrete' sum to 0.75; they must sum to 1"
        ),
        (
            "{discrete: [[1, 1], [2, 0]]}",
            "19: error: 'discrete' has the single value 1.0, so nothing is uncertain; give two or more"
        ),
    ])
    func law_isRefused(law: String, message: String) {
        #expect(problems(law) == [message])
    }

    @Test(arguments: [
        (
            "table: w.csv, column: v",
            "s.yaml:37:40: error: unknown column of w.csv 'v'; did you mean 'w'?"
        ),
        ("table: w.csv, column: text", "w.csv:3:5: error: 'text' is 'x'; expected a number"),
        (
            "table: w.csv, column: w, weight: below",
            "w.csv:3:7: error: 'below' is '-1'; expected a number of at least 0"
        ),
        (
            "table: w.csv, column: w, weight: zero",
            "s.yaml:37:51: error: the weights in 'zero' of w.csv sum to 0; one row at least needs a weight"
        ),
        (
            "table: w.csv, column: zero",
            "s.yaml:37:40: error: 'column' has the single value 0.0, so nothing is uncertain; give two or more"
        ),
        (
            "table: w.csv, column: w, weight: one",
            "s.yaml:37:40: error: 'column' has the single value 2.0, so nothing is uncertain; give two or more"
        ),
        (
            "table: none.csv, column: w", "s.yaml:37:43: error: none.csv has no rows, so 'w' has no number"
        ),
        (
            "table: w.csv",
            "s.yaml:37:17: error: 'column' is missing in uncertainties.run.column; write, for example, 'column: w'"
        ),
    ]) func column_isRefused(keys: String, message: String) throws {
        let folder = try TemporaryFolder([
            "w.csv": "w,zero,text,below,one\n1,0,1,1,0\n2,0,x,-1,1\n", "none.csv": "w\n",
        ])
        let found = problems("{column: {\(keys)}}", directory: folder.path)
        let here = message.replacingOccurrences(of: "s.yaml:37:", with: "")
        #expect(found == [here.hasPrefix("w.csv") ? "\(folder.path)/\(here)" : here])
    }

    @Test(arguments: [
        (
            "adoption.states.trde.weight",
            "there is no 'trde' in adoption.states; did you mean 'trade'?"
        ),
        (
            "seed",
            "there is no 'seed' in the scenario; there are scenario, title, sources, time, run, standards, profiles, "
                + "compatibility, actors, relations, adoption, policies, outcomes, uncertainties"
        ),
        ("adoption..weight", "'adoption..weight' is no path; write words joined by dots"),
        ("profiles[4][0]", "profiles has 4 items, counted from 0; there is no [4]"),
        (
            "run.seed",
            "'run.seed' can't be uncertain; only values below standards, profiles, compatibility, bodies, agreements, actors, "
                + "relations, adoption, events, policies can, since 'run' is no part of the world"
        ),
        (
            "outcomes[0]",
            "'outcomes[0]' can't be uncertain; only values below standards, profiles, compatibility, bodies, agreements, actors, "
                + "relations, adoption, events, policies can, since 'outcomes' is no part of the world"
        ),
    ])
    func path_isRefused(path: String, message: String) {
        #expect(
            Sample.problems(in: Self.text("  \(path): {uniform: [1, 3]}")) == [
                "s.yaml:37:3: error: \(message)"
            ])
    }

    @Test(arguments: [
        "scenario", "title", "description", "sources", "time.from", "uncertainties", "objectives", "patterns",
    ])
    func path_isRefused_whenItIsNoPartOfTheWorld(path: String) {
        let problems = Sample.problems(in: Self.text("  \(path): {uniform: [1, 3]}"))
        #expect(problems.contains { $0.hasPrefix("s.yaml:37:3: error: '\(path)' can't be uncertain; ") })
    }

    @Test func path_isRefused_whenItLiesInsideAnother() {
        let text = Self.text(
            """
              adoption.states.trade.weight: {uniform: [1, 3]}
              adoption.states.trade: {uniform: [1, 3]}
              adoption.states.tradeable: {uniform: [1, 3]}
            """)
        let message =
            "s.yaml:37:3: error: 'adoption.states.trade.weight' lies inside 'adoption.states.trade', which is uncertain as a "
            + "whole; keep one"
        let other = Self.text(
            "  adoption.states.trade.weight: {uniform: [1, 3]}\n  adoption.states.trade: {uniform: [1, 3]}")
        #expect(Sample.problems(in: other) == [message])
        #expect(
            Sample.problems(in: text) == [
                "s.yaml:39:3: error: there is no 'tradeable' in adoption.states; there are trade, likes, move"
            ])
    }

    @Test func path_isRefused_whenItStandsTwice() {
        let line = "  adoption.states.trade.weight: {uniform: [1, 3]}"
        #expect(
            Sample.problems(in: Self.text("\(line)\n\(line)")) == [
                "s.yaml:38:3: error: the key 'adoption.states.trade.weight' is already at s.yaml:37:3; keep one"
            ])
    }
}
