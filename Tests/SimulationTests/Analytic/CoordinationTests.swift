import Testing

@testable import Simulation

/// Four players on a complete graph who gain 2 per neighbour with them at a, and 1 per neighbour with them at b.
///
/// Only differences of utilities matter. Of three neighbours k are at a: 2k − (3 − k) = 3k − 3, which is
/// 1.5 (k − (3 − k)) + 1.5, so a coordination of weight 1.5 and a charm of 1.5 play the same game.
@Suite struct CoordinationTests {
    static let replicates = 800

    private func players(_ revision: String, steps: Int) throws -> World {
        try world(
            """
            scenario: players
            time: {steps: \(steps)}
            standards: {a: {attributes: {charm: 1.5}}, b: {}}
            profiles: [[a], [b]]
            actors: {x: {count: 4, initial: a}}
            relations: {all: {complete: true, among: x, normalise: none}}
            adoption:
              revision: {\(revision)}
              choice: {logit: {temperature: 2}}
              x: {all: {network: all, weight: 1.5}, charm: {attribute: charm, weight: 1}}
            """)
    }

    private func check(_ world: World, _ law: [Double]) throws {
        let records = try world.run("baseline", 0..<Self.replicates)
        let column = try world.column("share_profile_a_x")
        for (players, probability) in law.enumerated() {
            let count = records.runRows.count { $0[column] * 4 == Double(players) }
            #expect(fits(count, of: Self.replicates, probability), "\(players) at a: \(count)")
        }
    }

    /// The law of Blume (1993, doi 10.1006/game.1993.1023): π ∝ exp(β · potential), β = ½. After 100 revisions from
    /// all at a the law is within 2 · 10⁻⁴ of it (powers of the transition matrix), a fiftieth of the standard error.
    @Test func sequentialLogit_hasItsStationaryLaw() throws {
        try check(
            players("sequential: {per_step: 10}", steps: 10),
            [0.03660746, 0.03267291, 0.04900937, 0.14642983, 0.73528044])
    }

    /// The eigenvector of the 16 × 16 transition matrix of simultaneous revision; after 20 steps from all at a the
    /// law is within 3 · 10⁻⁵ of it.
    @Test func simultaneousLogit_hasItsStationaryLaw() throws {
        try check(
            players("simultaneous: {hazard: 1}", steps: 20),
            [0.00323815, 0.01263536, 0.05194732, 0.22328999, 0.70888918])
    }
}
