import Testing

/// What is wrong with forecasts and observations, in whole sentences.
@Suite("Mistakes in forecasts")
struct ScoreMistakeTests {
    private static let header = "task,output_type,output_type_id,value\n"

    /// Expects a forecast, and observations, to be refused.
    private func refuses(
        _ forecast: String, seen: String = "task,observation\na,1\n", code: Int32 = 65, _ message: String,
        location: SourceLocation = #_sourceLocation
    ) async throws {
        let folder = try Workspace(["forecast.csv": forecast, "seen.csv": seen])
        try await folder.expectRefusal(
            ["score", "forecast.csv", "seen.csv", "--out", "out"], code: code, message, location: location)
    }

    @Test func missingColumns() async throws {
        try await refuses(
            "task,type,value\na,mean,1\n",
            "forecast.csv:1:1: error: there is no column 'output_type' and 'output_type_id'; a forecast has "
                + "'output_type', 'output_type_id' and 'value', and here are task, type, value")
        try await refuses(
            Self.header + "a,mean,NA,1\n", seen: "task,seen\na,1\n",
            "seen.csv:1:1: error: there is no column with what happened; it is called 'observation', 'oracle_value' or "
                + "'value', and here are task, seen\n"
                + "seen.csv:1:6: error: unknown column 'seen'; the tasks of the forecasts are told apart by task"
        )
    }

    @Test func unknownColumns() async throws {
        try await refuses(
            Self.header + "a,mean,NA,1\n", seen: "task,place,observation\na,x,1\n",
            "seen.csv:1:6: error: unknown column 'place'; the tasks of the forecasts are told apart by task")
        try await refuses(
            Self.header + "a,mean,NA,1\n", seen: "observation\n1\n",
            "error: 'seen.csv' has no column that tells which task was observed; the forecasts have task")
        try await refuses(
            "score,output_type,output_type_id,value\na,mean,NA,1\n",
            "forecast.csv:1:1: error: a column of tasks can't be called 'score', which is a column of scores; rename it"
        )
        let folder = try Workspace([
            "one.csv": Self.header + "a,mean,NA,1\n", "seen.csv": "task,observation\na,1\n",
            "two.csv": "place,output_type,output_type_id,value\na,mean,NA,1\n",
        ])
        try await folder.expectRefusal(
            ["score", "one.csv", "two.csv", "seen.csv"], code: 65,
            "two.csv:1:1: error: unknown column 'place'; the tasks of the other forecasts are told apart by task"
        )
    }

    @Test func cellsOfOtherKinds() async throws {
        try await refuses(
            Self.header
                + "a,average,NA,1\na,mean,NA,much\na,quantile,1,1\na,cdf,low,1\na,pmf,NA,1\na,sample,,1\na,mean,NA,0x1\n",
            """
            forecast.csv:2:3: error: unknown output_type 'average'; there are cdf, mean, median, pmf, quantile, sample
            forecast.csv:3:11: error: the value is 'much'; expected a number
            forecast.csv:4:12: error: the output_type_id is '1'; expected a level between 0 and 1
            forecast.csv:5:7: error: the output_type_id is 'low'; expected a threshold, a number
            forecast.csv:6:7: error: a probability needs an output_type_id, its category
            forecast.csv:7:10: error: a draw needs an output_type_id, its number
            forecast.csv:8:11: error: the value is '0x1'; expected a number
            """)
    }

    @Test func quantilesThatFall() async throws {
        try await refuses(
            Self.header + "a,quantile,0.5,3\na,quantile,0.25,4\na,cdf,1,0.5\na,cdf,2,0.4\n",
            "forecast.csv:2:1: error: the quantile at 0.5 is 3.0, less than 4.0 at 0.25; they must not fall\n"
                + "forecast.csv:5:1: error: the probability up to 2 is 0.4, less than 0.5 at 1; they must not fall"
        )
    }

    @Test func probabilitiesThatAreNone() async throws {
        try await refuses(
            Self.header + "a,pmf,x,0.5\na,pmf,y,0.4\nb,pmf,x,1.2\nb,pmf,y,-0.2\n",
            "forecast.csv:2:1: error: the probabilities of the task sum to 0.9; they must sum to 1\n"
                + "forecast.csv:4:1: error: the value is 1.2; a probability is from 0 to 1\n"
                + "forecast.csv:5:1: error: the value is -0.2; a probability is from 0 to 1")
    }

    @Test func rowsThatAreThereTwice() async throws {
        try await refuses(
            Self.header + "a,mean,NA,1\na,mean,,2\na,quantile,0.5,1\na,quantile,0.50,1\na,sample,1,1\n",
            "forecast.csv:3:1: error: the row is there twice, first in line 2: the same task and output_type\n"
                + "forecast.csv:5:1: error: the row is there twice, first in line 4: the same task and output_type and "
                + "output_type_id '0.50'\n"
                + "forecast.csv:6:1: error: the task has a single draw; a forecast by draws needs two at least"
        )
        try await refuses(
            Self.header + "a,mean,NA,1\n", seen: "task,observation\na,1\na,2\n",
            "seen.csv:3:3: error: the task is there twice, first in line 2 with '1'")
    }

    @Test func observationsThatDoNotFit() async throws {
        try await refuses(
            Self.header + "a,mean,NA,1\nb,pmf,low,0.5\nb,pmf,high,0.5\n",
            seen: "task,observation\na,x\nb,medium\n",
            "seen.csv:2:3: error: the observation is 'x'; the forecast needs a number\n"
                + "seen.csv:3:3: error: the observation 'medium' is no category of the forecast; there are low, high"
        )
        try await refuses(
            Self.header + "a,pmf,low,0.5\na,pmf,high,0.5\n",
            seen: "task,output_type,output_type_id,oracle_value\na,pmf,low,1\na,pmf,high,1\n",
            "seen.csv:2:11: error: 2 categories have a 1; expected one of those of the forecast, low, high")
    }

    @Test func noMatch() async throws {
        try await refuses(
            Self.header + "a,mean,NA,1\nb,mean,NA,1\n", seen: "task,observation\nA,1\n",
            "error: 'seen.csv' has an observation for none of 2 forecasts; their task must be written alike, and the "
                + "first forecast is for task a")
    }

    @Test func noForecast() async throws {
        let folder = try Workspace(["seen.csv": "task,observation\na,1\n", "empty/notes.txt": ""])
        try await folder.expectRefusal(
            ["score", "empty", "seen.csv"], code: 65,
            "error: 'empty' has no forecast: no CSV file and no folder with one; give a file, the folder of a model, a "
                + "folder of such folders, or a hub with 'model-output'")
        try await folder.expectRefusal(
            ["score", "none.csv", "seen.csv"], code: 74,
            "error: cannot read 'none.csv': no such file or folder")
        let text = Self.header + "a,mean,NA,1\n"
        for place in ["x", "y"] { try folder.put("\(place)/ours/forecast.csv", text) }
        try await folder.expectRefusal(
            ["score", "x", "y", "seen.csv"], code: 64,
            "error: both 'x' and 'y' have a model 'ours'; give each once, or rename a folder")
    }

    @Test func laterVersions_count() async throws {
        let folder = try Workspace([
            "forecast.csv": Self.header + "a,mean,NA,1\n",
            "seen.csv": "task,as_of,observation\na,2025-02-01,5\na,2025-03-01,3\na,2025-01-01,9\n",
        ])
        let ending = try await folder.run("score", "forecast.csv", "seen.csv")
        #expect(ending.code == 0, "\(ending.error)")
        #expect(ending.output.contains("absolute_error      1     2\n"))
    }
}
