import ScenarioModel
import Testing

@testable import Studies

/// The quantiles of the laws of uncertain values.
@Suite struct QuantileTests {
    /// A few roundings of a logarithm, an exponential or a normal quantile.
    static let tolerance = 1e-13

    private func law(_ text: String) throws -> any QuantileLaw {
        try DesignSample.scenario([text]).uncertainties[0].quantileLaw
    }

    /// Worked out by hand; the truncated normal and the normal law with mpmath at 50 digits.
    @Test(
        arguments: [
            ("{uniform: [1, 3]}", 0.25, 1.5), ("{log_uniform: [1, 16]}", 0.5, 4),
            ("{log_uniform: [0.5, 8]}", 0.75, 4),
            ("{triangular: [0, 0.5, 2]}", 0.0625, 0.25), ("{triangular: [0, 0.5, 2]}", 0.25, 0.5),
            ("{triangular: [0, 0.5, 2]}", 0.75, 1.1339745962155614), ("{triangular: [1, 1, 2]}", 0.75, 1.5),
            ("{triangular: [1, 2, 2]}", 0.25, 1.5), ("{normal: [1, 2]}", 0.975, 4.9199279690801085),
            ("{truncated_normal: [0, 1, -1, 2]}", 0.25, -0.34964142929246547259),
            ("{truncated_normal: [0, 1, 8, 9]}", 0.5, 8.0848888990181664333),
            ("{truncated_normal: [1, 2, -100, 0]}", 0.75, -0.46846743155288496998),
            ("{truncated_normal: [0, 1, 30, 31]}", 0.5, 30.023070467827308926),
            ("{truncated_normal: [0, 1, -31, -30]}", 0.5, -30.023070467827308926),
            ("{beta: [1, 1], from: -1, to: 3}", 0.25, 0), ("{beta: [2, 1]}", 0.25, 0.5),
            ("{integer: [2, 6]}", 0.19, 2), ("{integer: [2, 6]}", 0.21, 3), ("{integer: [2, 6]}", 0.99, 6),
            ("{discrete: [[1, 0.3], [0, 0.7]]}", 0.69, 0), ("{discrete: [[1, 0.3], [0, 0.7]]}", 0.71, 1),
            ("{categorical: {4: 1, 2: 3}}", 0.24, 4), ("{categorical: {4: 1, 2: 3}}", 0.26, 2),
        ] as [(String, Double, Double)])
    func quantile_isTheNumber(text: String, probability: Double, number: Double) throws {
        guard case .number(let found) = try law(text).value(at: probability) else {
            Issue.record("no number")
            return
        }
        #expect((found - number).magnitude <= Self.tolerance * max(1, number.magnitude))
    }

    @Test(
        arguments: [
            ("{uniform: [0.1, 0.7]}", 0.1, 0.7), ("{log_uniform: [0.1, 0.7]}", 0.1, 0.7),
            ("{triangular: [0.1, 0.3, 0.7]}", 0.1, 0.7),
            ("{truncated_normal: [0.3, 0.1, 0.1, 0.7]}", 0.1, 0.7),
            ("{truncated_normal: [-3, 0.4, 0.1, 0.7]}", 0.1, 0.7), ("{normal: [0, 1]}", -7, 7),
            ("{beta: [0.4, 0.3], from: 0.1, to: 0.7}", 0.1, 0.7), ("{integer: [-3, 8]}", -3, 8),
            ("{discrete: [[3, 0.2], [1, 0.5], [2, 0.3]]}", 1, 3),
        ] as [(String, Double, Double)])
    func quantiles_riseInsideTheBounds(text: String, low: Double, high: Double) throws {
        let law = try law(text)
        let probabilities = [0x1p-33] + (1..<500).map { Double($0) / 500 } + [1 - 0x1p-33]
        let numbers = probabilities.compactMap { probability -> Double? in
            if case .number(let number) = law.value(at: probability) { number } else { nil }
        }
        #expect(numbers.count == probabilities.count)
        #expect(numbers == numbers.sorted())
        #expect(numbers.allSatisfy { (low...high).contains($0) })
    }

    @Test func categories_areWordsAndNumbers_inWrittenOrder() throws {
        let law = try law("{categorical: [ring, 1.50, erdos]}")
        let values = [0.1, 0.5, 0.9].map { law.value(at: $0) }
        #expect(values == [.word("ring"), .number(1.5), .word("erdos")])
        #expect(values.map(\.text) == ["ring", "1.5", "erdos"])
        #expect(law.values(atMost: 1) == values)
    }

    @Test func levels_areAllValues_whenThereAreNoMore() throws {
        let integer = try law("{integer: [2, 4]}")
        #expect(integer.levels(at: [0.1, 0.5, 0.9]) == [.number(2), .number(3), .number(4)])
        #expect(integer.levels(at: [0.25, 0.75]) == [.number(2), .number(4)])
        let rare = try law("{discrete: [[0, 0.98], [1, 0.01], [2, 0.01]]}")
        #expect(rare.levels(at: [0.05, 0.95]) == [.number(0)])
        #expect(rare.levels(at: [0.1, 0.5, 0.9]) == [.number(0), .number(1), .number(2)])
    }

    @Test func law_hasQuantiles_whenRegistered() {
        #expect(!UncertaintyLanguage.laws.isEmpty)
        for law in UncertaintyLanguage.laws { #expect(law is any QuantileLaw.Type, "\(law)") }
    }
}
