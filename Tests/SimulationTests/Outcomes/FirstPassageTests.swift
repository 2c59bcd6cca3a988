import Testing

@testable import Simulation

/// When conditions hold for the first time.
@Suite struct FirstPassageTests {
    /// Whoever has its turn adopts for good, so the time to the last of six is that of a collector of coupons.
    private func collector(run: String = "{}") throws -> World {
        try world(
            """
            scenario: collector
            time: {steps: 300}
            run: \(run)
            standards: {a: {}}
            actors: {x: {count: 6}}
            adoption:
              revision: {sequential: {per_step: 1}}
              choice: {best_response: {}}
              x: {use: {attribute: adopts, weight: 1}}
            outcomes:
              - share: {of: standards}
              - first_passage: {name: all, outcome: share_standard_a_x, at_least: 1}
              - first_passage: {name: half, outcome: share_standard_a_x, at_least: 0.5}
              - lock_in_time: {level: 0.9}
              - switches
            """)
    }

    /// The time is a sum of geometric ones with success probabilities i / 6: mean 6 · (1 + ½ + … + ⅙), and
    /// P(T ≤ n) = Σ_k (−1)^k C(6, k) (1 − k/6)^n.
    @Test func time_hasTheLawOfTheCollector() throws {
        let world = try collector()
        let replicates = 4000
        let records = try world.run("baseline", 0..<replicates)
        let column = try world.column("all_time")
        let times = records.runRows.map { $0[column] }
        let chances = (1...6).map { Double($0) / 6 }
        let mean = chances.reduce(0) { $0 + 1 / $1 }
        let variance = chances.reduce(0) { $0 + (1 - $1) / ($1 * $1) }
        let error = (variance / Double(replicates)).squareRoot()
        #expect(abs(times.reduce(0, +) / Double(replicates) - mean) <= standardErrors * error)
        for steps in [6, 10, 20] {
            let binomials: [Double] = [1, 6, 15, 20, 15, 6, 1]
            let probability = binomials.indices.reduce(0) { sum, k in
                let term = (0..<steps).reduce(binomials[k]) { product, _ in product * (1 - Double(k) / 6) }
                return k.isMultiple(of: 2) ? sum + term : sum - term
            }
            #expect(fits(times.count { $0 <= Double(steps) }, of: replicates, probability), "\(steps)")
        }
    }

    /// Ending in a state that nobody leaves changes nothing that is recorded.
    @Test func absorbedRuns_areTheSame_whetherTheyEndOrNot() throws {
        let whole = try collector().run("baseline", 0..<20)
        let ending = try collector(run: "{stop_when: [{outcome: all, above: 0}]}").run("baseline", 0..<20)
        #expect(bits(whole.runs) == bits(ending.runs))
        #expect(bits(whole.series) == bits(ending.series))
        #expect(whole.adoption == ending.adoption)
    }

    private func held(_ condition: String, events: String = "[]") throws -> (held: [Double], time: Double) {
        let world = try world(
            """
            scenario: held
            time: {steps: 4}
            standards: {a: {}, b: {}}
            compatibility: {a-b: 0.5}
            actors: {x: {count: 4, initial: a}}
            adoption:
              revision: {simultaneous: {hazard: 0}}
              choice: {best_response: {}}
              x: {use: {attribute: adopts, weight: {path: {0: 2, 3: 5}}}}
            events: \(events)
            outcomes:
              - first_passage: {name: tipped, \(condition)}
              - share
              - interoperability_loss
              - welfare
            """)
        let records = try world.run()
        return (try world.series("tipped", records), records.runs[try world.column("tipped_time")])
    }

    @Test func start_counts_withTheParametersOfTheFirstStep() throws {
        let events = "[{at: 0, inject: {profile: none, actors: x}}]"
        for condition in [
            "outcome: share_profile_a_x, at_least: 1", "outcome: interoperability_loss_x, at_most: 0",
            "outcome: welfare_x, at_least: 2",
        ] {
            let passage = try held(condition, events: events)
            #expect(passage.held == [1, 1, 1, 1], "\(condition)")
            #expect(passage.time == 0, "\(condition)")
        }
    }

    @Test func time_countsStepsRun_andIsMissingWithoutPassage() throws {
        let late = try held(
            "outcome: share_profile_b_x, above: 0.5",
            events:
                "[{at: 2, inject: {profile: b, actors: x}}, {at: 3, inject: {profile: a, actors: x}}]")
        #expect(late.held == [0, 0, 1, 1], "it stays 1")
        #expect(late.time == 3)
        let never = try held("outcome: share_profile_b_x, above: 0.5")
        #expect(never.held == [0, 0, 0, 0])
        #expect(never.time.isNaN)
        #expect(try held("outcome: welfare_x, at_least: 4").time == 3, "the weight is 4 in step 2")
    }
}
