import Entente
import Foundation
import Testing

@Suite("Forecast")
struct ForecastTests {
    /// The sample with an event: whether the south has ever had half of the states.
    private static let files = Sample.files.merging([
        "scenario.yaml": Sample.scenario.replacing(
            "outcomes: [share, fragmentation]",
            with: """
                outcomes:
                  - share
                  - fragmentation
                  - leader
                  - lock_in_time: {level: 0.9}
                  - first_passage: {name: tipped, outcome: share_profile_south_states, at_least: 0.3}
                """)
    ]) { $1 }

    /// The rows of a table by their cells.
    private func rows(_ folder: Workspace, _ name: String) throws -> [[String: String]] {
        let document = try CSVDocument.parse(try folder.bytes(name), file: name)
        return document.rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(document.header.map(\.text), row.map(\.text)))
        }
    }

    @Test func quantilesAndMeans_areThoseOfARun() async throws {
        let folder = try Workspace(Self.files)
        let run = try await folder.run("run", "scenario.yaml", "--replicates", "50", "--out", "run")
        #expect(run.code == 0)
        let forecast = try await folder.run("forecast", "scenario.yaml", "--replicates", "50", "--out", "out")
        #expect(forecast.error == "")
        #expect(forecast.code == 0)
        let series = try rows(folder, "run/series.csv")
        var values: [String: String] = [:]
        for row in try rows(folder, "out/forecast.csv") {
            let key = ["policy", "outcome", "date", "output_type", "output_type_id"]
                .map { row[$0] ?? "" }.joined(separator: "|")
            #expect(values.updateValue(row["value"] ?? "", forKey: key) == nil, "\(key) is there twice")
        }
        let columns = [
            ("mean|", "mean"), ("quantile|0.05", "q05"), ("quantile|0.25", "q25"), ("quantile|0.5", "median"),
            ("quantile|0.95", "q95"),
        ]
        #expect(!series.isEmpty)
        for row in series where row["outcome"] != "tipped" {
            let task = ["policy", "outcome", "date"].map { row[$0] ?? "" }.joined(separator: "|")
            for (output, column) in columns { #expect(values["\(task)|\(output)"] == row[column]) }
        }
        for row in series where row["outcome"] == "tipped" {
            let task = ["policy", "outcome", "date"].map { row[$0] ?? "" }.joined(separator: "|")
            #expect(values["\(task)|pmf|yes"] == row["mean"])
            let sum = ["no", "yes"].compactMap { Double(values["\(task)|pmf|\($0)"] ?? "") }.reduce(0, +)
            #expect(sum == 1)
        }
    }

    @Test func outcomesOfRuns_areAtTheLastDate() async throws {
        let folder = try Workspace(Self.files)
        _ = try await folder.run("forecast", "scenario.yaml", "--replicates", "50", "--out", "out")
        let rows = try rows(folder, "out/forecast.csv")
        let leader = rows.filter { $0["outcome"] == "leader_states" && $0["policy"] == "baseline" }
        #expect(leader.map { $0["output_type_id"] } == ["none", "north", "south"])
        #expect(leader.compactMap { Double($0["value"] ?? "") }.reduce(0, +) == 1)
        let times = rows.filter { $0["outcome"] == "lock_in_time_states" }
        #expect(times.allSatisfy { $0["date"] == "2027-Q4" && $0["output_type"] != "pmf" })
        // Some runs never lock in, so a hub gets no forecast of the time.
        #expect(times.allSatisfy { $0["runs"] != "50" })
        let hub = try self.rows(folder, "out/model-output/entente-sample/2025-01-01-entente-sample.csv")
        #expect(Set(hub.compactMap { $0["target"] }).contains("leader_states"))
        #expect(!hub.contains { $0["target"] == "lock_in_time_states" })
    }

    @Test func files_areTheSame_onAnyNumberOfThreads() async throws {
        let folder = try Workspace(
            Self.files.merging(["design.yaml": Sample.uncertain["scenario.yaml"] ?? ""]) { $1 })
        for arguments in [["scenario.yaml"], ["design.yaml", "--design", "lhs", "--points", "4"]] {
            for threads in ["1", "4"] {
                let ending = try await Program.run(
                    ["forecast"] + arguments + ["--threads", threads, "--out", threads], in: folder.path)
                #expect(ending.code == 0, "\(ending.error)")
            }
            #expect(try folder.contents("1") == folder.contents("4"))
        }
        #expect(try folder.text("1/datapackage.json").contains("\"design\" : "))
    }

    @Test func origin_dropsWhatIsPast() async throws {
        let folder = try Workspace(Self.files)
        let ending = try await folder.run(
            "forecast", "scenario.yaml", "--origin", "2026-07-15", "--team", "acme", "--model", "west",
            "--out", "out")
        #expect(ending.code == 0)
        let hub = try rows(folder, "out/model-output/acme-west/2026-07-15-acme-west.csv")
        #expect(hub.first?["target_end_date"] == "2026-09-30")
        #expect(Set(hub.compactMap { $0["horizon"] }) == ["3", "6", "9", "12", "15", "18"])
        #expect(Set(hub.compactMap { $0["origin_date"] }) == ["2026-07-15"])
        let dates = Set(try rows(folder, "out/forecast.csv").compactMap { $0["date"] })
        #expect(dates.sorted() == ["2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"])
        let package = try folder.text("out/datapackage.json")
        for note in [
            "\"forecast by\" : \"acme-west\"", "\"forecast from\" : \"2026-07-15\"", "\"seed\" : \"7\"",
            "\"replicates\" : \"3\"", "\"sha256 of states.csv\" : ", "\"entente\" : ",
        ] { #expect(package.contains(note), "\(note)") }
    }

    @Test func filesOfAHub_areKept() async throws {
        let folder = try Workspace(Self.files)
        try folder.put("out/hub-config/admin.json", "{}\n")
        try folder.put(
            "out/target-data/time-series.csv", "target_end_date,target,observation\n2025-03-31,x,1\n")
        let ending = try await folder.run("forecast", "scenario.yaml", "--out", "out")
        let note =
            "note: kept 'out/hub-config/admin.json', which is another than for this forecast; remove it to have it "
            + "written anew\n"
        #expect(ending.error == note)
        #expect(ending.code == 0)
        #expect(try folder.text("out/hub-config/admin.json") == "{}\n")
        #expect(try folder.text("out/target-data/time-series.csv").hasSuffix("x,1\n"))
        #expect(
            try folder.text("out/target-data/oracle-output.csv")
                == "target_end_date,target,output_type,output_type_id,oracle_value\n")
        let before = try folder.contents("out")
        let again = try await folder.run("forecast", "scenario.yaml", "--out", "out")
        #expect(again.code == 0)
        #expect(try folder.contents("out") == before)
    }

    @Test func undatedScenario_hasNoLayoutOfAHub() async throws {
        let undated = Sample.scenario.replacing("{from: 2025-Q1, to: 2027-Q4}", with: "{steps: 4}")
            .replacing("at: 2026-Q1, ban", with: "at: 2, ban")
        let folder = try Workspace(Sample.files.merging(["scenario.yaml": undated]) { $1 })
        let ending = try await folder.run("forecast", "scenario.yaml", "--policy", "baseline", "--out", "out")
        #expect(
            ending.error
                == "note: the scenario has no dates, so there is no layout of a hub, which needs them\n")
        #expect(ending.code == 0)
        #expect(try folder.contents("out").keys.sorted() == ["datapackage.json", "forecast.csv"])
        try await folder.expectRefusal(
            ["forecast", "scenario.yaml", "--origin", "2026"], code: 64,
            "error: --origin '2026' needs a scenario with dates, and the steps of this one are numbers; leave --origin "
                + "out, or write 'time: {from: …, to: …}'")
    }

    @Test(arguments: [
        (
            ["--origin", "tomorrow"],
            "--origin 'tomorrow' is no date; write 2027-04-01, 2027, 2027-Q2 or 2027-04"
        ),
        (
            ["--origin", "2027-02-29"],
            "--origin '2027-02-29' is no date; write 2027-04-01, 2027, 2027-Q2 or 2027-04"
        ),
        (
            ["--origin", "2028"],
            "--origin '2028-01-01' comes after the last step of the scenario, 2027-Q4, so there is nothing to forecast; "
                + "give an earlier date"
        ),
        (
            ["--team", "acme-west"],
            "--team 'acme-west' is no word of a hub; use letters, digits and '_', 16 at most"
        ),
    ])
    func mistakes_areRefused(_ arguments: [String], _ message: String) async throws {
        let folder = try Workspace(Self.files)
        try await folder.expectRefusal(
            ["forecast", "scenario.yaml", "--out", "out"] + arguments, code: 64, "error: " + message)
    }

    @Test func folderOfOtherResults_isRefused() async throws {
        let folder = try Workspace(Self.files)
        _ = try await folder.run("run", "scenario.yaml", "--out", "out")
        try await folder.expectRefusal(
            ["forecast", "scenario.yaml", "--out", "out"], code: 73,
            "error: 'out' holds another data package; give --out for a folder without 'datapackage.json', or with an "
                + "earlier forecast")
    }
}
