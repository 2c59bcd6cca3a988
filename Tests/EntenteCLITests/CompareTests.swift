import Entente
import Testing

@Suite("Compare")
struct CompareTests {
    /// Two actors who get a standard's worth, which is −0.8, −0.4, 0, 0.4 or 0.8, if they want it: welfare is 0, 0, 0, 0.4
    /// and 0.8 in the baseline, 0.25 at all points with `fixed`, and 0 with `ban`. So the regrets of the baseline are
    /// 0.25, 0.25, 0.25, 0 and 0, those of `fixed` 0, 0, 0, 0.15 and 0.55.
    private static let scenario = """
        scenario: wish
        title: "Who is better off when the wish is not known?"
        time: {steps: 2}
        run: {replicates: 3, seed: 0, design: {grid: {levels: 5}}}
        standards: {a: {}}
        actors: {x: {count: 2}}
        adoption:
          revision: {simultaneous: {hazard: 1}}
          choice: {best_response: {}}
          x: {wish: {attribute: adopts, weight: 1}}
        uncertainties: {adoption.x.wish.weight: {uniform: [-1, 1]}}
        policies:
          baseline: []
          fixed: [{at: 0, set: {parameter: adoption.x.wish.weight, to: 0.25}}]
          ban: [{at: 0, ban: {standards: a, actors: x}}]
        outcomes: [welfare]
        objectives: [{outcome: welfare_x, at_least: 0.2}]

        """

    private static let sentences = """
        Least regret in welfare_x (higher is better): baseline – at most 0.25 below the best over 5 points; next is fixed \
        with 0.55.
        In 100 % of 500 resamples it has the least: this is sure.
        Where adoption.x.wish.weight is below 0.2, fixed is mostly the best (100 % of 3 points); above it, baseline \
        (100 % of 2).

        """

    private func results(_ scenario: String = scenario) async throws -> Workspace {
        let folder = try Workspace(["wish.yaml": scenario])
        try await folder.expectSilentSuccess(["run", "wish.yaml", "--out", "out"])
        return folder
    }

    @Test func report_hasATableAndSentences() async throws {
        let folder = try await results()
        let ending = try await folder.run("compare", "out")
        #expect(ending.error == "")
        #expect(ending.code == 0)
        #expect(
            ending.output == """
                Who is better off when the wish is not known?

                welfare_x, higher is better
                          minus baseline  better in  max regret  mean regret  good enough
                ban       -0.240 ± 0.000        0 %         0.8         0.39          0 %
                baseline               –          –        0.25         0.15         40 %
                fixed      0.010 ± 0.000       60 %        0.55         0.14        100 %


                """ + Self.sentences)
    }

    @Test func run_printsTheSentences_afterTheOutcomes() async throws {
        let folder = try Workspace(["wish.yaml": Self.scenario])
        let ending = try await folder.run("run", "wish.yaml", "--out", "out", "--summary")
        #expect(ending.error == "")
        #expect(ending.output.contains("over 3 replicates\n\n\(Self.sentences)\n45 runs in "))
        let one = try await folder.run(
            "run", "wish.yaml", "--out", "one", "--summary", "--policy", "baseline")
        #expect(!one.output.contains("egret"))
    }

    @Test func tables_areThoseOfTheObjectives() async throws {
        let folder = try await results()
        #expect(
            try folder.text("out/switches.csv") == """
                outcome,uncertainty,split,below_points,below_policy,below_share,above_points,above_policy,above_share,gain
                welfare_x,adoption.x.wish.weight,0.19999999999999996,3,fixed,1.0,2,baseline,1.0,0.48

                """)
        let regret = try folder.text("out/regret.csv").split(separator: "\n")
        #expect(regret.count == 1 + 3 * 5)
        #expect(regret[1] == "ban,p000001,welfare_x,0.0,0.25,2,0.0")
        #expect(regret[6] == "baseline,p000001,welfare_x,0.0,0.25,2,0.0")
        // A study without what was compared takes the tables away.
        try await folder.expectSilentSuccess([
            "run", "wish.yaml", "--out", "out", "--policy", "baseline", "--fresh",
        ])
        let names = try folder.contents("out").keys
        #expect(names.contains("comparison.csv"))
        for name in ["regret", "robustness", "switches"] { #expect(!names.contains("\(name).csv")) }
    }

    @Test func width_isToldOfNoisyRuns() async throws {
        let noisy = Self.scenario.replacing("best_response: {}", with: "logit: {temperature: 1}")
            .replacing("replicates: 3", with: "replicates: 40")
        let folder = try await results(noisy)
        let ending = try await folder.run("compare", "out")
        let line = try #require(ending.output.split(separator: "\n").last)
        let isWidth = line.contains(
            #/^On the same futures the intervals are [\d.]+ times narrower than they would be on futures of their own \(median of 3\)\.$/#
        )
        #expect(isWidth, "\(line)")
    }

    @Test func folderWithoutResults_isRefused() async throws {
        let folder = try Workspace(["notes/mine.txt": "mine\n", "other/datapackage.json": "{}\n"])
        try await folder.expectRefusal(
            ["compare", "nowhere"], code: 74, "error: cannot read 'nowhere': no such file or folder")
        try await folder.expectRefusal(
            ["compare", "notes/mine.txt"], code: 65,
            "error: 'notes/mine.txt' is a file; give the folder of a study's results")
        try await folder.expectRefusal(
            ["compare", "notes"], code: 65,
            """
            error: 'notes' holds no results, since there is no datapackage.json in it; give a folder that 'entente run' \
            has written, such as results/6g
            """)
        try await folder.expectRefusal(
            ["compare", "other"], code: 65,
            """
            error: 'other/datapackage.json' describes no study; give a folder that 'entente run' has written, such as \
            results/6g
            """)
    }

    @Test func studyWithoutObjectives_isRefused() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(["run", ".", "--out", "out"])
        try await folder.expectRefusal(
            ["compare", "out"], code: 65,
            """
            error: 'out' has no robustness.csv: the scenario has no 'objectives', or a single policy was run; say in \
            'objectives' what is wanted of outcomes, and run two policies or more
            """)
    }

    @Test func damagedTable_isRefused() async throws {
        let folder = try await results()
        let table = try folder.text("out/robustness.csv")
        try folder.put("out/robustness.csv", table.replacing("0.39", with: "0.04"))
        try await folder.expectRefusal(
            ["compare", "out"], code: 65,
            """
            error: 'out/robustness.csv' is not what its study wrote, since its SHA-256 is not that of \
            datapackage.json; run the study again
            """)
    }

    @Test func tableOfAnotherVersion_isRefused() async throws {
        let folder = try await results()
        let table = try folder.text("out/robustness.csv")
        let other = table.replacing("max_regret", with: "worst")
        try folder.put("out/robustness.csv", other)
        let package = try folder.text("out/datapackage.json").replacing(
            Digest.sha256(Array(table.utf8)), with: Digest.sha256(Array(other.utf8)))
        try folder.put("out/datapackage.json", package)
        try await folder.expectRefusal(
            ["compare", "out"], code: 65,
            """
            error: 'out/robustness.csv' has no column 'max_regret'; another version of Entente wrote it, so run the \
            study again
            """)
    }
}
