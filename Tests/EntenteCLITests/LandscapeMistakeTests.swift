import Testing

@Suite("Mistakes in landscapes")
struct LandscapeMistakeTests {
    private static let landscape = """
        landscape: three
        actors: {table: firms.csv, size: share}
        propensity: {by: kind, alike: -1, different: 0}
        observed: {column: camp}

        """
    private static let firms = "id,share,kind,camp\na,2,x,n\nb,1,y,s\nc,3,x,s\n"

    /// A change of a file and what the program then says.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var file = "landscape.yaml"
        let old: String
        let new: String
        let message: String
    }

    @Test(arguments: cases) func mistake_isReported(mistake: Case) async throws {
        var files = [
            "landscape.yaml": Self.landscape, "firms.csv": Self.firms, "out/minima.csv": "earlier\n",
            "pairs.csv": "actor,partner,propensity\na,b,1\nb,a,2\na,a,1\na,d,1\nb,c,x\na,b,1\n",
            "few.csv": "actor,partner,propensity\na,b,1\n",
        ]
        let text = files[mistake.file] ?? ""
        #expect(text.ranges(of: mistake.old).count == 1, "one '\(mistake.old)'")
        files[mistake.file] = text.replacing(mistake.old, with: mistake.new)
        let folder = try Workspace(files)
        try await folder.expectRefusal(
            ["landscape", "landscape.yaml", "--out", "out"], code: 65, mistake.message)
    }

    private static func size(_ cell: String) -> Case {
        Case(
            testDescription: "size \(cell)", file: "firms.csv", old: "b,1", new: "b,\(cell)",
            message: """
                firms.csv:3:3: error: '\(cell)' is no size for 'b'; expected a number above 0
                    b,\(cell),y,s
                      ^
                """)
    }

    private static let cases = [
        size("0"), size("-1"), size("big"),
        Case(
            testDescription: "no column of sizes", old: "size: share", new: "size: shares",
            message: """
                landscape.yaml:2:34: error: no column 'shares' with the sizes; found 'id', 'share', 'kind', 'camp'
                    actors: {table: firms.csv, size: shares}
                                                     ^
                """),
        Case(
            testDescription: "one actor", file: "firms.csv", old: "b,1,y,s\nc,3,x,s\n", new: "",
            message: """
                landscape.yaml:2:9: error: there is 1 actor; a landscape has 2 to 2000
                    actors: {table: firms.csv, size: share}
                            ^
                """),
        Case(
            testDescription: "no actors", file: "firms.csv", old: "a,2,x,n\nb,1,y,s\nc,3,x,s\n", new: "",
            message: """
                landscape.yaml:2:9: error: there are 0 actors; a landscape has 2 to 2000
                    actors: {table: firms.csv, size: share}
                            ^
                """),
        Case(
            testDescription: "the same actor twice", file: "firms.csv", old: "c,3", new: "a,3",
            message: """
                firms.csv:4:1: error: actor 'a' is already at firms.csv:2:1; ids must be unique
                    a,3,x,s
                    ^
                """),
        Case(
            testDescription: "one camp", file: "firms.csv", old: "x,n", new: "x,s",
            message: """
                landscape.yaml:4:20: error: 'camp' names 1 camp ('s'); expected two
                    observed: {column: camp}
                                       ^
                """),
        Case(
            testDescription: "three camps", file: "firms.csv", old: "y,s", new: "y,w",
            message: """
                landscape.yaml:4:20: error: 'camp' names 3 camps ('n', 'w', 's'); expected two
                    observed: {column: camp}
                                       ^
                """),
        Case(
            testDescription: "no camp", file: "firms.csv", old: "y,s", new: "y,",
            message: """
                firms.csv:3:7: error: 'b' has no camp in 'camp'; every actor needs one
                    b,1,y,
                          ^
                """),
        Case(
            testDescription: "contradiction", old: "observed",
            new: "together: [[a, b], [b, c]]\napart: [[a, c]]\nobserved",
            message: """
                landscape.yaml:5:9: error: 'a' and 'c' can't stand apart: other entries put them together
                    apart: [[a, c]]
                            ^
                """),
        Case(
            testDescription: "contradiction the other way", old: "observed",
            new: "together: [[a, b], [a, c]]\napart: [[a, b]]\nobserved",
            message: """
                landscape.yaml:5:9: error: 'a' and 'b' can't stand apart: other entries put them together
                    apart: [[a, b]]
                            ^
                """),
        Case(
            testDescription: "ties of unknown, few and equal actors", old: "observed",
            new: "together: [[a, d], [a, a]]\napart: [[a]]\nobserved",
            message: """
                landscape.yaml:4:16: error: unknown actor 'd'; did you mean 'a'?
                    together: [[a, d], [a, a]]
                                   ^
                landscape.yaml:4:20: error: 'a' stands here twice
                    together: [[a, d], [a, a]]
                                       ^
                landscape.yaml:5:9: error: expected a pair of actors, such as [sun, ibm]
                    apart: [[a]]
                            ^
                3 errors
                """),
        Case(
            testDescription: "two kinds of propensities", old: "by: kind", new: "everyone: 1, by: kind",
            message: """
                landscape.yaml:3:13: error: 'propensity' needs exactly one of 'table', 'by', 'distance' and 'everyone'; \
                found 'by' and 'everyone'
                    propensity: {everyone: 1, by: kind, alike: -1, different: 0}
                                ^
                """),
        Case(
            testDescription: "half of the levels", old: ", different: 0", new: "",
            message: """
                landscape.yaml:3:13: error: 'by' needs 'different'; write, for example, 'different: 0'
                    propensity: {by: kind, alike: -1}
                                ^
                """),
        Case(
            testDescription: "products beyond the range of numbers", old: "alike: -1", new: "alike: 1e305",
            message: """
                landscape.yaml:3:13: error: the sizes of 'a' and 'c' times their propensity leave the range of \
                numbers; use other units
                    propensity: {by: kind, alike: 1e305, different: 0}
                                ^
                """),
        Case(
            testDescription: "sizes beyond the range of numbers, of a pair without propensity",
            file: "firms.csv", old: "a,2,x,n\nb,1", new: "a,1e308,x,n\nb,1e308",
            message: """
                landscape.yaml:3:13: error: the sizes of 'a' and 'b' times their propensity leave the range of \
                numbers; use other units
                    propensity: {by: kind, alike: -1, different: 0}
                                ^
                """),
        Case(
            testDescription: "everything wrong with pairs", old: "by: kind, alike: -1, different: 0",
            new: "table: pairs.csv",
            message: """
                pairs.csv:3:5: error: the propensity of 'b' and 'a' is 2 here and 1 at pairs.csv:2:1; it must be the \
                same in both directions
                    b,a,2
                        ^
                pairs.csv:4:3: error: 'a' can't be its own partner; leave the row out
                    a,a,1
                      ^
                pairs.csv:5:3: error: unknown actor 'd'; did you mean 'a'?
                    a,d,1
                      ^
                pairs.csv:6:5: error: 'x' is no propensity; expected a decimal number
                    b,c,x
                        ^
                pairs.csv:7:1: error: the pair 'a', 'b' is already at pairs.csv:2:1; keep one
                    a,b,1
                    ^
                5 errors
                """),
        Case(
            testDescription: "missing pairs", old: "by: kind, alike: -1, different: 0", new: "table: few.csv",
            message: """
                few.csv:1:1: error: the table has no propensity for 'a' and 'c', 'b' and 'c'; add rows, or write \
                'missing: 0' beside 'table'
                    actor,partner,propensity
                    ^
                """),
        Case(
            testDescription: "unknown key", old: "observed", new: "observd",
            message: """
                landscape.yaml:4:1: error: unknown key 'observd' in the landscape; did you mean 'observed'?
                    observd: {column: camp}
                    ^
                """),
        Case(
            testDescription: "a scenario", old: "landscape: three\n", new: "scenario: three\n",
            message: """
                landscape.yaml:1:1: error: this is a scenario, not a landscape; use 'entente run'
                    scenario: three
                    ^
                """),
    ]

    @Test func otherCommands_nameTheRightOne() async throws {
        let folder = try Workspace(["landscape.yaml": Self.landscape, "firms.csv": Self.firms])
        let landscape = """
            landscape.yaml:1:1: error: this is a landscape, not a scenario; use 'entente landscape'
                landscape: three
                ^
            """
        for command in ["run", "validate", "describe"] {
            try await folder.expectRefusal([command, "landscape.yaml"], code: 65, landscape)
        }
        try await folder.expectRefusal(
            ["power", "landscape.yaml"], code: 65,
            landscape.replacing("not a scenario", with: "not a voting body"))
        try await folder.expectRefusal(
            ["run", "."], code: 74,
            "error: cannot read './scenario.yaml': no such file or folder; there is a landscape.yaml: use "
                + "'entente landscape'")
        try await folder.expectRefusal(
            ["landscape", "nowhere"], code: 74, "error: cannot read 'nowhere': no such file or folder")
        try await folder.expectRefusal(
            ["landscape", ".", "--set", "obsrved.column=kind"], code: 65,
            """
            <--set>:1:1: error: there is no 'obsrved' in the landscape; did you mean 'observed'?
                obsrved.column=kind
                ^
            """)
    }

    @Test func emptyFile_isReported() async throws {
        let folder = try Workspace(["landscape.yaml": "", "power.yaml": "# nothing\n"])
        try await folder.expectRefusal(
            ["landscape", "."], code: 65,
            "./landscape.yaml:1:1: error: the file is empty; a landscape begins with 'landscape: <word>'")
        try await folder.expectRefusal(
            ["power", "."], code: 65,
            """
            ./power.yaml:1:1: error: the file is empty; a voting body begins with 'power: <word>'
                # nothing
                ^
            """)
    }
}
