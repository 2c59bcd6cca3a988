import Testing

@testable import Simulation

/// Pólya's urn and Granovetter's crowd.
@Suite struct UrnAndThresholdTests {
    /// With one ball of each colour at the start, every number of balls of the first colour is equally likely
    /// (Pólya 1930; Arthur, Ermoliev & Kaniovski 1987, doi 10.1016/0377-2217(87)90074-9).
    @Test func urn_endsUniformly_fromOneBallEach() throws {
        let world = try world(
            """
            scenario: urn
            time: {steps: 3}
            standards: {a: {}, b: {}}
            actors: {x: {count: 9}}
            relations: {drawn: {complete: true, among: x, normalise: none}}
            adoption:
              revision: {arrival: {per_step: 4}}
              choice: {proportional: {exponent: 1}}
              x: {drawn: {network: drawn, weight: 1}, first_ball: {attribute: adopts, weight: 1}}
            """)
        let replicates = 2000
        let records = try world.run("baseline", 0..<replicates)
        let (a, none) = (try world.column("share_profile_a_x"), try world.column("share_profile_none_x"))
        #expect(records.runRows.allSatisfy { $0[none] == 0 })
        for balls in 0...9 {
            let count = records.runRows.count { ($0[a] * 9).rounded() == Double(balls) }
            #expect(fits(count, of: replicates, 0.1), "\(balls) balls: \(count)")
        }
    }

    @Test func arrival_bringsSoManyPerStep() throws {
        let world = try world(
            """
            scenario: queue
            time: {steps: 4}
            standards: {a: {}}
            actors: {x: {count: 8}}
            adoption:
              revision: {arrival: {per_step: 3}}
              choice: {best_response: {}}
              x: {adopts: {attribute: adopts, weight: 1}}
            """)
        #expect(try world.series("share_profile_a_x", world.run()) == [3.0 / 8, 6.0 / 8, 1, 1])
    }

    /// A hundred people, each acting once so many others act.
    private func crowd(_ thresholds: [Int]) throws -> [Double] {
        let members = thresholds.enumerated().map { "      p\($0): {threshold: \($1)}" }.joined(
            separator: "\n")
        let world = try world(
            """
            scenario: crowd
            time: {steps: 101}
            standards: {riot: {}}
            actors:
              x:
                members:
            \(members)
            relations: {sees: {complete: true, among: x, normalise: none}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {threshold: {attribute: threshold}}
              x: {sees: {network: sees, weight: 1}}
            """)
        return try world.series("share_profile_riot_x", world.run()).map { ($0 * 100).rounded() }
    }

    /// Granovetter (1978, doi 10.1086/226707), p. 1425: one more person joins in every step.
    @Test func crowd_joinsOneByOne_whenThresholdsAreUniform() throws {
        #expect(try crowd(Array(0..<100)) == (1...100).map(Double.init) + [100])
    }

    /// The same page: replace the threshold 1 by 2, and only the instigator acts.
    @Test func crowd_staysAtOne_whenOneThresholdIsMissing() throws {
        #expect(try crowd([0, 2] + Array(2..<100)) == Array(repeating: 1, count: 101))
    }
}
