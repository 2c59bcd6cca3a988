import Entente
import Foundation
import Testing

@Suite("Run")
struct RunTests {
    @Test func runWithoutTerminal_saysNothingAndWritesAllFiles() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(["run", "."])
        #expect(try folder.contents("results/sample").keys.sorted() == Sample.results.sorted())
        #expect(try folder.contents("results").keys.filter { $0.contains("partial") } == [])
    }

    @Test func summary_printsTheTableOfOutcomes() async throws {
        let folder = try Workspace(Sample.files)
        let ending = try await folder.run("run", ".", "--summary", "--out", "out")
        #expect(ending.error == "")
        #expect(ending.code == 0)
        let lines = ending.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[0].split(separator: " ") == ["baseline", "exclusion"])
        #expect(
            lines[1...5].map { String($0.prefix { $0 != " " }) } == [
                "share_profile_none_states", "share_profile_north_states", "share_profile_south_states",
                "share_profile_north_south_states", "fragmentation_states",
            ])
        for line in lines[1...5] {
            let isRow = line.contains(#/ \d\.\d{3} ± \d\.\d{3}  \d\.\d{3} ± \d\.\d{3}$/#)
            #expect(isRow, "\(line)")
        }
        #expect(lines[6] == "")
        #expect(lines[7] == "mean ± half the 95 % interval over 3 replicates")
        let isEnd = lines[8].contains(#/^6 runs in \d+\.\d s; tables in out$/#)
        #expect(isEnd, "\(lines[8])")
        #expect(lines[9...] == [""])
    }

    @Test func runsThatNoConditionEnded_areCounted() async throws {
        let folder = try Workspace([
            "coin.yaml": """
            scenario: coin
            time: {steps: 3}
            run: {replicates: 400, stop_when: [{outcome: share_profile_a_x, at_least: 1}]}
            standards: {a: {}}
            actors: {x: {count: 1}}
            adoption:
              revision: {simultaneous: {hazard: 0.5}}
              choice: {best_response: {}}
              x: {adopts: {attribute: adopts, weight: 1}}

            """
        ])
        let ending = try await folder.run("run", "coin.yaml", "--out", "out")
        let table = try folder.text("out/outcomes.csv")
        let unfinished = table.split(separator: "\n").count { $0.split(separator: ",").last == "0.0" }
        #expect(
            ending.error
                == "note: \(unfinished) of 400 runs under 'baseline' came to the last step before a "
                + "condition of 'run.stop_when' held; give 'time' more steps if all should end by one\n")
        #expect(ending.code == 0)
        let patient = try await folder.run("run", "coin.yaml", "--set", "time.steps=60", "--out", "patient")
        #expect(patient.error == "")
    }

    @Test func chosenPolicies_areRunAlone() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(
            ["run", ".", "--policy", "exclusion", "--policy", "exclusion", "--out", "out"])
        let outcomes = try CSVDocument.parse(folder.bytes("out/outcomes.csv"), file: "outcomes.csv")
        #expect(outcomes.rows.map { $0[0].text } == (0..<3).map { "exclusion/p000/r00000\($0)" })
    }

    @Test func laterRun_replacesItsFilesAndLeavesForeignOnes() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try await folder.expectSilentSuccess(["run", ".", "--out", "out"])
        try await folder.expectSilentSuccess(["run", ".", "--out", "fresh"])
        #expect(try folder.text("out/notes.txt") == "the user's own\n")
        var files = try folder.contents("out")
        files["notes.txt"] = nil
        files["run.json"] = try folder.contents("fresh")["run.json"]
        #expect(try files == folder.contents("fresh"))
    }

    @Test func runRecord_isJSON() async throws {
        struct Record: Decodable {
            let version: String
            let started: Date
            let seconds: Double
            let runs: Int
            let threads: Int
            let command: [String]
            let blas: String
        }
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(["run", ".", "--threads", "2", "--out", "a \"quoted\" näme"])
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let record = try decoder.decode(Record.self, from: Data(folder.bytes("a \"quoted\" näme/run.json")))
        #expect(record.version == Version.current)
        #expect(abs(record.started.timeIntervalSinceNow) < 3600)
        #expect(record.seconds >= 0)
        #expect(record.runs == 6)
        #expect(record.threads == 2)
        #expect(
            record.command.dropFirst() == ["run", ".", "--threads", "2", "--out", "a \"quoted\" näme"])
        #expect(!record.blas.isEmpty)
    }
}
