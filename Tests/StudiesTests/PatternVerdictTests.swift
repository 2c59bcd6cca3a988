import NumericKit
import ScenarioModel
import Testing

@testable import Studies

/// Verdicts on values whose means and intervals are known.
@Suite struct PatternVerdictTests {
    private let place = SourcePosition(file: "test", line: 1, column: 1)

    private func interval(_ low: Double, _ high: Double, count: Int = 2) -> ConfidenceInterval {
        ConfidenceInterval(mean: (low + high) / 2, low: low, high: high, standardError: 0, count: count)
    }

    private func pattern(_ claim: Pattern.Claim) -> Pattern {
        Pattern(
            id: Name("P", at: place), says: "claim", source: nil, outcome: Name("column", at: place),
            setting: setting("own"), claim: claim)
    }

    private func setting(_ policy: String) -> PatternSetting {
        PatternSetting(policy: Name(policy, at: place), replacements: [])
    }

    @Test(arguments: [
        (0.1, 0.2, PatternVerdict.holds, PatternVerdict.doesNotHold),
        (-0.2, -0.1, .doesNotHold, .holds), (-0.1, 0.1, .undecided, .undecided),
        // An end on the level belongs to the interval, which then contains it.
        (0, 0.1, .undecided, .undecided), (-0.1, 0, .undecided, .undecided), (0, 0, .undecided, .undecided),
        (.nan, .nan, .undecided, .undecided),
    ])
    func verdict_isThatOfTheWholeInterval(
        low: Double, high: Double, higher: PatternVerdict, lower: PatternVerdict
    ) {
        #expect(PatternVerdict(interval(low, high), .higher, than: 0) == higher)
        #expect(PatternVerdict(interval(low, high), .lower, than: 0) == lower)
        #expect(PatternVerdict(interval(low + 4, high + 4), .higher, than: 4) == higher)
    }

    @Test func verdict_ofSeveral_isTheirConjunction() {
        #expect(PatternVerdict(all: [.holds, .holds]) == .holds)
        #expect(PatternVerdict(all: [.holds, .undecided]) == .undecided)
        #expect(PatternVerdict(all: [.undecided, .doesNotHold, .holds]) == .doesNotHold)
    }

    @Test func finding_judgesThePairs() {
        // The noise is far greater than the difference, and shared; against `other` it is not.
        let noise = (0..<40).map { Double(($0 * 37) % 41) }
        let values = ["own": noise.map { $0 + 0.5 }, "base": noise, "other": Array(noise.reversed())]
        let finding = PatternFinding(
            pattern(.against([setting("base"), setting("other")], .higher)), isIndicator: false
        ) { values[$0.policy.value] ?? [] }
        #expect(finding.comparisons.map(\.verdict) == [.holds, .undecided])
        #expect(finding.comparisons[0].interval == interval(0.5, 0.5, count: 40))
        #expect(finding.verdict == .undecided)
    }

    @Test func level_isHeldAgainstWilsonsInterval_ofAProbability() {
        // 20 of 20: the normal interval has no length, Wilson's begins at 20 / (20 + z²) = 0.8389.
        let all = Array(repeating: 1.0, count: 20)
        func verdict(_ level: Double, isIndicator: Bool) -> PatternVerdict {
            let quantity = Quantity(level, path: "level", position: place)
            return PatternFinding(pattern(.level(.higher, quantity)), isIndicator: isIndicator) { _ in all }
                .verdict
        }
        #expect(verdict(0.83, isIndicator: true) == .holds)
        #expect(verdict(0.84, isIndicator: true) == .undecided)
        #expect(verdict(0.84, isIndicator: false) == .holds)
    }

    @Test func missingValues_areCounted_andNoValueDecidesNothing() {
        let quantity = Quantity(1, path: "level", position: place)
        let some = PatternFinding(pattern(.level(.lower, quantity)), isIndicator: false) { _ in
            [.nan, 0.5, 0.5, .nan, 0.5]
        }
        #expect(some.comparisons[0].missing == 2)
        #expect(some.verdict == .holds)
        let none = PatternFinding(pattern(.against([setting("base")], .lower)), isIndicator: false) {
            $0.policy.value == "own" ? [1, .nan] : [.nan, 1]
        }
        #expect(none.comparisons[0].missing == 2)
        #expect(none.comparisons[0].interval == nil)
        #expect(none.verdict == .undecided)
    }
}
