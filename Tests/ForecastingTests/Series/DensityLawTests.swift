import Foundation
import ScenarioModel
import ScenarioYAML
import Studies
import Testing

@testable import Forecasting

@Suite struct DensityLawTests {
    private static let laws = [
        "{uniform: [0.2, 0.7]}", "{log_uniform: [0.01, 3]}", "{triangular: [0, 0.3, 1]}",
        "{triangular: [0, 0, 1]}", "{normal: [0.3, 0.2]}", "{truncated_normal: [0.3, 0.2, 0.1, 1]}",
        "{truncated_normal: [0.3, 0.1, 0.6, 1]}", "{beta: [2, 5]}", "{beta: [0.5, 1.5], from: 1, to: 3}",
    ]

    /// The midpoint rule with so many cells between two quantiles is off by less than this, for the laws above.
    private static let error = 1e-5
    private static let cells = 4000

    /// Between the quantiles of 20 % and 70 % lies half of a law.
    @Test(arguments: laws)
    func density_integratesToTheProbability_betweenQuantiles(law: String) throws {
        let text = SeriesSample.coins.replacing("{uniform: [0, 1]}", with: law)
        let scenario = try SeriesSample.scenario(
            text, series: "date,outcome,value\n0,adopters_profile_west_states,7\n")
        let request = try #require(scenario.fit?.simulation)
        let prior = try #require(scenario.priors(request).first)
        let (low, high) = (prior.quantile(0.2), prior.quantile(0.7))
        let width = (high - low) / Double(Self.cells)
        let sum = (0..<Self.cells).reduce(0.0) { sum, cell in
            sum + width * exp(prior.logDensity(low + (Double(cell) + 0.5) * width))
        }
        #expect((sum - 0.5).magnitude < Self.error, "\(sum)")
    }

    /// The word of the language and the mathematics agree on which laws can be priors.
    @Test func laws_saySo_iffTheyHaveADensity() {
        for law in UncertaintyLanguage.laws {
            #expect(law.hasDensity == (law is any DensityLaw.Type), "\(law.key.name)")
        }
    }
}
