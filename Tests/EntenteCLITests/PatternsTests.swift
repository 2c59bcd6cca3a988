import Testing

@Suite("Patterns")
struct PatternsTests {
    private static let patterns = """
        patterns:
          - id: ban
            says: "A ban lowers the southern share."
            source: "a test"
            outcome: share_profile_south_states
            of: exclusion
            against: [baseline, {policy: baseline, set: {adoption.states.trust.weight: 0}}]
            direction: lower
          - {id: waiting, says: "Few wait.", outcome: share_profile_none_states, of: baseline, below: 0.9}

        """

    private static var files: [String: String] {
        var files = Sample.files
        files["scenario.yaml"] = Sample.scenario + patterns
        return files
    }

    @Test func report_hasALineForEachComparison() async throws {
        let folder = try Workspace(Self.files)
        let ending = try await folder.run("patterns", ".", "--replicates", "40", "--seed", "0")
        #expect(ending.error == "")
        #expect(ending.code == 0)
        let lines = ending.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "Two standards, four states (sample)")
        #expect(lines[1] == "40 replicates, seed 0")
        #expect(lines.contains { $0.hasSuffix("  A ban lowers the southern share. (a test)") })
        let verdict = "(holds|does not hold|undecided)"
        let number = "[+-]?\\d\\.\\d{3}"
        for claim in [
            "ban +\(verdict) +share_profile_south_states: exclusion < baseline",
            "ban +\(verdict) +share_profile_south_states: exclusion < baseline \\[1\\]",
            "waiting +\(verdict) +share_profile_none_states: baseline < 0\\.9",
        ] {
            let line = try Regex("^\(claim) +\(number) +\\[\(number), \(number)\\] +40$")
            #expect(lines.count { $0.firstMatch(of: line) != nil } == 1, "\(claim)")
        }
        #expect(lines.contains("[1] adoption.states.trust.weight = 0"))
    }

    @Test func tables_haveTheSameBytes_onAnyNumberOfThreads() async throws {
        let folder = try Workspace(Self.files)
        for threads in ["1", "2"] {
            let ending = try await folder.run(
                "patterns", "scenario.yaml", "--replicates", "70", "--threads", threads, "--out",
                "out\(threads)")
            #expect(ending.error == "")
            #expect(ending.output.hasSuffix("\n\ntables in out\(threads)\n"))
        }
        #expect(try folder.contents("out1").keys.sorted() == ["datapackage.json", "patterns.csv"])
        #expect(try folder.contents("out1") == folder.contents("out2"))
        let rows = try folder.text("out1/patterns.csv").split(separator: "\n")
        #expect(rows.count == 4)
        #expect(
            rows[2].hasPrefix(
                "sample,ban,2,A ban lowers the southern share.,a test,share_profile_south_states,exclusion,,baseline,"
                    + "adoption.states.trust.weight = 0,lower,,70,0,"))
        let package = try folder.text("out1/datapackage.json")
        #expect(package.contains("\"replicates of sample\" : \"70\""))
        #expect(package.contains("\"sha256 of sample/trade.csv\" : "))
    }

    @Test func difference_isThatOfTheComparisonTable() async throws {
        let folder = try Workspace(Self.files)
        _ = try await folder.run("run", ".", "--replicates", "50", "--out", "run")
        _ = try await folder.run("patterns", ".", "--replicates", "50", "--out", "out")
        let outcome = "share_profile_south_states"
        let compared = try #require(
            folder.text("run/comparison.csv").split(separator: "\n")
                .first { $0.hasPrefix("exclusion,p000,baseline,\(outcome),") })
        // After the key and the number of pairs: difference, standard error, low, high.
        let numbers = compared.split(separator: ",")[5..<9].joined(separator: ",")
        #expect(try folder.text("out/patterns.csv").contains(",50,0,\(numbers),"))
    }

    @Test func describe_listsTheClaims() async throws {
        let folder = try Workspace(Self.files)
        let ending = try await folder.run("describe", ".")
        #expect(ending.error == "")
        #expect(
            ending.output.contains(
                """

                Patterns
                   ban      A ban lowers the southern share. (a test)
                   waiting  Few wait.

                """))
    }

    @Test func scenarioWithoutPatterns_isRefused() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectRefusal(
            ["patterns", ".", "--out", "out"], code: 65,
            """
            ./scenario.yaml:1:11: error: there is no pattern in scenario 'sample'; write what should come out under \
            'patterns'
            """)
    }

    @Test func scenarioGivenTwice_isRefused() async throws {
        let folder = try Workspace(Self.files)
        try await folder.expectRefusal(
            ["patterns", ".", "scenario.yaml"], code: 65,
            """
            scenario.yaml:1:11: error: scenario 'sample' is already at ./scenario.yaml:1:11; give it once
            """)
    }

    @Test(arguments: ["patterns", "validate"])
    func pathThatDoesNotExist_isReportedWhereItStands(command: String) async throws {
        var files = Self.files
        files["scenario.yaml"] = files["scenario.yaml"]?.replacing(
            "states.trust.weight", with: "states.trst.weight")
        let folder = try Workspace(files)
        try await folder.expectRefusal(
            [command, "."], code: 65,
            """
            ./scenario.yaml:32:50: error: there is no 'trst' in adoption.states; did you mean 'trust'?
                    against: [baseline, {policy: baseline, set: {adoption.states.trst.weight: 0}}]
                                                                 ^
            """)
    }

    @Test func replicates_areANumberAboveZero() async throws {
        let folder = try Workspace(Self.files)
        let ending = try await folder.run("patterns", ".", "--replicates", "0")
        #expect(ending.error.hasPrefix("Error: --replicates is 0; expected a number from 1 to 1000000000\n"))
        #expect(ending.code == 64)
    }
}
