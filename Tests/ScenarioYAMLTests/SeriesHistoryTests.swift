import ScenarioModel
import ScenarioYAML
import Testing

/// A history that is a series of numbers.
@Suite struct SeriesHistoryTests {
    private static let text = """
        scenario: series
        time: {from: 2001, to: 2005}
        standards: {west: {}, china: {}}
        actors: {states: {members: {a: {}, b: {}}}}
        relations: {trade: {complete: true, among: states}}
        adoption:
          revision: {sequential: {per_step: 1}}
          choice: {logit: {temperature: 1}}
          states: {trade: {network: trade, weight: {path: {2001: 1, 2003: 2}}}, like: {attribute: adopts, weight: 1}}
        uncertainties:
          adoption.states.like.weight: {normal: [0, 1]}
          adoption.states.trade.weight: {uniform: [0, 1]}
          adoption.revision.sequential.per_step: {integer: [1, 4]}
        outcomes: [adopters, leader, lock_in_time]
        history: {series: series.csv}

        """

    private static let rows = "2001,adopters_profile_west_states,1\n"

    private func problems(
        _ series: String = "date,outcome,value\n" + rows, replacing old: String = "", by new: String = ""
    ) throws -> [String] {
        let folder = try TemporaryFolder(["series.csv": series])
        return Sample.problems(
            in: old.isEmpty ? Self.text : Self.text.replacing(old, with: new), directory: folder.path
        ).map { $0.replacing(folder.path + "/", with: "") }
    }

    private static let layout =
        "a series has the columns date, outcome, value and, optionally, confidence, source"

