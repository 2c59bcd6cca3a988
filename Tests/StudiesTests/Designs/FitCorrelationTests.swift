import NumericKit
import ScenarioModel
import Testing

@testable import Studies

/// Estimates of one fit vary together in a design.
@Suite("Correlated estimates")
struct FitCorrelationTests {
    private static let place = SourcePosition(file: "s.yaml", line: 1, column: 1)

    /// Two estimates with deviations 2 and 0.5 and correlation −0.6, the second used with a factor of −2.
    private func uncertainties() throws -> [Uncertainty] {
        let first = FittedNumber(
            fit: Name("past", at: Self.place), parameter: "a", factor: 1, value: 1, deviation: 2,
            covariances: ["a": 4, "b": -0.6])
        let second = FittedNumber(
            fit: Name("past", at: Self.place), parameter: "b", factor: -2, value: 3, deviation: 1,
            covariances: ["a": -0.6, "b": 0.25])
        return [first, second].enumerated().map { index, number in
            Uncertainty(path: Name("p\(index)", at: Self.place), law: FitLaw(number, at: Self.place))
        }
    }

    /// Z₂ = ρ Z₁ + √(1 − ρ²) Z with ρ = −0.6, whose sign the factor turns.
    @Test func coordinates_areMixedByTheFactorOfTheCorrelations() throws {
        let mixed = FitCorrelation(try uncertainties()).mixed([0.9, 0.3])
        let (z1, z) = (NormalDistribution.quantile(0.9), NormalDistribution.quantile(0.3))
        // Two evaluations of the normal law, each good to some 1e-15, in one and the other direction.
        #expect(abs(mixed[0] - 0.9) < 1e-12)
        #expect(abs(mixed[1] - NormalDistribution.cumulative(0.6 * z1 - 0.8 * z)) < 1e-12)
    }

    @Test func sameEstimate_movesAsOne() throws {
        var list = try uncertainties()
        list.append(Uncertainty(path: Name("p2", at: Self.place), law: list[1].law))
        let mixed = FitCorrelation(list).mixed([0.9, 0.3, 0.7])
        #expect(mixed[1] == mixed[2])
    }

    @Test func estimatesOfDifferentFits_stayIndependent() throws {
        var list = try uncertainties()
        guard let law = list[1].law as? FitLaw else { return }
        var number = law.number
        number.fit = Name("other", at: Self.place)
        list[1].law = FitLaw(number, at: Self.place)
        #expect(FitCorrelation(list).mixed([0.9, 0.3]) == [0.9, 0.3])
    }
}
