import Entente
import Foundation
import Testing

/// Numbers are from NumPy 2 and SciPy 1, computed from the definitions of the scores.
@Suite("Score")
struct ScoreTests {
    private static let header = "location,target_end_date,output_type,output_type_id,value\n"

    /// A forecast in every way, of tasks at one place.
    private static let forecast =
        header
        + zip(["0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95"], [22, 31, 45, 51, 57, 71, 80]).map {
            "25,2022-11-19,quantile,\($0),\($1)\n"
        }.joined() + """
            25,2022-11-19,mean,NA,51.5
            25,2022-11-19,median,,51
            25,2022-11-20,sample,1,1
            25,2022-11-20,sample,2,4
            25,2022-11-20,sample,3,2.5
            25,2022-11-20,sample,4,8
            25,2022-11-20,sample,5,3
            25,2022-11-21,pmf,10,0.3
            25,2022-11-21,pmf,1,0.2
            25,2022-11-21,pmf,2,0.5
            25,2022-11-22,cdf,0,0.05
            25,2022-11-22,cdf,1,0.2
            25,2022-11-22,cdf,2.5,0.55
            25,2022-11-22,cdf,4,0.9
            25,2022-11-22,cdf,7,1
            25,2022-11-23,mean,NA,1

            """

    private static let observations = """
        target_end_date,observation
        2022-11-19,79
        2022-11-20,2.2
        2022-11-21,10
        2022-11-22,1.7
        2022-11-23,NA

        """

    private static let expected: [(String, Double)] = [
        ("2022-11-19,mean,absolute_error", 27.5), ("2022-11-19,mean,squared_error", 756.25),
        ("2022-11-19,median,absolute_error", 28), ("2022-11-19,median,squared_error", 784),
        ("2022-11-19,quantile,bias", -0.9), ("2022-11-19,quantile,coverage_50", 0),
        ("2022-11-19,quantile,coverage_80", 0), ("2022-11-19,quantile,coverage_90", 1),
        ("2022-11-19,quantile,dispersion", 2.8285714285714287),
        ("2022-11-19,quantile,overprediction", 0), ("2022-11-19,quantile,pinball", 7.7),
        ("2022-11-19,quantile,underprediction", 12.571428571428571), ("2022-11-19,quantile,wis", 15.4),
        ("2022-11-20,sample,crps", 0.43), ("2022-11-21,pmf,brier", 0.78),
        ("2022-11-21,pmf,log_score", 1.2039728043259361), ("2022-11-21,pmf,rps", 0.53),
        ("2022-11-22,cdf,crps", 0.4518333333333333), ("2022-11-22,cdf,rps", 0.255),
    ]

