import Foundation
import Testing

/// `fit` and `hindcast` on a small history.
@Suite("Fit and hindcast")
struct HistoryCommandTests {
    private static let hindcast = ["hindcast", ".", "--draws", "3", "--replicates", "2"]

    @Test func fit_writesItsTables_andTheSameBytesAgain() async throws {
        let folder = try Workspace(HistorySample.replacing([]))
        let ending = try await folder.run("fit", ".", "--out", "out")
        #expect(ending.code == 0 && ending.error == "")
        #expect(
            ending.output.hasPrefix(
                "Four states, two standards (votes)\nfitted to the history of states through 2008\n"))
        #expect(ending.output.hasSuffix("\n\ntables in out\n"))
        #expect(
            try folder.contents("out").keys.sorted() == [
                "covariance.csv", "datapackage.json", "estimates.csv", "fit.csv", "notes.txt",
            ])
        let fresh = try await folder.run("fit", ".", "--out", "fresh")
        #expect(fresh.code == 0)
        for name in try folder.contents("fresh").keys {
            #expect(try folder.bytes("fresh/\(name)") == folder.bytes("out/\(name)"), "\(name)")
        }
        #expect(try folder.text("out/notes.txt") == "the user's own\n")
    }

    /// A table of an earlier selection does not stay beside estimates without one.
    @Test func selection_goesWithItsFit() async throws {
        let folder = try Workspace(HistorySample.files)
        // Five actors that choose are the fewest of which one in five can be left out.
        let more = [
            ("penalty: ridge", "select: true, penalty: ridge"),
            ("among: states}", "among: states, isolated: allow}"),
            (
                "      d: {rich: 1, camp: y}",
                "      d: {rich: 1, camp: y}\n      e: {rich: 0, camp: y}\n      f: {rich: 2, camp: x}"
            ),
        ]
        try folder.put("scenario.yaml", HistorySample.replacing(more)["scenario.yaml"] ?? "")
        try folder.put("history.csv", HistorySample.history + "e,2005,north,,s\nf,2006,south,,s\n")
        let selected = try await folder.run("fit", ".", "--out", "out")
        #expect(selected.code == 0, "\(selected.error)")
        #expect(try folder.text("out/selection.csv").hasPrefix("terms,added,penalty,log_score\n"))
        for (name, text) in HistorySample.files { try folder.put(name, text) }
        _ = try await folder.run("fit", ".", "--out", "out")
        #expect(try folder.contents("out")["selection.csv"] == nil)
    }

    @Test func hindcast_givesTheSameBytes_forAnyNumberOfThreads() async throws {
        let folder = try Workspace(HistorySample.files)
        var outputs: Set<String> = []
        for threads in ["1", "3"] {
            let ending = try await Program.run(
                Self.hindcast + ["--threads", threads, "--out", threads], in: folder.path)
            #expect(ending.code == 0 && ending.error == "")
            outputs.insert(ending.output.replacing("tables in \(threads)", with: ""))
        }
        #expect(outputs.count == 1)
        let names = try folder.contents("1").keys.sorted()
        #expect(
            names == [
                "calibration.csv", "count_scores.csv", "counts.csv", "datapackage.json", "forecasts.csv",
                "integrals.csv", "scores.csv", "skill.csv", "weights.csv",
            ])
        for name in names {
            #expect(try folder.bytes("1/\(name)") == folder.bytes("3/\(name)"), "\(name)")
        }
    }

    /// Every table has the columns that the package says, and every row as many cells.
    @Test(arguments: ["fit", "hindcast"]) func package_describesItsTables(command: String) async throws {
        let folder = try Workspace(HistorySample.files)
        let ending = try await folder.run(command, ".", "--out", "out")
        #expect(ending.code == 0)
        let package = try #require(
            JSONSerialization.jsonObject(with: Data(folder.bytes("out/datapackage.json"))) as? [String: Any])
        let resources = try #require(package["resources"] as? [[String: Any]])
        #expect(
            Set(resources.compactMap { $0["path"] as? String })
                == Set(try folder.contents("out").keys.filter { $0.hasSuffix(".csv") }))
        for resource in resources {
            let path = try #require(resource["path"] as? String)
            let schema = try #require(resource["schema"] as? [String: Any])
            let fields = try #require(schema["fields"] as? [[String: Any]])
            let lines = try folder.text("out/\(path)").split(separator: "\n")
            #expect(
                lines[0] == fields.compactMap { $0["name"] as? String }.joined(separator: ","), "\(path)")
            #expect(lines.count > 1, "\(path)")
        }
    }

    /// The row of b has a confidence that is left out.
    @Test func allRows_includeThoseLeftOut() async throws {
        let folder = try Workspace(HistorySample.files)
        func choices(_ options: String...) async throws -> [String] {
            let ending = try await Program.run(
                ["fit", ".", "--out", "out"] + options, in: folder.path)
            #expect(ending.code == 0)
            return try folder.text("out/fit.csv").split(separator: "\n").map {
                $0.split(separator: ",").prefix(3).joined(separator: " ")
            }
        }
        // a 2001, c 2005, d 2006, a 2007, and b 2004. Occasions of timing: 9 of each actor, 4 of b without its row.
        // In 2002 a holds north, which it can't give up for nothing, and south is not there yet.
        #expect(
            try await choices() == ["part choices actors", "choice 4 3", "timing 30 4"])
        #expect(
            try await choices("--all-rows") == ["part choices actors", "choice 5 4", "timing 35 4"])
        let ending = try await Program.run(Self.hindcast + ["--all-rows"], in: folder.path)
        #expect(ending.code == 0)
    }
}
