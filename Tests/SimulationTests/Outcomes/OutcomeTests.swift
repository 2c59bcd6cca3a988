import ScenarioModel
import Testing

@testable import Simulation

/// Every outcome against values worked out by hand.
@Suite struct OutcomeTests {
    /// Four actors who never revise: a (weight 4), b (3), both (2), none (1).
    private func four(_ outcomes: String, events: String = "[]", rest: String = "") throws -> World {
        try world(
            """
            scenario: four
            time: {steps: 6}
            standards: {a: {}, b: {}}
            profiles: [[], [a], [b], [a, b]]
            compatibility: {a-b: 0.5}
            actors:
              x:
                weight: size
                members: {x1: {size: 4, at: a}, x2: {size: 3, at: b}, x3: {size: 2, at: a+b}, x4: {size: 1, at: none}}
                initial: {column: at}
              y: {count: 2, initial: b}
            adoption: {revision: {simultaneous: {hazard: 0}}, choice: {best_response: {}}\(rest)}
            events: \(events)
            outcomes: [\(outcomes)]
            """)
    }

    private func value(_ column: String, _ world: World) throws -> Double {
        try world.run().runs[world.column(column)]
    }

    private func isClose(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) <= roundings }

    @Test func share_isByWeightOrByCount_ofProfilesOrStandards() throws {
        let world = try four(
            "share, share: {of: standards, among: [x, y]}, share: {weighting: count}, "
                + "share: {of: standards, weighting: count}")
        let expected = [
            "share_profile_none_x": 0.1, "share_profile_a_x": 0.4, "share_profile_b_x": 0.3,
            "share_profile_a_b_x": 0.2, "share_standard_a_x": 0.6, "share_standard_b_x": 0.5,
            "share_standard_a_y": 0, "share_standard_b_y": 1, "share_profile_a_x_by_count": 0.25,
            "share_profile_a_b_x_by_count": 0.25, "share_standard_a_x_by_count": 0.5,
        ]
        for (column, share) in expected { #expect(isClose(try value(column, world), share), "\(column)") }
    }

    /// 1 − (0.4² + 0.3² + 0.2² + 0.1²).
    @Test func fragmentation_isTheChanceOfDifferentProfiles() throws {
        #expect(isClose(try value("fragmentation_x", four("fragmentation")), 0.7))
        #expect(try value("fragmentation_y", four("fragmentation: {among: y}")) == 0)
    }

    /// Shares 0.6 and 0.5 of standards: 1.1² / (0.6² + 0.5²).
    @Test func effectiveStandards_isTheInverseConcentration() throws {
        #expect(isClose(try value("effective_standards_x", four("effective_standards")), 1.21 / 0.61))
        #expect(try value("effective_standards_y", four("effective_standards: {among: y}")) == 1)
        let nobody = try four(
            "effective_standards: {among: y}, leader: {among: y}",
            events: "[{at: 0, inject: {profile: none, actors: y}}]")
        #expect(try value("effective_standards_y", nobody) == 0)
        #expect(try value("leader_y", nobody) == 0)
    }

    /// a meets b: 2 · 0.4 · 0.3 · (1 − 0.5); who waits works with nobody: 1 − 0.9².
    @Test func interoperabilityLoss_countsPairsByCompatibility() throws {
        #expect(isClose(try value("interoperability_loss_x", four("interoperability_loss")), 0.12 + 0.19))
        #expect(try value("interoperability_loss_y", four("interoperability_loss: {among: y}")) == 0)
    }

    /// a is held by the weights 4 and 2, b by 3 and 2; each by two actors.
    @Test func adopters_areAddedUp_byWeightOrByCount() throws {
        let world = try four(
            "adopters, adopters: {of: standards, among: [x, y]}, adopters: {of: standards, weighting: count}")
        let expected: [String: Double] = [
            "adopters_profile_none_x": 1, "adopters_profile_a_x": 4, "adopters_profile_a_b_x": 2,
            "adopters_standard_a_x": 6, "adopters_standard_b_x": 5, "adopters_standard_b_y": 2,
            "adopters_standard_a_x_by_count": 2, "adopters_standard_b_x_by_count": 2,
        ]
        for (column, holders) in expected { #expect(try value(column, world) == holders, "\(column)") }
    }

    @Test func lead_isADifference_ofSharesOrAmounts() throws {
        let world = try four(
            "lead, lead: {of: b, over: a}, lead: {of: b, over: a, as: amount}, lead: {as: amount, among: y}, "
                + "lead: {weighting: count}, lead: {of: a, over: b, among: y, as: amount, weighting: count}")
        let expected: [String: Double] = [
            "lead_x": 0.1, "lead_b_over_a_x": -0.1, "lead_amount_b_over_a_x": -1, "lead_amount_y": 2,
            "lead_x_by_count": 0, "lead_amount_a_over_b_y_by_count": -2,
        ]
        for (column, lead) in expected { #expect(try value(column, world) == lead, "\(column)") }
    }

    @Test func histogram_is1_atTheNumberOfHolders() throws {
        let world = try four("histogram: {of: b, among: [x, y]}")
        let names = (0...4).map { "histogram_b_x_\($0)" } + (0...2).map { "histogram_b_y_\($0)" }
        #expect(world.columns.map(\.name) == names)
        #expect(try world.run().runs == [0, 0, 1, 0, 0, 0, 0, 1])
    }

    /// The share of b among y is 1, 1, 0, 0, ½, ½ after the six steps.
    @Test(arguments: [
        ("above: 0.5", [1, 1, 0, 0, 0, 0]), ("at_least: 0.5", [1, 1, 0, 0, 1, 1]),
        ("below: 0.5", [0, 0, 1, 1, 0, 0]), ("at_most: 0.5", [0, 0, 1, 1, 1, 1]),
    ])
    func indicator_tellsWhetherTheConditionHolds(condition: String, expected: [Double]) throws {
        let world = try four(
            "indicator: {name: told, outcome: share_standard_b_y, \(condition)}, "
                + "share: {of: standards, among: y}",
            events: "[{at: 2, inject: {profile: a, actors: y}}, {at: 4, inject: {profile: b, actors: y_2}}]")
        #expect(try world.series("told", world.run()) == expected)
    }

    @Test func bifurcation_needsTwoStandardsAtTheLevel() throws {
        #expect(try value("bifurcation_x", four("bifurcation: {level: 0.5}")) == 1)
        #expect(try value("bifurcation_x", four("bifurcation: {level: 0.55}")) == 0)
        #expect(try value("bifurcation_y", four("bifurcation: {among: y}")) == 0)
    }

    @Test func dominance_needsOneStandardAtTheLevel_andEveryOtherBelow() throws {
        for (options, expected) in [
            ("level: 0.59, others: 0.6", 1.0), ("level: 0.59, others: 0.5", 0),
            ("level: 0.65, others: 0.6", 0),
            // Either standard would do, so it does not matter that the other counts as one.
            ("level: 0.4, others: 0.6", 1), ("level: 0.4, others: 0.7", 1), ("level: 0.4, others: 0.4", 0),
        ] {
            #expect(try value("dominance_x", four("dominance: {\(options)}")) == expected, "\(options)")
        }
        #expect(try value("dominance_y", four("dominance: {among: y}")) == 1)
    }

    @Test func leader_isTheFirstOfTheGreatest() throws {
        let world = try four("leader, leader: {among: y}")
        #expect(world.columns[0].words == ["none", "a", "b"])
        #expect(try value("leader_x", world) == 1)
        #expect(try value("leader_y", world) == 2)
        #expect(
            try value("leader_x_by_count", four("leader: {weighting: count}")) == 1,
            "a and b have one half each")
    }

    /// x2 (weight 3 of 10) moves at 1 and back at 4; x1 (4) takes at 2 what it holds.
    @Test func switches_countWhoEndsTheStepElsewhere() throws {
        let events = """
            [{at: 1, inject: {profile: a, actors: x2}}, {at: 2, inject: {profile: a, actors: x1}},
             {at: 4, inject: {profile: b, actors: x2}}]
            """
        let world = try four("switches, switches: {weighting: count}", events: events)
        #expect(try world.series("switches_x", world.run()) == [0, 0.3, 0, 0, 0.3, 0])
        #expect(isClose(try value("switches_x", world), 0.6))
        #expect(isClose(try value("switches_x_by_count", world), 0.5))
    }

    /// y1 is made to take a, which a ban makes it leave at once: after the step it holds what it held before.
    @Test func switches_ignoreAMoveAndBack_withinAStep() throws {
        let world = try four(
            "switches: {among: y}, share: {among: y}",
            events:
                "[{at: 2, inject: {profile: a, actors: y_1}}, {at: 2, ban: {profiles: [a, a+b, none], actors: y}}]",
            rest: ", y: {adopts: {attribute: adopts, weight: 1}}")
        let records = try world.run()
        #expect(try world.series("share_profile_b_y", records) == [1, 1, 1, 1, 1, 1])
        #expect(try world.series("switches_y", records) == [0, 0, 0, 0, 0, 0])
    }

    /// Utility 0.7 · income · cost of the held profile, and a subsidy of 0.4 on b; no switching cost.
    @Test func welfare_isTheMeanUtilityOfWhatIsHeld() throws {
        let world = try world(
            """
            scenario: rich
            time: {steps: 2}
            standards: {a: {attributes: {cost: -1}}, b: {attributes: {cost: 2}}}
            actors:
              x:
                weight: size
                members: {x1: {size: 3, income: 1, at: a}, x2: {size: 1, income: 0.5, at: b}}
                initial: {column: at}
            adoption:
              revision: {simultaneous: {hazard: 0}}
              choice: {best_response: {}}
              x: {cost: {attribute: cost, actor: income, weight: 0.7}, move: {switching: any_change, cost: 5}}
            events: [{at: 1, subsidy: {standards: b, amount: 0.4}}]
            outcomes: [welfare, welfare: {weighting: count}]
            """)
        let records = try world.run()
        let weighted = try world.series("welfare_x", records)
        #expect(isClose(weighted[0], (3 * -0.7 + 0.7) / 4))
        #expect(isClose(weighted[1], (3 * -0.7 + 0.7 + 0.4) / 4))
        #expect(isClose(try world.series("welfare_x_by_count", records)[1], (-0.7 + 0.7 + 0.4) / 2))
    }
}
