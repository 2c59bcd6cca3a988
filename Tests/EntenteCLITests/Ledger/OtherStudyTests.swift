import Foundation
import Testing

/// A folder with another study is not touched.
@Suite("Folders with another study")
struct OtherStudyTests {
    /// A change of the study, and how the one in the folder then differs.
    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        var file: (name: String, old: String, new: String)?
        var arguments: [String] = []
        let difference: String

        var testDescription: String { name }
    }

    static let changes = [
        Change(
            name: "scenario", file: ("scenario.yaml", "hazard: 0.5", "hazard: 0.6"),
            difference: "'scenario.yaml' has another content"),
        Change(
            name: "table", file: ("trade.csv", "gamma,delta,0.5", "gamma,delta,0.6"),
            difference: "'trade.csv' has another content"),
        Change(
            name: "set", arguments: ["--set", "adoption.choice.logit.temperature=0.6"],
            difference: "set adoption.choice.logit.temperature is not given there and 0.6 here"),
        Change(name: "seed", arguments: ["--seed", "0"], difference: "seed is 7 there and 0 here"),
        Change(
            name: "replicates", arguments: ["--replicates", "4"],
            difference: "replicates is 3 there and 4 here"),
        Change(
            name: "policies", arguments: ["--policy", "baseline"],
            difference: "policies is not given there and baseline here"),
        Change(
            name: "design", arguments: ["--design", "random", "--points", "2"],
            difference: "design is not given there and 2 random points here"),
        Change(
            name: "all", file: ("trade.csv", "gamma,delta,0.5", "gamma,delta,0.6"),
            arguments: ["--seed", "8", "--replicates", "1"],
            difference:
                "replicates is 3 there and 1 here; seed is 7 there and 8 here; 'trade.csv' has another content"
        ),
    ]

    private static let advice = "give --fresh to replace what is there, or --out for another folder"

    /// Makes a study, changes it, and expects its folder to be refused; then replaces it.
    private static func expectRefusal(_ change: Change, unfinished: Bool) async throws {
        let folder = try Workspace(Sample.uncertain)
        try await folder.expectSilentSuccess(
            ["run", ".", "--out", "out"] + (unfinished ? ["--shard", "1/1"] : []))
        if let file = change.file {
            try folder.put(file.name, folder.text(file.name).replacing(file.old, with: file.new))
        }
        let arguments = ["run", "."] + change.arguments + ["--out"]
        let what = unfinished ? "unfinished work" : "the results"
        try await folder.expectRefusal(
            arguments + ["out"], code: 73,
            "error: 'out' holds \(what) of another study: \(change.difference); \(advice)")
        try await folder.expectSilentSuccess(arguments + ["out", "--fresh"])
        try await folder.expectSilentSuccess(arguments + ["whole"])
        #expect(try folder.tables("out") == folder.tables("whole"))
        #expect(folder.units("out") == [])
    }

    @Test(arguments: changes) func unfinishedWorkOfAnotherStudy_isKept(change: Change) async throws {
        try await Self.expectRefusal(change, unfinished: true)
    }

    @Test(arguments: changes) func resultsOfAnotherStudy_areKept(change: Change) async throws {
        try await Self.expectRefusal(change, unfinished: false)
    }

    @Test(arguments: [("out/units/study.json", "unfinished work"), ("out/datapackage.json", "the results")])
    func workOfAnotherVersion_isKept(file: String, what: String) async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(
            ["run", ".", "--out", "out"] + (what == "the results" ? [] : ["--shard", "1/1"]))
        let text = try folder.text(file)
        let line = try #require(text.firstMatch(of: /"entente" : "([^"]+)"/))
        try folder.put(file, text.replacing(line.0, with: "\"entente\" : \"0.0.9\""))
        try await folder.expectRefusal(
            ["run", ".", "--out", "out"], code: 73,
            "error: 'out' holds \(what) of another study: entente is 0.0.9 there and \(line.1) here; \(Self.advice)"
        )
    }

    /// An audit runs everything itself, but drops nobody's work.
    @Test func auditBesideUnfinishedWorkOfAnotherStudy_isRefused() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(["run", ".", "--out", "out", "--shard", "1/1"])
        try await folder.expectRefusal(
            ["run", ".", "--seed", "1", "--audit", "--out", "out"], code: 73,
            "error: 'out' holds unfinished work of another study: seed is 7 there and 1 here; \(Self.advice)")
    }

    /// `--fresh` replaces what others left; what the command itself left it goes on with.
    @Test func freshStudy_goesOnWithItsOwnUnits() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(["run", ".", "--seed", "1", "--out", "out"])
        try await folder.expectSilentSuccess(["run", ".", "--out", "out", "--shard", "1/1"])
        let ending = try await folder.run("run", ".", "--fresh", "--progress", "json", "--out", "out")
        #expect(ending.code == 0)
        #expect(ending.kept == 6)
        try await folder.expectSilentSuccess(["run", ".", "--out", "whole"])
        #expect(try folder.tables("out") == folder.tables("whole"))
    }
}
