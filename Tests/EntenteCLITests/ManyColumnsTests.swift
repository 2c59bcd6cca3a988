import Testing

@Suite("Many columns")
struct ManyColumnsTests {
    /// Outcomes of 24 columns, which are listed, and of 31, which are not.
    private static let scenario = """
        scenario: many
        time: {steps: 3}
        run: {replicates: 2, stop_when: [{outcome: share_profile_a_y, at_least: 1}, {outcome: done, above: 0}]}
        standards: {a: {}}
        actors: {x: {count: 30, initial: a}, y: {count: 23}}
        adoption: {revision: {simultaneous: {hazard: 0}}, choice: {best_response: {}}}
        policies: {baseline: [], other: []}
        outcomes:
          - share: {among: y}
          - histogram: {of: a}
          - histogram: {of: a, among: y}
          - first_passage: {name: done, outcome: share_profile_a_y, at_least: 0.5}

        """

    @Test func summary_givesOneLine_toAnOutcomeWithManyColumns() async throws {
        let folder = try Workspace(["scenario.yaml": Self.scenario])
        let ending = try await folder.run("run", ".", "--summary", "--out", "out")
        #expect(ending.code == 0, "\(ending.error)")
        let lines = ending.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[1] == "share_profile_none_y            1.000 ± 0.000  1.000 ± 0.000")
        #expect(lines[3] == "histogram_a_x_0 … (31 columns)  in the tables  in the tables")
        #expect(lines[4].hasPrefix("histogram_a_y_0 "))
        #expect(lines[27].hasPrefix("histogram_a_y_23 "))
        #expect(lines[28].split(separator: " ").first == "done")
        #expect(lines[29].split(separator: " ") == ["done_time", "never", "never"])
        #expect(lines[30] == "")
    }

    @Test func describe_givesOneLine_toAnOutcomeWithManyColumns() async throws {
        let folder = try Workspace(["scenario.yaml": Self.scenario])
        let ending = try await folder.run("describe", ".")
        #expect(ending.code == 0, "\(ending.error)")
        let lines = ending.output.split(separator: "\n").map(String.init)
        #expect(lines.contains("   histogram_a_x_0 … (31 columns)  indicator"))
        #expect(lines.contains("   histogram_a_y_23                indicator"))
        #expect(!ending.output.contains("histogram_a_x_1"))
        #expect(lines.contains("A run ends when share_profile_a_y ≥ 1.0, or done > 0.0"))
    }
}
