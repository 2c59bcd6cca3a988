import Testing

/// What `fit` and `hindcast` refuse: with exact words, and with every file as it was.
@Suite("Mistakes with a history")
struct HistoryMistakeTests {
    private static let unpenalised = (", penalty: ridge, strength: 1", "")

    /// Expects both commands to refuse a folder; without a message for one, only the other is asked.
    private func expectRefusal(
        _ files: [String: String], code: Int32 = 65, fit: String? = nil, hindcast: String? = nil,
        _ options: [String] = [], location: SourceLocation = #_sourceLocation
    ) async throws {
        let folder = try Workspace(files)
        for (command, message) in [("fit", fit), ("hindcast", hindcast)] {
            guard let message else { continue }
            // A folder that is there, and one that is not.
            for out in ["out", "fresh/out"] {
                try await folder.expectRefusal(
                    [command, ".", "--out", out] + options, code: code, message, location: location)
            }
        }
    }

    @Test func choicesThatAreSeparated_areRefused() async throws {
        var files = HistorySample.replacing([Self.unpenalised])
        files["history.csv"] = HistorySample.history.replacing("a,2007,south,high,s\n", with: "")
        try await expectRefusal(
            files,
            fit:
                "error: which profile was taken: 'open' and 'peers' predict choices perfectly, so that the best weight is infinite; give a penalty (firth or ridge), or leave some out",
            hindcast:
                "error: from origin 2005: which profile was taken: 'open' predicts choices perfectly, so that the best weight is infinite; give a penalty (firth or ridge), or leave it out"
        )
    }

    @Test func emptyPast_isRefused() async throws {
        let message =
            "nobody has chosen anything through 2000, so there is nothing to fit; begin later, or include rows that were left out"
        let files = HistorySample.replacing([])
        try await expectRefusal(files, fit: "error: " + message, ["--until", "2000"])
        try await expectRefusal(
            files, hindcast: "error: from origin 2000: " + message, ["--from", "2001", "--threads", "1"])
    }

    @Test func scenarioWithoutHistory_isRefused() async throws {
        var files = HistorySample.files
        files["scenario.yaml"] = String(HistorySample.scenario.split(separator: "history: ")[0])
        let message = "error: the scenario has no 'history'; name a table of choices or a series there"
        try await expectRefusal(files, fit: message, hindcast: message)
    }

    @Test func dateOutsideTheHistory_isRefused() async throws {
        func message(_ date: String) -> String {
            "error: '\(date)' is no date of the history, which goes from 2000 to 2008"
        }
        let files = HistorySample.replacing([])
        for date in ["2009", "1999", "-1", "soon", ""] {
            try await expectRefusal(files, code: 64, fit: message(date), ["--until", date])
            try await expectRefusal(files, code: 64, hindcast: message(date), ["--from", date])
        }
    }

    @Test func termsThatMoveTogether_areRefused() async throws {
        let files = HistorySample.replacing([
            Self.unpenalised, ("[open, peers", "[open, twice, peers"),
            ("    peers:", "    twice: {attribute: open, actor: rich, weight: 0}\n    peers:"),
        ])
        try await expectRefusal(
            files,
            fit:
                "error: which profile was taken: 'twice' moves together with 'open', so that choices can't tell their weights apart; leave one of them out, or give a ridge penalty"
        )
    }

    @Test func choiceOfABannedProfile_isRefused() async throws {
        let files = HistorySample.replacing([
            (
                "outcomes:",
                "events: [{at: 2004, until: 2006, ban: {standards: south, actors: {camp: y}}}]\noutcomes:"
            )
        ])
        let message =
            "history.csv:4:1: error: 'c' takes 'south' in 2005, which was not open to it; open were 'none', 'north'; correct the row, or the bans and dates of the scenario"
        try await expectRefusal(files, fit: message, hindcast: message)
    }

    @Test func abandonedStandard_isRefused() async throws {
        let message =
            "history.csv:6:1: error: 'a' takes 'none' in 2007, which was not open to it; open were 'north', 'south'; correct the row, or the bans and dates of the scenario"
        try await expectRefusal(
            HistorySample.replacing([("a,2007,south", "a,2007,none")], in: "history.csv"), fit: message,
            hindcast: message)
    }

    @Test func otherRules_areRefused() async throws {
        let dated =
            "error: the temperature of the logit follows dates; weights are fitted in units of one temperature, so give one number"
        try await expectRefusal(
            HistorySample.replacing([("temperature: 1", "temperature: {path: {2000: 1, 2005: 2}}")]),
            fit: dated, hindcast: "error: from origin 2005: " + dated.dropFirst(7))
        try await expectRefusal(
            HistorySample.replacing([("{logit: {temperature: 1}}", "{best_response: {}}")]),
            fit:
                "error: weights are fitted to choices by logit, and the scenario's rule is 'best_response'; use 'choice: {logit: {temperature: 1}}'"
        )
    }

    @Test func numbersOutsideTheirRange_areRefused() async throws {
        let usage = """
            Usage: entente hindcast <scenario> [--set <key=value> ...] [--all-rows] [--from <date>] [--draws <n>] [--replicates <n>] [--seed <s>] [--threads <n>] [--out <dir>]
              See 'entente hindcast --help' for more information.
            """
        try await expectRefusal(
            HistorySample.files, code: 64,
            hindcast: "Error: --draws is 0; expected a number from 1 to 100000\n" + usage, ["--draws", "0"])
    }
}
