import Testing

@testable import Simulation

/// What changes do, and when.
@Suite struct PolicyTests {
    /// Four actors who hold a and, with a hazard of zero, revise only when they must.
    private func held(_ changes: String, revision: String = "simultaneous: {hazard: 0}", terms: String = "")
        throws
        -> World
    {
        try world(
            """
            scenario: held
            time: {steps: 8}
            standards: {a: {quality: 1}, b: {quality: 2}, c: {quality: 3, available: 4}}
            actors: {x: {count: 4, initial: a}}
            relations: {all: {complete: true, among: x, normalise: none}}
            adoption:
              revision: {\(revision)}
              choice: {best_response: {}}
              x: {quality: {quality: standard, weight: 1}\(terms)}
            policies: {baseline: [], policy: [\(changes)]}
            outcomes: [share, welfare]
            """)
    }

    private func welfare(_ changes: String, terms: String = "") throws -> [Double] {
        let world = try held(changes, terms: terms)
        return try world.series("welfare_x", world.run("policy"))
    }

    private func isClose(_ values: [Double], _ expected: [Double]) -> Bool {
        values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) <= roundings }
    }

    @Test func ramp_growsLinearly_andUntilEndsIt() throws {
        let series = try welfare("{at: 1, until: 6, ramp: 4, subsidy: {standards: a, amount: 0.8}}")
        #expect(isClose(series, [1, 1.2, 1.4, 1.6, 1.8, 1.8, 1, 1]))
    }

    @Test func halfLife_halvesTheChange_fromItsBeginning() throws {
        let change = "subsidy: {standards: a, amount: 0.8}"
        let left = [1, 0.5.squareRoot(), 0.5, 0.5 * 0.5.squareRoot(), 0.25, 0.25 * 0.5.squareRoot()]
        #expect(
            isClose(
                try welfare("{at: 1, until: 7, half_life: 2, \(change)}"),
                [1] + left.map { 1 + 0.8 * $0 } + [1]))
        #expect(
            isClose(
                try welfare("{at: 2, ramp: 4, half_life: 1, \(change)}"),
                [1, 1, 1.2, 1.2, 1.15, 1.1, 1.05, 1.025]))
    }

    /// After some steps nothing is left that a sum would show, and still the change ends at its date alone.
    @Test func changeThatHasWornOff_endsAtItsDate() throws {
        let world = try held("{at: 1, until: 6, half_life: 0.001, subsidy: {standards: a, amount: 0.8}}")
        let records = try world.run("policy")
        #expect(try world.series("welfare_x", records) == [1, 1.8, 1, 1, 1, 1, 1, 1])
        let events = records.events.map { [$0.key.step, $0.key.kind == .begins ? 1 : 0, $0.value] }
        #expect(Set(events) == [[1, 1, 1], [6, 0, 1]])
    }

    @Test func halfLife_wearsOffAScaledRelation() throws {
        let series = try welfare(
            "{at: 1, until: 5, half_life: 1, scale: {relation: all, of: x_1, toward: [x_2, x_3], factor: 0.5}}",
            terms: ", all: {network: all, weight: 1}")
        // A quarter of 3 edges less at first, then half as much in every step.
        #expect(isClose(series, [4, 3.75, 3.875, 3.9375, 3.96875, 4, 4, 4]))
    }

    @Test func set_movesAParameter_fromItsValue() throws {
        let series = try welfare("{at: 2, until: 7, ramp: 2, set: {parameter: standards.a.quality, to: 4}}")
        #expect(isClose(series, [1, 1, 2.5, 4, 4, 4, 4, 1]))
    }

    @Test func changes_applyInTheirOrder() throws {
        let set = "{at: 3, set: {parameter: standards.a.quality, to: 4}}"
        let scale = "{at: 3, scale: {parameter: standards.a.quality, factor: 0.5}}"
        #expect(try welfare("\(set), \(scale)")[3] == 2)
        #expect(try welfare("\(scale), \(set)")[3] == 4)
    }

    /// Each has three neighbours at a; x_1 loses a growing part of its edges.
    @Test func scale_multipliesEdges_ofTheChosenActors() throws {
        let series = try welfare(
            "{at: 1, ramp: 2, until: 5, scale: {relation: all, of: x_1, toward: [x_2, x_3], factor: 0.5}}",
            terms: ", all: {network: all, weight: 1}")
        #expect(isClose(series, [4, 3.875, 3.75, 3.75, 3.75, 4, 4, 4]))
    }

    @Test func exportControl_leavesTheRemainingShare() throws {
        let series = try welfare(
            "{at: 2, until: 4, export_control: {relation: all, on: [x_1, x_2], by: x_4, remaining: 0.25}}",
            terms: ", all: {network: all, weight: 1}")
        #expect(isClose(series, [4, 4, 3.625, 3.625, 4, 4, 4, 4]))
    }

    /// Four firms look at each other with a weight of 1; y looks at all four.
    private func control(_ keys: String, _ group: String) throws -> [Double] {
        let world = try world(
            """
            scenario: control
            time: {steps: 4}
            standards: {a: {}}
            actors:
              firms:
                members: {i: {need: 1}, j: {need: 0.5}, k: {need: 0.25}, l: {need: 7}}
                initial: a
              buyers: {members: {y: {}}, initial: a}
            relations:
              supply: {complete: true, among: firms, normalise: none}
              sales: {complete: true, from: firms, to: buyers, normalise: none}
            adoption:
              revision: {simultaneous: {hazard: 0}}
              choice: {best_response: {}}
              firms: {n: {network: supply, weight: 1}}
              buyers: {n: {network: sales, weight: 1}}
            policies:
              policy: [{at: 1, until: 3, ramp: 2, export_control: {on: [i, j, k], remaining: 0.25, \(keys)}}]
            outcomes: [welfare: {among: [firms, buyers]}]
            """)
        return try world.series("welfare_\(group)", world.run("policy"))
    }

    @Test func exportControl_cutsSupply_asFarAsTheActorDepends() throws {
        let keys = "relation: supply, dependence: need, by: [j, l]"
        // Of 12 edges the control concerns two of i and of k, and one of j: 0.75 · (2 · 1 + 1 · 0.5 + 2 · 0.25) are lost.
        #expect(isClose(try control(keys, "firms"), [3, 2.71875, 2.4375, 3]))
        #expect(isClose(try control(keys, "buyers"), [4, 4, 4, 4]))
    }

    @Test func exportControl_cutsDeliveries_byTheSameShare() throws {
        let keys = "deliveries: sales, dependence: need"
        #expect(isClose(try control(keys, "buyers"), [4, 3.34375, 2.6875, 4]))
        #expect(isClose(try control(keys, "firms"), [3, 3, 3, 3]))
        // Without dependence three of four suppliers are left with a quarter each.
        #expect(isClose(try control("deliveries: sales", "buyers"), [4, 2.875, 1.75, 4]))
        let both = "relation: supply, by: [j, l], deliveries: sales, dependence: need"
        #expect(isClose(try control(both, "buyers"), [4, 3.34375, 2.6875, 4]))
        #expect(isClose(try control(both, "firms"), [3, 2.71875, 2.4375, 3]))
    }

    @Test func probability_isTheShareOfRuns_andDecidesOnce() throws {
        let world = try held("{at: 2, until: 5, probability: 0.3, subsidy: {standards: a, amount: 0.5}}")
        let replicates = 1000
        let records = try world.run("policy", 0..<replicates)
        let series = try (0..<replicates).map { try world.series("welfare_x", records, row: $0) }
        let happened = series.count { $0 == [1, 1, 1.5, 1.5, 1.5, 1, 1, 1] }
        #expect(series.count { $0 == Array(repeating: 1, count: 8) } == replicates - happened)
        #expect(fits(happened, of: replicates, 0.3))
        let events = records.events.map { [$0.key.step, $0.key.kind == .begins ? 1 : 0, $0.value] }
        #expect(Set(events) == [[2, 1, happened], [5, 0, happened]])
    }

    /// The share of b passes ½ after step 2 and falls back at step 4; what it started at step 3 stays until 7.
    @Test func trigger_latches_whenItsConditionHeld() throws {
        let series = try welfare(
            """
            {at: 2, inject: {profile: b, actors: [x_1, x_2, x_3]}}, {at: 4, inject: {profile: a, actors: [x_1, x_2, x_3]}},
             {at: 1, until: 7, ramp: 2, when: {outcome: share_profile_b_x, above: 0.5}, subsidy: {standards: a, amount: 10}}
            """)
        // Three at b have 2, the last at a has 1, and half the subsidy at step 3.
        #expect(isClose(series, [1, 1, 1.75, 3, 11, 11, 11, 1]))
    }

    @Test func trigger_waitsForItsDate_andLooksAtTheStepBefore() throws {
        let below = "when: {outcome: welfare_x, below: 1.5}, subsidy: {standards: a, amount: 1}"
        #expect(try welfare("{at: 3, \(below)}") == [1, 1, 1, 2, 2, 2, 2, 2])
        #expect(try welfare("{at: 0, \(below)}") == [1, 2, 2, 2, 2, 2, 2, 2])
    }

    @Test(arguments: ["simultaneous: {hazard: 0}", "sequential: {}", "arrival: {}"])
    func ban_makesHoldersReviseAtOnce(revision: String) throws {
        // Staying is worth more than anything, so nobody leaves a of its own accord.
        let world = try held(
            "{at: 2, until: 5, ban: {standards: a, actors: [x_1, x_3]}}", revision: revision,
            terms: ", habit: {switching: any_change, cost: 9}")
        let holders = try world.holders("b", world.run("policy"))
        #expect(holders == (0..<8).map { $0 < 2 ? [0, 0, 0, 0] : [1, 0, 1, 0] })
        #expect(try world.holders("a", world.run())[7] == [1, 1, 1, 1])
    }

    @Test(arguments: ["simultaneous: {hazard: 0}", "sequential: {}", "arrival: {}"])
    func mandate_leavesThePresentProfile_untilTheStandardIsAvailable(revision: String) throws {
        let world = try held(
            "{at: 1, mandate: {standards: c, actors: {ids: [x_2, x_4]}}}", revision: revision,
            terms: ", habit: {switching: any_change, cost: 9}")
        let records = try world.run("policy")
        #expect(try world.holders("c", records) == (0..<8).map { $0 < 4 ? [0, 0, 0, 0] : [0, 1, 0, 1] })
        #expect(try world.holders("a", records) == (0..<8).map { $0 < 4 ? [1, 1, 1, 1] : [1, 0, 1, 0] })
    }

    @Test func allow_liftsWhatStandsAboveIt() throws {
        let ban = "{at: 2, ban: {standards: a}}"
        func allow(at step: Int) -> String { "{at: \(step), allow: {standards: a, actors: x_3}}" }
        let lifted = try held("\(ban), \(allow(at: 2))")
        #expect(try lifted.holders("a", lifted.run("policy"))[2] == [0, 0, 1, 0])
        let banned = try held("\(allow(at: 1)), \(ban)")
        #expect(try banned.holders("a", banned.run("policy"))[2] == [0, 0, 0, 0])
    }

    @Test func inject_actsOnce_andLeavesTheChoiceFree() throws {
        let world = try held(
            "{at: 3, inject: {profile: none, actors: x_2}}, {at: 5, ban: {profiles: none, actors: x_2}}")
        let records = try world.run("policy")
        #expect(try world.holders("none", records).map { $0[1] } == [0, 0, 0, 1, 1, 0, 0, 0])
        #expect(try world.holders("c", records)[7] == [0, 1, 0, 0])
    }

    /// Six standards have 64 subsets, one for each bit of the engine's masks.
    @Test func profiles_mayBeSixtyFour() throws {
        let subsets = (0..<64).map { set in
            let standards = (0..<6).filter { set & (1 << $0) != 0 }.map { "s\($0)" }
            return "[" + standards.joined(separator: ", ") + "]"
        }
        let world = try world(
            """
            scenario: subsets
            time: {steps: 3}
            standards: {s0: {}, s1: {}, s2: {}, s3: {}, s4: {}, s5: {}}
            profiles: [\(subsets.joined(separator: ", "))]
            actors: {x: {count: 6}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {logit: {temperature: 1}}
              x: {number: {attribute: standard_count, weight: -1}}
            policies:
              baseline:
                - {at: 0, mandate: {profiles: s0+s1+s2+s3+s4+s5}}
                - {at: 1, allow: {profiles: s5}}
                - {at: 2, mandate: {profiles: s5}}
            """)
        let records = try world.run()
        #expect(try world.holders("s0+s1+s2+s3+s4+s5", records)[0] == Array(repeating: 1, count: 6))
        #expect(try world.holders("s5", records)[2] == Array(repeating: 1, count: 6))
    }
}
