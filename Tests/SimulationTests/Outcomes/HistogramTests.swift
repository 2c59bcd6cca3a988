import Testing

@testable import Simulation

/// Histograms against a law and against sums.
@Suite struct HistogramTests {
    /// Five actors who choose by themselves: the number of adopters is binomial with p = 3/4.
    @Test func histogram_isBinomial_whenActorsChooseAlone() throws {
        let world = try world(
            """
            scenario: alone
            time: {steps: 1}
            standards: {a: {}}
            actors: {x: {count: 5}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {logit: {temperature: 1}}
              x: {use: {attribute: adopts, weight: 1.0986122886681098}}
            outcomes: [histogram: {of: a}, adopters: {of: standards}]
            """)
        let replicates = 4000
        let rows = try world.run("baseline", 0..<replicates).runRows
        let binomials: [Double] = [1, 5, 10, 10, 5, 1]
        var power = 1.0
        for k in 0...5 {
            let probability = binomials[k] * power / 1024
            #expect(fits(rows.count { $0[k] == 1 }, of: replicates, probability), "\(k)")
            power *= 3
        }
        for row in rows {
            #expect(row[..<6].reduce(0, +) == 1)
            #expect(row[..<6].firstIndex(of: 1).map(Double.init) == row[6])
        }
    }
}
