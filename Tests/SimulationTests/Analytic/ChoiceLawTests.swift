import Testing

@testable import Simulation

/// Choice rules against their laws.
@Suite struct ChoiceLawTests {
    /// Softmax of the utilities 0 (none), 0.5, −0.3 and 1 at temperature 0.8.
    @Test func logit_followsSoftmax_withoutExposures() throws {
        let world = try world(
            """
            scenario: softmax
            time: {steps: 1}
            standards:
              a: {attributes: {charm: 0.5}}
              b: {attributes: {charm: -0.3}}
              c: {attributes: {charm: 1}}
              d: {attributes: {charm: 0.2}}
            actors: {x: {count: 1500}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {logit: {temperature: 0.8}}
              x: {charm: {attribute: charm, weight: 1}}
            """)
        let records = try world.run("baseline", 0..<4)
        // exp(U / 0.8) = 1, 1.86824596, 0.68728928, 3.49034296, 1.28402542 sum to 8.32990362.
        let law = ["none": 0.12004941, "a": 0.22428182, "b": 0.08250867, "c": 0.41901361, "d": 0.15414649]
        #expect(abs(law.values.reduce(0, +) - 1) < 1e-7)
        for (profile, probability) in law {
            let count = try world.holders(profile, records)[0].reduce(0, +)
            #expect(fits(count, of: 4 * 1500, probability), "\(profile): \(count) of 6000")
        }
    }

    private func tied(_ tie: String, first: String, actors: Int) throws -> World {
        try world(
            """
            scenario: tied
            time: {steps: 1}
            standards: {a: {}, b: {}, c: {}}
            profiles: [[c], [a], [b]]
            actors: {x: {count: \(actors), initial: \(first)}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {best_response: {tie: \(tie)}}
              x: {charm: {attribute: adopts, weight: 1}, c: {quality: standard, weight: 1}}
            events: [{at: 0, set: {parameter: standards.c.quality, to: -1}}]
            """)
    }

    private func final(_ world: World) throws -> [String: Int] {
        let records = try world.run()
        return try ["a", "b", "c"].reduce(into: [:]) {
            $0[$1] = try world.holders($1, records)[0].reduce(0, +)
        }
    }

    @Test func tie_keepsThePresent_whenStay() throws {
        #expect(try final(tied("stay", first: "b", actors: 5)) == ["a": 0, "b": 5, "c": 0])
        #expect(try final(tied("stay", first: "c", actors: 5)) == ["a": 5, "b": 0, "c": 0])
    }

    @Test func tie_takesTheFirst_whenFirst() throws {
        #expect(try final(tied("first", first: "b", actors: 5)) == ["a": 5, "b": 0, "c": 0])
        #expect(try final(tied("first", first: "c", actors: 5)) == ["a": 5, "b": 0, "c": 0])
    }

    @Test func tie_isDrawnUniformly_whenRandom() throws {
        let counts = try final(tied("random", first: "b", actors: 4000))
        #expect(counts["c"] == 0)
        #expect(fits(counts["a"] ?? 0, of: 4000, 0.5))
    }

    /// A best reply errs with probability 0.3 to any of three open profiles.
    @Test func error_choosesUniformly_amongOpenProfiles() throws {
        let world = try world(
            """
            scenario: error
            time: {steps: 1}
            standards: {a: {}, b: {}, c: {}}
            profiles: [[a], [b], [c], []]
            actors: {x: {count: 4000}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {best_response: {error: 0.3}}
              x: {adopts: {attribute: adopts, weight: 1}}
            policies: {baseline: [{at: 0, ban: {standards: b}}]}
            """)
        let records = try world.run()
        // a is the first of the best; of a, c and none each gets a third of the errors.
        for (profile, probability) in [("a", 0.8), ("b", 0), ("c", 0.1), ("none", 0.1)] {
            let count = try world.holders(profile, records)[0].reduce(0, +)
            #expect(fits(count, of: 4000, probability), "\(profile): \(count)")
        }
    }

    /// Every mistake is a flip where there are two profiles: with `other` it has just the probability 0.3.
    @Test func mistake_isNeverTheBestReply_whenOther() throws {
        func final(_ rule: String, _ profiles: String) throws -> (a: Int, b: Int, c: Int) {
            let world = try world(
                """
                scenario: mistake
                time: {steps: 1}
                standards: {a: {}, b: {}, c: {}}
                profiles: [\(profiles)]
                actors: {x: {count: 4000, initial: a}}
                adoption:
                  revision: {simultaneous: {hazard: 1}}
                  choice: {best_response: {\(rule)}}
                  x: {quality: {quality: standard, weight: 1}, stay: {switching: any_change, cost: 0}}
                """)
            let records = try world.run()
            func count(_ id: String) throws -> Int {
                profiles.contains(id) ? try world.holders(id, records)[0].reduce(0, +) : 0
            }
            return (try count("a"), try count("b"), try count("c"))
        }
        let flipped = try final("error: 0.3, mistake: other", "[a], [b]")
        #expect(fits(flipped.b, of: 4000, 0.3) && flipped.a + flipped.b == 4000)
        // Among all open profiles, half of the mistakes are none.
        #expect(fits(try final("error: 0.3, mistake: any", "[a], [b]").b, of: 4000, 0.15))
        #expect(try final("error: 1, mistake: other", "[a], [b]").b == 4000)
        let three = try final("error: 0.6, mistake: other", "[a], [b], [c]")
        #expect(fits(three.a, of: 4000, 0.4) && fits(three.b, of: 4000, 0.3) && fits(three.c, of: 4000, 0.3))
        // Three equal ones, one drawn as the best reply, another by mistake: each a third.
        let drawn = try final("tie: random, error: 1, mistake: other", "[a], [b], [c]")
        for count in [drawn.a, drawn.b, drawn.c] { #expect(fits(count, of: 4000, 1.0 / 3)) }
        #expect(try final("error: 1, mistake: other", "[a]").a == 4000)
    }

    /// Utilities 1, 2 and −1 to the power 2 give the odds 1 : 4 : 0.
    @Test func proportional_followsPowersOfUtilities() throws {
        let world = try world(
            """
            scenario: powers
            time: {steps: 1}
            standards: {a: {attributes: {v: 1}}, b: {attributes: {v: 2}}, c: {attributes: {v: -1}}}
            actors: {x: {count: 4000}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {proportional: {exponent: 2}}
              x: {v: {attribute: v, weight: 1}}
            """)
        let records = try world.run()
        for (profile, probability) in [("a", 0.2), ("b", 0.8), ("c", 0), ("none", 0)] {
            let count = try world.holders(profile, records)[0].reduce(0, +)
            #expect(fits(count, of: 4000, probability), "\(profile): \(count)")
        }
    }
}
