import NumericKit
import ScenarioModel
import ScenarioYAML
import Testing

@testable import Forecasting
@testable import Simulation

/// Weights fitted to occasions written by hand, against statsmodels 0.15.0 with NumPy 2.4: `ConditionalLogit` of the moves,
/// then `GLM` with a binomial family of staying or moving, both with the given terms, policies and the inclusive value as
/// `offset`; weights and errors times the temperature, 2. The error of the second step is √(0.8284192896561² + s·V·sᵀ) with V
/// the covariance of the first and s the differences, by 10⁻⁵ to both sides, of the second weight.
@Suite struct HistoryFitTests {
    /// Nine significant digits are told.
    private static let digits = 1e-8

    private static func scenario(_ fit: String = "terms: [open, safe, adopting, flat]") throws -> Scenario {
        let scenario = """
            scenario: hand
            time: {steps: 4}
            standards: {north: {attributes: {open: 1, safe: 1, cost: 1, flat: 0}}, south: {}}
            profiles: [[], [north], [south]]
            actors: {states: {count: 10}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {logit: {temperature: 2}}
              abandon: refuse
              states:
                open: {attribute: open, weight: 0}
                safe: {attribute: safe, weight: 0.1}
                adopting: {attribute: adopts, weight: -1}
                cost: {attribute: cost, weight: 0.5}
                flat: {attribute: flat, weight: 0.3}
            outcomes: [share]
            history: {table: history.csv}
            fit: {\(fit)}
            """
        return try HistoryFiles.read(scenario, ["history.csv": "actor,date,profile\nstates_1,3,north\n"])
    }

    /// The values of open, safe, adopting, cost and flat for a profile.
    private static func features(_ a: Int, _ s: Int, _ profile: Int) -> [Double] {
        switch profile {
        case 0: [0, 0, 0, 0, 0]
        case 1:
            [Double((3 * a + 2 * s) % 5) / 4, Double((a * a + s) % 4) / 2, 1, Double(a % 3) / 2, 0]
        default:
            [Double((a + s) % 3) / 2, Double((a + 2 * s) % 3) / 2, 1, Double(s % 2) / 2, 0]
        }
    }

    /// Ten actors in four steps; nine take a profile, one of them the other later.
    private static let occasions: [ChoiceOccasion] = {
        let moves = [
            0: (1, 1), 1: (2, 2), 2: (0, 1), 3: (3, 2), 4: (1, 2), 5: (2, 1), 7: (3, 2), 8: (0, 1), 9: (2, 2),
        ]
        return (0..<4).flatMap { step in
            (0..<10).map { actor in
                var (present, chosen) = (0, 0)
                if let (date, profile) = moves[actor] {
                    present = step > date ? profile : 0
                    chosen = step >= date ? profile : 0
                }
                if actor == 0, step == 3 { chosen = 2 }
                let open = present == 0 ? [0, 1, 2] : [1, 2]
                return ChoiceOccasion(
                    actor: actor, step: step, present: present, chosen: chosen, open: open,
                    features: open.flatMap { features(actor, step, $0) },
                    incentives: open.map { $0 == 2 && step >= 2 ? 0.25 : 0 })
            }
        }
    }()

    private static func fit(_ request: String) throws -> HistoryFit {
        let scenario = try scenario(request)
        return try HistoryFit(
            occasions, of: scenario, request: scenario.fit ?? FitRequest(at: scenario.id.position))
    }

    private func isClose(_ value: Double?, _ reference: Double) -> Bool {
        value.map { abs($0 - reference) <= Self.digits * abs(reference) } ?? false
    }