    @Test func series_isRead() throws {
        let folder = try TemporaryFolder([
            "series.csv": """
            date,outcome,value,confidence,source
            2002,adopters_profile_west_states,1.5,low,guess
            2001,adopters_profile_west_states,1,,a survey

            """
        ])
        let history = try #require(
            ScenarioReader.read(text: Self.text, directory: folder.path).scenario.history)
        #expect(history.observations.map(\.step) == [1, 0])
        #expect(history.observations.map(\.value) == [1.5, 1])
        #expect(history.usedObservations.map(\.value) == [1])
        #expect(history.complete.usedObservations.count == 2)
        #expect(history.lastStep == 1 && !history.tellsChoices && history.choices.isEmpty)
    }

    @Test func history_needsATableOrASeries() throws {
        #expect(
            try problems(replacing: "{series: series.csv}", by: "{exclude: low}") == [
                "s.yaml:15:10: error: 'history' needs 'table', the choices of actors, or 'series', values of outcomes"
            ])
    }

    @Test func columns_areRefused_withTheirPlace() throws {
        #expect(
            try problems("date,outcome,level\n2001,adopters_profile_west_states,1\n") == [
                "series.csv:1:1: error: missing column 'value'; \(Self.layout)",
                "series.csv:1:14: error: unexpected column 'level'; \(Self.layout)",
            ])
        #expect(try problems("date,outcome,value\n") == ["series.csv:1:1: error: the series has no rows"])
    }

    @Test func rows_areRefused_withTheirPlace() throws {
        #expect(
            try problems(
                """
                date,outcome,value
                2001,adopters_profile_wast_states,1
                2009,adopters_profile_west_states,1
                2002,adopters_profile_west_states,2
                2002,adopters_profile_west_states,3
                2002,leader_states,1
                2002,lock_in_time_states,1

                """) == [
                    "series.csv:2:6: error: unknown outcome 'adopters_profile_wast_states'; did you mean "
                        + "'adopters_profile_west_states'?",
                    "series.csv:3:1: error: '2009' lies outside the run, which goes from 2001 to 2005; leave the row out or "
                        + "move 'time'",
                    "series.csv:5:6: error: 'adopters_profile_west_states' has a value in 2002 already, at "
                        + "series.csv:4:1; keep one",
                    "series.csv:6:6: error: 'leader_states' has no number after each step, so that nothing can be "
                        + "compared with its series; use an outcome that has one",
                    "series.csv:7:6: error: 'lock_in_time_states' has no number after each step, so that nothing can be "
                        + "compared with its series; use an outcome that has one",
                ])
        #expect(
            try problems(
                """
                date,outcome,value
                2001,adopters_profile_west_states,many
                2002,adopters_profile_west_states,
                soon,adopters_profile_west_states,3

                """) == [
                    "series.csv:2:35: error: 'many' is no number; write a decimal number such as 12.5",
                    "series.csv:3:35: error: 'adopters_profile_west_states' has no value in 2002; leave the row out where "
                        + "nothing is known",
                    "series.csv:4:1: error: 'soon' is no date; write 2027, 2027-Q1 or 2027-01",
                ])
    }

    @Test func rowAfterUntil_isRefused() throws {
        #expect(
            try problems(
                "date,outcome,value\n" + Self.rows + "2003,adopters_profile_west_states,1\n",
                replacing: "{series: series.csv}", by: "{series: series.csv, until: 2002}") == [
                    "series.csv:3:1: error: '2003' lies after 'until', 2002; leave the row out or move 'until'"
                ])
    }

    private func problems(simulate: String) throws -> [String] {
        try problems(
            replacing: "history: {series: series.csv}",
            by: "history: {series: series.csv}\nfit: {simulate: \(simulate)}")
    }

    @Test func simulation_isRead() throws {
        #expect(
            try problems(
                simulate: "{parameters: adoption.states.like.weight, outcomes: adopters_profile_west_states}")
                == [])
    }

    @Test func parameters_areRefused_withoutAPriorThatWorks() throws {
        #expect(
            try problems(
                simulate:
                    "{parameters: [adoption.choice.logit.temperature, adoption.states.trade.weight, adoption.revision.sequential.per_step]}"
            ) == [
                "s.yaml:16:31: error: 'adoption.choice.logit.temperature' has no prior; give its law under "
                    + "'uncertainties', which has adoption.states.like.weight, adoption.states.trade.weight, "
                    + "adoption.revision.sequential.per_step",
                "s.yaml:16:66: error: 'adoption.states.trade.weight' follows dates, so that no one number can "
                    + "replace it",
                "s.yaml:16:96: error: 'adoption.revision.sequential.per_step' has the law 'integer', which has no "
                    + "density, so that it can't be a prior; use one of 'uniform', 'log_uniform', 'triangular', 'normal', "
                    + "'truncated_normal', 'beta'",
            ])
    }

    @Test func outcomes_areRefused_thatTheSeriesDoesNotTell() throws {
        #expect(
            try problems(
                simulate: "{parameters: adoption.states.like.weight, outcomes: adopters_profile_china_states}"
            ) == [
                "s.yaml:16:69: error: 'adopters_profile_china_states' is not in 'series.csv'; the series tells "
                    + "of adopters_profile_west_states"
            ])
    }

    @Test func particles_mustBeMoreThanParameters_andPenaltiesAreOfChoices() throws {
        #expect(
            try problems(
                simulate:
                    "{parameters: [adoption.states.like.weight, adoption.states.like.weight], particles: 2}, penalty: ridge"
            ) == [
                "s.yaml:16:101: error: 'particles' is 2, and there are 2 parameters; a population needs more "
                    + "particles than that",
                "s.yaml:16:114: error: 'penalty' is about a fit to choices, and 'simulate' fits by simulation; "
                    + "leave one out",
            ])
    }

    @Test func generations_areOutcomesOfTheSeries() throws {
        #expect(
            try problems(
                replacing: "history: {series: series.csv}",
                by:
                    "history: {series: series.csv}\nhindcast: {generations: [adopters_profile_west_states, adopters_profile_none_states]}"
            ) == [
                "s.yaml:16:56: error: unknown outcome of the series 'adopters_profile_none_states'; did you mean "
                    + "'adopters_profile_west_states'?"
            ])
    }
}
