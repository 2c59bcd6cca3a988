import Testing

@Suite("Hostile files")
struct HostileFileTests {
    /// Ten megabytes of noise, always the same (Knuth's linear congruential generator MMIX, eight bytes a step).
    private static let noise: [UInt8] = {
        var state: UInt64 = 12345
        let words = (0..<(10 << 17)).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 32)).littleEndian
        }
        return words.withUnsafeBytes { Array($0) }
    }()

    @Test func tenMegabytesOfNoise_areTooMuch() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try folder.put("scenario.yaml", bytes: Self.noise)
        for command in [["validate", "scenario.yaml"], ["run", ".", "--out", "out"]] {
            let path = command[1] == "." ? "./scenario.yaml" : command[1]
            try await folder.expectRefusal(
                command, code: 74,
                "error: cannot read '\(path)': it is larger than the limit of 8388608 bytes")
        }
    }

    @Test func aMegabyteOfNoise_isRefusedAtItsFirstByte() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try folder.put("scenario.yaml", bytes: Array(Self.noise[..<(1 << 20)]))
        try await folder.expectRefusalOfNoise(
            "scenario.yaml:1:1: error: this is not UTF-8; save the file as UTF-8")
    }

    @Test func printableNoise_isRefused() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try folder.put("scenario.yaml", bytes: Self.noise[..<(1 << 18)].map { $0 % 95 + 32 })
        try await folder.expectRefusalOfNoise("scenario.yaml:1:")
    }

    @Test func tableOfNoise_isRefused() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try folder.put("trade.csv", bytes: Array(Self.noise[..<(1 << 20)]))
        try await folder.expectRefusalOfNoise(
            "trade.csv:1:1: error: byte 0xA5 at offset 0 is not UTF-8; save the file as UTF-8")
    }

    @Test func aliasBomb_isRefusedLineByLine() async throws {
        let lines = (1...30).map { line in
            line == 1
                ? "  a1: &a1 lol" : "  a\(line): &a\(line) [*a\(line - 1), *a\(line - 1), *a\(line - 1)]"
        }
        let folder = try Workspace(
            Sample.replacing("time:", by: "sources:\n" + lines.joined(separator: "\n") + "\ntime:"))
        let messages = lines.enumerated().map { index, line in
            let column = "  a\(index + 1): &".count
            return """
                scenario.yaml:\(index + 4):\(column): error: anchors and aliases are not part of the scenario language; write the value out
                    \(line)
                    \(String(repeating: " ", count: column - 1))^
                """
        }
        try await folder.expectRefusal(
            ["run", "scenario.yaml", "--out", "out"], code: 65,
            messages.joined(separator: "\n") + "\n30 errors")
    }

    @Test func deepNesting_isRefused() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try folder.put("scenario.yaml", "title: " + String(repeating: "[", count: 100_000) + "\n")
        try await folder.expectRefusal(
            ["run", "scenario.yaml", "--out", "out"], code: 65,
            """
            scenario.yaml:1:9: error: more than 64 lists and mappings inside one another
                title: \(String(repeating: "[", count: 153))
                        ^
            """)
        try folder.put(
            "scenario.yaml",
            Sample.scenario.replacing(
                "title: \"Two standards, four states\"",
                with: "title: " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70)))
        try await folder.expectRefusalOfNoise(
            "scenario.yaml:2:8: error: expected a text for 'title', found a list")
    }

    @Test func fileWithoutContent_isRefused() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        try folder.put("scenario.yaml", "")
        try await folder.expectRefusal(
            ["run", "scenario.yaml", "--out", "out"], code: 65,
            "scenario.yaml:1:1: error: the file is empty; a scenario begins with 'scenario: <word>'")
    }

    @Test func manyErrors_areCutAndCounted() async throws {
        let folder = try Workspace(Sample.withEarlierResults)
        let rows = (1...80).map { "x\($0),alpha,1\n" }.joined()
        try folder.put("trade.csv", Sample.trade + rows)
        let ending = try await folder.run("validate", "scenario.yaml")
        #expect(ending.code == 65)
        #expect(ending.error.split(separator: "\n").count { $0.contains(": error: ") } == 50)
        #expect(ending.error.hasSuffix("\n… and 30 more\n80 errors\n"))
    }
}

extension Workspace {
    /// Expects `run` to refuse the scenario with a message that begins like this, and nothing to change.
    fileprivate func expectRefusalOfNoise(
        _ start: String, location: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try contents()
        let ending = try await run("run", "scenario.yaml", "--out", "out")
        #expect(ending.error.hasPrefix(start), "\(ending.error.prefix(500))", sourceLocation: location)
        #expect(ending.output == "", sourceLocation: location)
        #expect(ending.code == 65, sourceLocation: location)
        #expect(try contents() == before, "a file changed", sourceLocation: location)
    }
}
