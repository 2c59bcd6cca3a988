import Foundation
import ScenarioModel
import Testing

@testable import ScenarioYAML

/// Reading of raw bytes, which need not be text.
enum Bytes {
    static func problems(in bytes: [UInt8]) -> [String] {
        do {
            _ = try ScenarioReader.read(bytes, named: "s.yaml", directory: "/no/such/folder", overrides: [])
            return []
        } catch let error as ScenarioError {
            return error.diagnostics.map { "\($0.position): \($0.severity): \($0.message)" }
        } catch {
            return ["\(error)"]
        }
    }
}

/// A linear congruential generator (Knuth, MMIX): the mutations are the same everywhere.
struct FixedGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}

/// Whatever the bytes, reading ends with a scenario or with diagnostics.
@Suite struct RobustnessTests {
    @Test func mutations_neverTrap() {
        var generator = FixedGenerator(state: 0)
        var refused = 0
        for _ in 0..<2000 {
            var bytes = Array(Sample.text.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                let range = place..<min(bytes.count, place + Int.random(in: 1...12, using: &generator))
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &generator))
                case 1:
                    bytes[place] =
                        Array("[]{}:,-#&*!|>'\"%@\t\n?0~".utf8).randomElement(using: &generator) ?? 0
                case 2: bytes.removeSubrange(range)
                default: bytes.insert(contentsOf: bytes[range], at: place)
                }
            }
            if !Bytes.problems(in: bytes).isEmpty { refused += 1 }
        }
        #expect(refused > 1000)
        #expect(refused < 2000)
    }

    @Test func randomBytes_areRefused() {
        var generator = FixedGenerator(state: 1)
        let bytes = (0..<1 << 20).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        #expect(Bytes.problems(in: bytes).count == 1)
    }

    @Test func randomPunctuation_isRefused() {
        let letters = Array(" \n:-[]{},&*!|>'\"%@`#?ab01".utf8)
        for seed in 0..<200 as Range<UInt64> {
            var generator = FixedGenerator(state: seed)
            let bytes = (0..<2000).map { _ in letters.randomElement(using: &generator) ?? 0 }
            #expect(!Bytes.problems(in: bytes).isEmpty)
        }
    }

    @Test(arguments: [("[", 1 << 20), ("{", 1 << 18), ("- ", 1 << 16), ("? ", 1 << 16)])
    func deepNesting_isRefused(opening: String, count: Int) {
        let problems = Sample.problems(in: String(repeating: opening, count: count))
        #expect(problems.count == 1)
        #expect(
            problems.first?.hasSuffix("error: more than 64 lists and mappings inside one another") == true)
    }

    @Test func deepIndentation_isRefused() {
        let text = (0..<1200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(
            Sample.problems(in: text) == [
                "s.yaml:1000:1000: error: more than 64 lists and mappings inside one another"
            ])
    }

    /// Billions of nodes when aliases are followed; as keys, they would be hashed one by one.
    @Test(arguments: ["a%: &a% [*b, *b, *b]\n", "a%: &a% {? *b : 1, ? [*b, *b] : 2}\n"])
    func aliasBomb_costsNothing(line: String) {
        let bomb =
            "a0: &a0 [x, x]\n"
            + (1...60).map { level in
                line.replacingOccurrences(of: "%", with: "\(level)").replacingOccurrences(
                    of: "*b", with: "*a\(level - 1)")
            }.joined()
        let problems = Sample.problems(in: bomb)
        #expect(
            problems.contains(
                "s.yaml:61:6: error: anchors and aliases are not part of the scenario language; write the value out"
            ))
        #expect(problems.count < 200)
    }

    @Test func hugeFile_isRefused() {
        let text = String(repeating: "#\n", count: ScenarioReader.sizeLimit / 2 + 1)
        #expect(
            Sample.problems(in: text) == [
                "s.yaml:1:1: error: the scenario has 8388610 bytes; at most 8388608 are read"
            ])
    }

    @Test func manyDuplicates_areRefused() {
        let problems = Sample.problems(in: String(repeating: "a: 1\n", count: 100))
        #expect(problems == ["s.yaml:17:1: error: the key 'a' is given more than once"])
    }
}
