import Foundation
import Testing

/// Fits by simulation from end to end: what is kept when one is stopped, and how it goes on.
@Suite("Fits by simulation")
struct SimulationFitTests {
    /// So many populations that no machine has made them all before it is told to stop.
    private static func scenario(populations: Int, particles: Int) -> [String: String] {
        [
            "scenario.yaml": """
            scenario: coins
            time: {steps: 2}
            standards: {west: {}}
            actors: {states: {count: 10}}
            adoption:
              revision: {simultaneous: {hazard: 0.5}}
              choice: {best_response: {}}
              abandon: refuse
              states: {use: {attribute: adopts, weight: 1}}
            uncertainties: {adoption.revision.simultaneous.hazard: {uniform: [0, 1]}}
            outcomes: [adopters]
            history: {series: series.csv}
            fit:
              simulate:
                parameters: adoption.revision.simultaneous.hazard
                particles: \(particles)
                populations: \(populations)

            """,
            "series.csv": "date,outcome,value\n0,adopters_profile_west_states,6.5\n",
        ]
    }

    private static let tables = [
        "covariance.csv", "datapackage.json", "estimates.csv", "populations.csv", "posterior.csv",
    ]

    @Test func killedFit_goesOnToTheSameBytes() async throws {
        let folder = try Workspace(Self.scenario(populations: 3, particles: 150))
        let whole = try await folder.run("fit", ".", "--threads", "1", "--out", "whole")
        #expect(whole.code == 0)
        #expect(whole.error == "")
        let killed = try await Program.run(["fit", ".", "--out", "part"], in: folder.path) { id in
            while !FileManager.default.fileExists(atPath: "\(folder.path)/part/populations/0.population") {
                try await Task.sleep(for: .milliseconds(5))
            }
            kill(id, SIGKILL)
        }
        #expect(killed.code != 0)
        let resumed = try await folder.run("fit", ".", "--threads", "3", "--out", "part")
        #expect(resumed.code == 0)
        #expect(resumed.output == whole.output.replacing("whole", with: "part"))
        for table in Self.tables {
            #expect(try folder.bytes("whole/\(table)") == folder.bytes("part/\(table)"), "\(table)")
        }
    }

    @Test func stoppedFit_saysWhatIsKept() async throws {
        let folder = try Workspace(Self.scenario(populations: 1000, particles: 5000))
        let ending = try await Program.run(["fit", ".", "--out", "out"], in: folder.path) { id in
            while !FileManager.default.fileExists(atPath: "\(folder.path)/out/populations/0.population") {
                try await Task.sleep(for: .milliseconds(5))
            }
            kill(id, SIGINT)
        }
        #expect(ending.code == 130)
        #expect(ending.output == "")
        let message =
            /stopped; \d+ finished units? of work (is|are) kept in 'out'; the same command goes on from there\n/
        #expect(ending.error.wholeMatch(of: message) != nil, "\(ending.error)")
        #expect(try folder.tables("out").isEmpty)
        try folder.put("series.csv", "date,outcome,value\n0,adopters_profile_west_states,3\n")
        let changed = try await folder.run("fit", ".", "--out", "out")
        #expect(
            changed.error
                == "error: 'out' holds unfinished work of another study: 'series.csv' has another content; give --fresh "
                + "to replace what is there, or --out for another folder\n")
        #expect(changed.code == 73)
    }

    @Test func seriesWithoutParameters_isRefused() async throws {
        var files = Self.scenario(populations: 1, particles: 10)
        files["scenario.yaml"] = files["scenario.yaml"]?.components(separatedBy: "fit:\n")[0]
        let folder = try Workspace(files)
        for command in ["fit", "hindcast"] {
            let ending = try await folder.run(command, ".")
            #expect(
                ending.error
                    == "error: the history is a series of numbers, which is fitted to by simulation; name the parameters "
                    + "under 'fit': 'simulate: {parameters: [...]}'\n")
            #expect(ending.code == 65)
        }
    }
}
