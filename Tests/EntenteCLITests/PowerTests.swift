import Entente
import Testing

@Suite("Power")
struct PowerTests {
    private static let body = """
        power: council
        title: "A council"
        source: "a test"
        members: {a: 3, b: 2, c: 1}
        quota: 4
        support: 0.5

        """

    @Test func report_showsFractionsAndDecimals() async throws {
        let folder = try Workspace(["power.yaml": Self.body])
        let ending = try await folder.run("power", ".", "--out", "out")
        #expect(ending.error == "")
        #expect(ending.code == 0)
        #expect(
            ending.output == """
                A council (council)

                3 members, 6 votes, quota 4 (66.7 %)
                coalitions that win: 3, 37.5 % of all

                member  votes  Shapley–Shubik            Banzhaf            absolute  swings
                a           3             2/3  0.666667      3/5  0.600000  0.750000       3  veto
                b           2             1/6  0.166667      1/5  0.200000  0.250000       1
                c           1             1/6  0.166667      1/5  0.200000  0.250000       1

                When every member votes for a proposal with probability 0.5, independently, it passes with probability 0.375

                tables in out

                """)
        #expect(try folder.contents("out").keys.sorted() == ["datapackage.json", "power.csv"])
        #expect(
            try folder.text("out/power.csv") == """
                member,votes,shapley_shubik,shapley_shubik_fraction,shapley_shubik_error,banzhaf,banzhaf_fraction,\
                banzhaf_absolute,banzhaf_absolute_fraction,banzhaf_absolute_error,swings,has_veto
                a,3.0,0.6666666666666666,2/3,,0.6,3/5,0.75,3/4,,3,true
                b,2.0,0.16666666666666666,1/6,,0.2,1/5,0.25,1/4,,1,false
                c,1.0,0.16666666666666666,1/6,,0.2,1/5,0.25,1/4,,1,false

                """)
        let package = try folder.text("out/datapackage.json")
        for note in [
            "\"winning coalitions\" : \"3\"", "\"share of coalitions that win\" : \"3/8\"",
            "\"probability of passing\" : \"0.375\"",
            "\"assumptions\" : \"1 of 5 input numbers are assumptions\"",
        ] { #expect(package.contains(note), "\(note)") }
    }

    @Test(arguments: [
        ("members: {a: 0.75, b: 0.5, c: 0.25}", "quota: 1"),
        ("members: {a: 3, b: 2, c: 1}", "threshold: 0.6"),
        ("members: {table: m.csv, id: state, votes: v}", "threshold: 0.6"),
    ])
    func decimalsSharesAndTables_giveTheSamePower(members: String, rule: String) async throws {
        let text = Self.body.replacing("members: {a: 3, b: 2, c: 1}", with: members)
            .replacing("quota: 4", with: rule)
        let folder = try Workspace(["power.yaml": text, "m.csv": "state,v\na,3\nb,2\nc,1\n"])
        let ending = try await folder.run("power", "power.yaml")
        #expect(ending.error == "")
        #expect(
            ending.output.contains("             2/3  0.666667      3/5  0.600000  0.750000       3  veto\n"))
    }

    @Test func shippedBodies_giveThePublishedFractions() async throws {
        let rows = [
            ("un-security-council", "china", "421/2145 0.196270 106/635 0.166929 0.051758 848 veto"),
            ("un-security-council", "elected_10", "4/2145 0.001865 21/1270 0.016535 0.005127 84"),
            ("eec-1958", "germany", "7/30 0.233333 5/21 0.238095 0.312500 10"),
            ("eec-1958", "luxembourg", "0 0.000000 0 0.000000 0.000000 0 no power"),
            ("stach-2011", "d", "7/12 0.583333 1/2 0.500000 0.625000 5 veto"),
            ("three-members", "b", "1/6 0.166667 1/5 0.200000 0.250000 1"),
            ("nassau-1964", "oyster_bay", "1/3 0.333333 1/3 0.333333 0.500000 16"),
            ("catalonia-2012", "ciu", "8/15 0.533333 13/24 0.541667 0.812500 52"),
        ]
        for (file, member, row) in rows {
            let ending = try await Program.run(
                ["power", "scenarios/validation/voting-power/\(file).yaml"], in: Program.repository)
            #expect(ending.error == "")
            let line = ending.output.split(separator: "\n").first { $0.hasPrefix("\(member) ") }
            let words = line?.split(separator: " ").dropFirst(2).joined(separator: " ")
            #expect(words == row, "\(file)")
        }
    }

    @Test(arguments: [
        ("8", "0.9957603"), ("10", "0.9389486"), ("11", "0.8357663"), ("12", "0.6481621"),
        ("15", "0.03518437"),
    ])
    func shippedCommittee_passesAsTheBinomialLawSays(quota: String, probability: String) async throws {
        let ending = try await Program.run(
            ["power", "scenarios/validation/voting-power/quorum-15.yaml", "--set", "quota=\(quota)"],
            in: Program.repository)
        #expect(ending.error == "")
        #expect(ending.output.hasSuffix(" it passes with probability \(probability)\n"))
    }

    @Test func largeBody_isSampled() async throws {
        let members = (1...24).map { "m\($0): \(1_000_000 + $0)" }.joined(separator: ", ")
        let text = """
            power: large
            members: {\(members)}
            threshold: 0.51
            sampling: {permutations: 500, seed: 0}

            """
        let folder = try Workspace(["power.yaml": text])
        let ending = try await folder.run("power", ".", "--out", "out")
        #expect(ending.error == "")
        #expect(
            ending.output.contains(
                "estimates from 500 random orders and coalitions, seed 0, ± a standard error\n"))
        #expect(
            try folder.text("out/power.csv").contains(
                #/\nm1,1000001\.0,0\.\d+,,0\.\d+,0\.\d+,,0\.\d+,,0\.\d+,,false\n/#))
        let first = try folder.contents("out")
        _ = try await folder.run("power", ".", "--out", "out")
        #expect(try folder.contents("out") == first)
    }

    @Test func lowQuota_isDoubted() async throws {
        let folder = try Workspace(["power.yaml": Self.body.replacing("quota: 4", with: "quota: 3")])
        let ending = try await folder.run("power", ".")
        #expect(
            ending.error == """
                ./power.yaml:5:8: warning: two coalitions without a common member can both win; most bodies ask for \
                more than half of the votes
                    quota: 3
                           ^

                """)
        #expect(ending.code == 0)
    }

    /// The body with another line in place of some, and what the program then says.
    @Test(arguments: mistakes) func mistake_isReported(old: String, new: String, message: String) async throws
    {
        #expect(Self.body.ranges(of: old).count == 1, "one '\(old)'")
        let folder = try Workspace([
            "power.yaml": Self.body.replacing(old, with: new), "m.csv": "id,votes\na,3\na,-1\nb,x\n",
            "none.csv": "id,votes\n",
        ])
        try await folder.expectRefusal(["power", "power.yaml", "--out", "out"], code: 65, message)
    }

    private static let mistakes = [
        (
            "quota: 4", "quota: 7",
            """
            power.yaml:5:8: error: 'quota' is 7, but there are 6 votes; nothing could pass
                quota: 7
                       ^
            """
        ),
        (
            "quota: 4", "quota: 0",
            """
            power.yaml:5:8: error: 'quota' is 0; expected a number above 0
                quota: 0
                       ^
            """
        ),
        (
            "quota: 4", "threshold: 0",
            """
            power.yaml:5:12: error: 'threshold' is 0; expected a share above 0
                threshold: 0
                           ^
            """
        ),
        (
            "quota: 4", "quota: 4\nthreshold: 0.6",
            """
            power.yaml:1:1: error: the body needs exactly one of 'quota' and 'threshold'; found both
                power: council
                ^
            """
        ),
        (
            "b: 2, c: 1", "b: -2, c: x",
            """
            power.yaml:4:20: error: 'b' is -2; expected a number of at least 0
                members: {a: 3, b: -2, c: x}
                                   ^
            power.yaml:4:27: error: expected a number for 'c', found 'x'
                members: {a: 3, b: -2, c: x}
                                          ^
            2 errors
            """
        ),
        (
            "{a: 3, b: 2, c: 1}", "{a: 0, b: 0}",
            """
            power.yaml:1:1: error: the votes sum to zero; at least one member needs a vote
                power: council
                ^
            """
        ),
        (
            "{a: 3, b: 2, c: 1}", "{}",
            """
            power.yaml:4:10: error: there are 0 members; a body has 1 to 1000
                members: {}
                         ^
            """
        ),
        (
            "{a: 3, b: 2, c: 1}", "{table: none.csv}",
            """
            power.yaml:4:10: error: there are 0 members; a body has 1 to 1000
                members: {table: none.csv}
                         ^
            """
        ),
        (
            "{a: 3, b: 2, c: 1}", "{table: m.csv}",
            """
            m.csv:3:1: error: member 'a' is already at m.csv:2:1; ids must be unique
                a,-1
                ^
            m.csv:3:3: error: '-1' is no number of votes for 'a'; expected a number of at least 0
                a,-1
                  ^
            m.csv:4:3: error: 'x' is no number of votes for 'b'; expected a number of at least 0
                b,x
                  ^
            3 errors
            """
        ),
        (
            "quota: 4", "threshold: 0.66666666667",
            """
            power.yaml:1:1: error: votes and threshold must have at most 9 decimal places, and at most \
            9007199254740992 in all once they are whole numbers
                power: council
                ^
            """
        ),
        (
            "c: 1", "c: 1.00000000001",
            """
            power.yaml:1:1: error: votes and quota must have at most 9 decimal places, and at most 9007199254740992 \
            in all once they are whole numbers
                power: council
                ^
            """
        ),
        (
            "support: 0.5", "support: 1.5\nsuport: 1",
            """
            power.yaml:6:10: error: 'support' is 1.5; expected a number from 0 to 1
                support: 1.5
                         ^
            power.yaml:7:1: error: unknown key 'suport' in the body; did you mean 'support'?
                suport: 1
                ^
            2 errors
            """
        ),
        (
            "power: council", "scenario: council",
            """
            power.yaml:1:1: error: this is a scenario, not a voting body; use 'entente run'
                scenario: council
                ^
            """
        ),
    ]
}