    @Test func weights_areThoseOfTheReference() throws {
        let fit = try Self.fit("terms: [open, safe, adopting, flat]")
        #expect(fit.weights.map(\.term) == ["open", "safe", "adopting", "cost", "flat"])
        #expect(fit.weights.map(\.part) == [.choice, .choice, .timing, .given, .given])
        #expect(
            fit.weights.map(\.path)
                == ["open", "safe", "adopting", "cost", "flat"].map { "adoption.states.\($0).weight" })
        let references: [(weight: Double, error: Double)] = [
            (1.3837794256531, 3.9494985647027), (-1.8877533186126, 1.999640259191),
            (-2.7020511594437, 2.0908779231646926),
        ]
        for (weight, reference) in zip(fit.weights, references) {
            #expect(isClose(weight.value, reference.weight), "\(weight)")
            #expect(isClose(weight.standardError, reference.error), "\(weight)")
        }
        // What is not fitted keeps its weight: a term not asked for, and one that is the same everywhere.
        #expect(fit.weights[3].value == 0.5 && fit.weights[4].value == 0.3)
        #expect(
            fit.weights[3...].allSatisfy {
                $0.standardError == nil && $0.clusteredError == nil && $0.isSelected
            })
        #expect(fit.values.map(\.path) == fit.weights[..<3].map(\.path))
        #expect(fit.fitted == [0, 1, 2])
        // Also between the parts.
        for (row, column) in [(0, 1), (0, 2), (1, 2)] {
            #expect(fit.covariance[row * 3 + column] == fit.covariance[column * 3 + row])
        }
        for place in 0..<3 {
            #expect(isClose(fit.weights[place].clusteredError, fit.covariance[place * 4].squareRoot()))
        }
        #expect(fit.qualities.map(\.part) == [.choice, .timing])
        #expect(fit.qualities.map(\.choices) == [10, 40])
        #expect(fit.qualities.map(\.actors) == [9, 10])
        #expect(isClose(fit.qualities[0].logLikelihood, -5.244562335862024))
        #expect(isClose(fit.qualities[0].nullLogLikelihood, -5.769508762025097))
        #expect(isClose(fit.qualities[1].logLikelihood, -27.475147974730532))
    }

    @Test func givenTerms_keepTheirWeights_inBothParts() throws {
        let fit = try Self.fit("terms: adopting")
        #expect(fit.weights.map(\.part) == [.given, .given, .timing, .given, .given])
        #expect(
            fit.weights.map(\.value).enumerated().filter { $0.offset != 2 }.map(\.element) == [
                0, 0.1, 0.5, 0.3,
            ])
        #expect(fit.fitted == [2] && fit.values.count == 1 && fit.covariance.count == 1)
        // The inclusive value holds the given weights: with another the weight is another.
        let other = try Self.fit("terms: [safe, adopting]")
        #expect(other.weights[2].value != fit.weights[2].value)
    }

    @Test func withoutATerm_itsWeightIsZero() throws {
        let scenario = try Self.scenario()
        let fit = try HistoryFit(
            Self.occasions, of: scenario, request: try #require(scenario.fit), without: ["safe", "cost"])
        #expect(fit.weights[1].value == 0 && !fit.weights[1].isSelected)
        #expect(fit.weights[3].value == 0 && !fit.weights[3].isSelected)
        #expect(fit.values.map(\.path).contains("adoption.states.cost.weight"))
    }

    /// A hazard below 1 makes staying say nothing of the weights.
    @Test func timing_isGiven_whenNotAllLook() throws {
        var scenario = try Self.scenario()
        guard case .simultaneous(var hazard) = scenario.adoption.revision else { return }
        hazard.points = [.init(step: 0, value: 0.5)]
        scenario.adoption.revision = .simultaneous(hazard: hazard)
        let fit = try HistoryFit(Self.occasions, of: scenario, request: try #require(scenario.fit))
        #expect(fit.weights.map(\.part) == [.choice, .choice, .given, .given, .given])
        #expect(fit.weights[2].value == -1)
    }

    /// The mean and covariance of many draws, within so many standard errors of theirs.
    @Test func draws_haveTheLawOfTheEstimates() throws {
        let fit = try Self.fit("terms: [open, safe, adopting]")
        let count = 4000
        let draws = (0..<count).map { fit.draw($0, seed: 0).map(\.value) }
        #expect(fit.draw(7, seed: 0).map(\.path) == fit.values.map(\.path))
        #expect(fit.draw(7, seed: 0).map(\.value) == draws[7])
        let means = (0..<3).map { place in draws.reduce(0) { $0 + $1[place] } / Double(count) }
        for row in 0..<3 {
            let variance = fit.covariance[row * 4]
            #expect(abs(means[row] - fit.weights[row].value) <= 4 * (variance / Double(count)).squareRoot())
            for column in 0..<3 {
                let covariance = fit.covariance[row * 3 + column]
                let found =
                    draws.reduce(0) { $0 + ($1[row] - means[row]) * ($1[column] - means[column]) }
                    / Double(count)
                // The variance of a covariance of normal numbers.
                let error =
                    ((variance * fit.covariance[column * 4] + covariance * covariance) / Double(count))
                    .squareRoot()
                #expect(abs(found - covariance) <= 4 * error, "\(row) \(column)")
            }
        }
    }

    @Test func noMoves_areRefused() throws {
        let scenario = try Self.scenario()
        let idle = Self.occasions.filter { !$0.moves }
        #expect {
            try HistoryFit(idle, of: scenario, request: FitRequest(at: scenario.id.position))
        } throws: {
            "\($0)"
                == "nobody has chosen anything through 3, so there is nothing to fit; begin later, or include rows that were left out"
        }
    }
}