    private static func check(_ text: String) {
        let lines = text.split(separator: "\n")
        #expect(
            lines.first == "model_id,location,target_end_date,output_type,score,scored_value")
        #expect(lines.count == expected.count + 1)
        for (line, (key, value)) in zip(lines.dropFirst(), expected) {
            #expect(line.hasPrefix("base,25,\(key),"), "\(line)")
            let score = Double(line.split(separator: ",").last ?? "") ?? .nan
            #expect((score - value).magnitude < 1e-12, "\(line)")
        }
    }

    @Test func everyType_hasItsScores() async throws {
        let folder = try Workspace(["2022-11-19-base.csv": Self.forecast, "seen.csv": Self.observations])
        let ending = try await folder.run("score", "2022-11-19-base.csv", "seen.csv", "--out", "out")
        #expect(
            ending.error == "note: 1 of 7 forecasts have no observation in 'seen.csv' and are not scored\n")
        #expect(ending.code == 0)
        Self.check(try folder.text("out/scores.csv"))
        #expect(try folder.contents("out").keys.sorted() == ["datapackage.json", "means.csv", "scores.csv"])
        let lines = ending.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.contains("base   quantile     wis                  1    15.4"))
        #expect(lines.contains("tables in out"))
    }

    @Test func oracleOutput_givesTheSameScores_butForIntegrals() async throws {
        let oracle = """
            target_end_date,output_type,output_type_id,oracle_value
            2022-11-19,quantile,NA,79
            2022-11-19,mean,NA,79
            2022-11-20,sample,,2.2
            2022-11-21,pmf,1,0
            2022-11-21,pmf,2,0
            2022-11-21,pmf,10,1
            2022-11-22,cdf,0,0
            2022-11-22,cdf,1,0
            2022-11-22,cdf,2.5,1
            2022-11-22,cdf,4,1
            2022-11-22,cdf,7,1

            """
        let folder = try Workspace([
            "base.csv": Self.forecast, "seen.csv": Self.observations, "oracle.csv": oracle,
        ])
        _ = try await folder.run("score", "base.csv", "seen.csv", "--out", "seen")
        let ending = try await folder.run("score", "base.csv", "oracle.csv", "--out", "oracle")
        #expect(ending.code == 0, "\(ending.error)")
        let all = try folder.text("seen/scores.csv").split(separator: "\n")
        #expect(
            try folder.text("oracle/scores.csv").split(separator: "\n")
                == all.filter { !$0.contains(",cdf,crps,") })
    }

    @Test func forecastOfAScenario_isScored() async throws {
        let folder = try Workspace(Sample.files)
        _ = try await folder.run("forecast", ".", "--out", "out")
        let seen = """
            target,target_end_date,observation
            fragmentation_states,2025-03-31,0.5
            fragmentation_states,2025-06-30,0.6

            """
        try folder.put("seen.csv", seen)
        try folder.put("own.csv", seen.replacing("target,", with: "outcome,"))
        let hub = try await folder.run("score", "out", "seen.csv", "--out", "hub")
        #expect(hub.code == 0, "\(hub.error)")
        let own = try await folder.run("score", "out/forecast.csv", "own.csv", "--out", "own")
        #expect(own.code == 0, "\(own.error)")
        let means = try folder.text("own/means.csv")
        #expect(try folder.text("hub/means.csv").replacing("entente-sample,", with: "out,") == means)
        #expect(means.split(separator: "\n").contains { $0.hasPrefix("out,quantile,wis,4,") })
    }

    @Test func models_areComparedOnSharedTasks() async throws {
        func output(_ value: (Int) -> String, _ tasks: ClosedRange<Int>) -> String {
            "task,output_type,output_type_id,value\n"
                + tasks.map { "\($0),median,NA,\(value($0))\n" }.joined()
        }
        let folder = try Workspace([
            "hub/good/2025-01-01-good.csv": output({ "\($0 % 2 == 0 ? 1 : 2)" }, 1...12),
            "hub/poor/2025-01-01-poor.csv": output({ "\($0 % 3 == 0 ? 6 : 3)" }, 3...14),
            "seen.csv": "task,observation\n" + (1...14).map { "\($0),0\n" }.joined(),
        ])
        let ending = try await folder.run("score", "hub", "seen.csv", "--out", "out")
        #expect(ending.error == "")
        #expect(ending.code == 0)
        // Tasks 3 to 12: distances 2, 1, … with mean 1.5, against 6, 3, 3, … with mean 4.2. The standard deviation of the
        // differences is 1.6363916944844772.
        let pairs = try folder.text("out/pairs.csv").split(separator: "\n").map { $0.split(separator: ",") }
        #expect(pairs.count == 5)
        #expect(pairs[1].prefix(5) == ["good", "poor", "median", "absolute_error", "10"])
        let numbers = pairs[1].dropFirst(5).compactMap { Double($0) }
        let deviation = 1.6363916944844772 / 10.0.squareRoot()
        let expected = [
            -2.7, deviation, -2.7 - 1.959963984540054 * deviation, -2.7 + 1.959963984540054 * deviation,
            1.5 / 4.2,
        ]
        for (number, value) in zip(numbers, expected) { #expect((number - value).magnitude < 1e-12) }
        let means = try folder.text("out/means.csv").split(separator: "\n").map { $0.split(separator: ",") }
        #expect(means[1].prefix(5) == ["good", "median", "absolute_error", "12", "1.5"])
        let skill = Double(means[1].last ?? "") ?? .nan
        #expect((skill - (1.5 / 4.2).squareRoot()).magnitude < 1e-12)
        let against = try await folder.run(
            "score", "hub", "seen.csv", "--against", "poor", "--out", "against")
        #expect(against.code == 0)
        let only = try folder.text("against/pairs.csv").split(separator: "\n")
        #expect(only.dropFirst().allSatisfy { $0.hasPrefix("good,poor,") })
        let relative = try folder.text("against/means.csv").split(separator: "\n")[1].split(separator: ",")
        let ratio = Double(relative.last ?? "") ?? .nan
        #expect((ratio - 1.5 / 4.2).magnitude < 1e-12)
        try await folder.expectRefusal(
            ["score", "hub", "seen.csv", "--against", "best"], code: 64,
            "error: --against 'best' is none of the models; there are good, poor")
    }
}
