import NumericKit
import Testing

@testable import Simulation

/// Random tastes against their laws, and where their draws come from.
@Suite struct TasteTests {
    static let actors = 4000

    /// Actors adopt `a` when their taste for it, plus what a further term gives, is above 0 (the utility of waiting).
    private func crowd(
        _ terms: String, actors: Int = actors, steps: Int = 1, extra: String = "", groups: String = ""
    ) throws -> World {
        try world(
            """
            scenario: crowd
            time: {steps: \(steps)}
            standards: {a: {}, b: {}}
            profiles: [[], [a], [b]]
            actors: {x: {count: \(actors)}\(extra)}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {best_response: {}}
              x: {\(terms)}
              \(groups)
            outcomes: [share, welfare]
            """)
    }

    private func adopters(_ world: World) throws -> Int {
        try world.holders("a", world.run())[0].reduce(0, +)
    }

    /// A taste of 1 with probability 0.3, else of −1.
    @Test func discreteTaste_hasItsShare() throws {
        let world = try crowd("t: {taste: {discrete: [[1, 0.3], [-1, 0.7]]}, profiles: a, weight: 1}")
        #expect(fits(try adopters(world), of: Self.actors, 0.3))
    }

    /// −1 + 4u > 0 with probability 3/4.
    @Test func uniformTaste_hasItsShare() throws {
        let world = try crowd("t: {taste: {uniform: [-1, 3]}, profiles: a, weight: 0.2}")
        #expect(fits(try adopters(world), of: Self.actors, 0.75))
    }

    /// 2 (0.3 + 0.5 z) > 0.9 with probability Φ(−0.3).
    @Test func normalTaste_crossesAThreshold_withTheProbabilityOfProbit() throws {
        let world = try crowd(
            "t: {taste: {normal: [0.3, 0.5]}, profiles: a, weight: 2}, c: {attribute: adopts, weight: -0.9}")
        #expect(fits(try adopters(world), of: Self.actors, NormalDistribution.cumulative(-0.3)))
    }

    /// A negative weight turns the taste around, and a taste for waiting keeps from adopting.
    @Test func taste_countsForItsProfilesAlone() throws {
        let world = try crowd(
            """
            t: {taste: {discrete: [[1, 0.2], [0, 0.8]]}, profiles: none, weight: 1}, \
            c: {attribute: adopts, weight: 0.5}
            """)
        let records = try world.run()
        #expect(fits(try adopters(world), of: Self.actors, 0.8))
        #expect(try world.holders("b", records)[0].reduce(0, +) == 0)
        let turned = try crowd("t: {taste: {uniform: [-1, 3]}, standards: a, weight: -1}")
        #expect(fits(try adopters(turned), of: Self.actors, 0.25))
    }

    /// Mixed logit: the mean of the logit probabilities of the two kinds of actors, e² / (2 + e²) and 1/3.
    @Test func taste_mixesLogits() throws {
        let world = try world(
            """
            scenario: mixed
            time: {steps: 1}
            standards: {a: {}, b: {}}
            actors: {x: {count: \(Self.actors)}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {logit: {temperature: 1}}
              x: {t: {taste: {discrete: [[2, 0.5], [0, 0.5]]}, profiles: a, weight: 1}}
            """)
        // e² = 7.38905610.
        #expect(fits(try adopters(world), of: Self.actors, 0.5 * 0.78698604 + 0.5 / 3))
    }

    /// Three tastes, in two groups, are three independent coins for each pair of actors of the same number.
    @Test func tastes_areIndependent_ofTermsAndGroups() throws {
        let coin = "taste: {discrete: [[1, 0.5], [-1, 0.5]]}"
        let world = try crowd(
            "t: {\(coin), profiles: a, weight: 2}, u: {\(coin), profiles: b, weight: 1}",
            extra: ", y: {count: \(Self.actors)}", groups: "y: {t: {\(coin), profiles: a, weight: 1}}")
        let records = try world.run()
        let (a, b) = (try world.holders("a", records)[0], try world.holders("b", records)[0])
        // Of x: likes a; likes b but not a; neither. Of y: likes a or not.
        for (first, probability) in [(a, 0.5), (b, 0.25)] {
            for second in 0...1 {
                let count = (0..<Self.actors).count { first[$0] == 1 && a[Self.actors + $0] == second }
                #expect(fits(count, of: Self.actors, probability * 0.5), "\(probability) \(second)")
            }
        }
    }

    /// Nobody changes its mind in later steps, and replicates differ.
    @Test func taste_staysThroughTheRun_andDiffersByReplicate() throws {
        let world = try crowd(
            "t: {taste: {uniform: [-1, 1]}, profiles: a, weight: {path: {0: 1, 4: 3}}}", steps: 5)
        let held = try world.holders("a", world.run("baseline", 3..<4))
        #expect(held.allSatisfy { $0 == held[0] })
        let two = try world.holders("a", world.run("baseline", 3..<5))[0]
        #expect(fits(two.count { $0 == 1 }, of: Self.actors, 0.5))
    }

    @Test func taste_staysTheSame_whenTermsActorsAndPoliciesAreAdded() throws {
        let taste = "t: {taste: {uniform: [-1, 1]}, profiles: a, weight: 1}"
        let few = try crowd(taste, actors: 900)
        let more = try crowd(
            """
            before: {taste: {normal: [0, 1]}, profiles: b, weight: 0}, \(taste), \
            after: {taste: {normal: [0, 1]}, profiles: b, weight: 0}
            """, actors: 1200, extra: ", y: {count: 50}")
        let held = try few.holders("a", few.run())[0]
        #expect(try Array(more.holders("a", more.run())[0].prefix(900)) == held)
        #expect(held.contains(0) && held.contains(1))
    }

    /// One actor at a time draws as many at once do.
    @Test func taste_isTheSame_underEveryProtocol() throws {
        func run(_ revision: String) throws -> [Int] {
            let world = try world(
                """
                scenario: alone
                time: {steps: 1}
                standards: {a: {}}
                actors: {x: {count: 300}}
                adoption:
                  revision: {\(revision)}
                  choice: {best_response: {}}
                  x: {t: {taste: {normal: [0, 1]}, profiles: a, weight: 1}}
                """)
            return try world.holders("a", world.run())[0]
        }
        #expect(try run("arrival: {per_step: 300}") == run("simultaneous: {hazard: 1}"))
    }

    /// E max(0, X) = 3/4 · 3/2 = 9/8 for X uniform on (−1, 3); its variance is 9/4 − 81/64 = 63/64.
    @Test func welfare_includesTastes() throws {
        let world = try crowd("t: {taste: {uniform: [-1, 3]}, profiles: a, weight: 1}")
        let mean = try world.series("welfare_x", world.run())[0]
        let error = (63.0 / 64 / Double(Self.actors)).squareRoot()
        #expect(abs(mean - 9.0 / 8) <= standardErrors * error, "\(mean)")
    }

    @Test func quantile_isThatOfItsLaw() {
        #expect(QuantileFunction.uniform(from: 2, width: 4)(0.25) == 3)
        #expect(QuantileFunction.normal(mean: 2, deviation: 4)(0.5) == 2)
        let discrete = QuantileFunction.discrete(values: [5, 1, 7], probabilities: [0.25, 0.5, 0.25])
        #expect([0.1, 0.25, 0.7, 0.75, 0.9].map { discrete($0) } == [5, 1, 1, 7, 7])
        #expect(QuantileFunction.discrete(values: [1, 2], probabilities: [0.5, 0.4999])(0.99999) == 2)
    }
}
