import Foundation
import NumericKit
import ScenarioModel
import ScenarioYAML
import Testing

@testable import Simulation

/// Who is asked when, and who accepts.
@Suite struct CampaignTests {
    /// Two sponsors and partners that hold what they hold; `keys` are those of the agreement.
    private func world(
        _ keys: String, more: String = "", partners: Int = 4, steps: Int = 8, time: String? = nil,
        policy: String = "[]"
    ) throws -> World {
        try SimulationTests.world(
            """
            scenario: campaign
            time: \(time ?? "{steps: \(steps)}")
            standards: {a: {}, b: {}}
            actors: {s: {members: {u: {}, v: {}}}, x: {count: \(partners)}}
            agreements:
              pact: {\(keys)}
            \(more)
            adoption: {revision: {sequential: {}}, choice: {best_response: {}}, x: {q: {quality: standard, weight: 1}}}
            policies: {policy: \(policy)}
            outcomes: [agreements, acceptance, coverage: {weighting: count}]
            """)
    }

    private func signed(_ world: World) throws -> [Double] {
        try world.series("agreements_pact", world.run("policy"))
    }

    @Test func sponsor_makesAsManyProposals_asItsCapacityAddsUpTo() throws {
        let keys = "sponsors: u, partners: x, temperature: 0, partner: {cost: {per: agreement, weight: 1}}"
        let world = try world(keys + ", campaign: {capacity: 0.5}")
        #expect(try signed(world) == [0, 1, 1, 2, 2, 3, 3, 4])
        let quarterly = try self.world(
            keys + ", campaign: {capacity: 2, from: 2024-Q3, until: 2025-Q3}",
            time: "{from: 2024-Q1, to: 2025-Q4}")
        #expect(try signed(quarterly) == [0, 0, 0, 1, 1, 2, 2, 2])
    }

    /// Two partners sign at once and lapse at once. Proposals for which nobody was left are lost: when both may be asked
    /// again, at one a step, the second has to wait.
    @Test func capacity_isLost_whenNobodyIsLeftToAsk() throws {
        let world = try world(
            "sponsors: u, partners: x, temperature: 0, duration: 5, campaign: {capacity: {path: {0: 2, 1: 1}}}, "
                + "partner: {gain: {per: agreement, weight: 1}}", partners: 2)
        #expect(try signed(world) == [2, 2, 2, 2, 2, 1, 2, 2])
        let records = try world.run("policy")
        let ends = records.events.filter { $0.key.kind == .ends }
        #expect(ends.map(\.key.step) == [5] && ends.map(\.key.verb) == ["agreement"])
        #expect(records.agreements[0].signed == [1, 1] && records.agreements[0].inForce == [1, 1])
        #expect(records.agreements[0].firstSteps == [0, 0])
    }

    @Test func refusal_isFollowedByAPause() throws {
        let world = try world(
            "sponsors: u, partners: x, temperature: 0, campaign: {capacity: 2, pause: 3}, "
                + "partner: {gain: {per: agreement, weight: {path: {3: -1, 4: 1}}}}", partners: 2)
        #expect(try signed(world) == [0, 0, 0, 0, 0, 0, 2, 2])
        #expect(try world.series("acceptance_pact", world.run("policy")).last == 1.0 / 3)
    }

    @Test func sponsor_asksNobody_fromWhomItWouldLose() throws {
        let world = try world(
            "sponsors: u, partners: x, campaign: {capacity: 9}, sponsor: {cost: {per: agreement, weight: -0.01}}"
        )
        #expect(try world.series("acceptance_pact", world.run("policy")).allSatisfy(\.isNaN))
    }

    @Test(arguments: [-1.5, 0, 0.7]) func partner_acceptsWithTheLogitOfItsGain(gain: Double) throws {
        let world = try world(
            "sponsors: u, partners: x, temperature: 0.5, campaign: {capacity: 100}, "
                + "partner: {gain: {per: agreement, weight: \(gain)}}", partners: 50, steps: 1)
        let records = try world.run("policy", 0..<40)
        let accepted = records.agreements[0].signed.reduce(0, +)
        #expect(fits(accepted, of: 2000, 1 / (1 + Elementary.exp(-gain / 0.5))))
    }

    /// The order of repeated logit choices: the first of two candidates with gains 1 and 0 is the better one with
    /// probability 1 / (1 + e⁻²).
    @Test func sponsor_asksByALogitChoice() throws {
        let world = try SimulationTests.world(
            """
            scenario: order
            time: {steps: 1}
            standards: {a: {}}
            actors: {s: {members: {u: {}}}, x: {weight: size, members: {i: {size: 1}, j: {size: 2}}}}
            agreements:
              pact: {sponsors: u, partners: x, temperature: 0.5, campaign: {capacity: 1},
                sponsor: {size: {attribute: weight, of: other, weight: 1}},
                partner: {sure: {per: agreement, weight: 100}}}
            adoption: {revision: {sequential: {}}, choice: {best_response: {}}, x: {q: {quality: standard, weight: 1}}}
            outcomes: [agreements]
            """)
        let records = try world.run("baseline", 0..<2000)
        #expect(fits(records.agreements[0].signed[1], of: 2000, 1 / (1 + Elementary.exp(-2))))
        #expect(records.agreements[0].signed.reduce(0, +) == 2000)
    }

    @Test func exclusivePartner_signsWithOneSponsorAtATime() throws {
        let gain = "temperature: 0, campaign: {capacity: 9}, partner: {gain: {per: agreement, weight: 1}}"
        let world = try world(
            "sponsors: u, partners: x, duration: 2, exclusive: [other], \(gain)",
            more: "  other: {sponsors: s, partners: x, exclusive: other, \(gain)}", partners: 3, steps: 4)
        let records = try world.run("policy")
        #expect(try world.series("agreements_pact", records) == [3, 3, 3, 3])
        #expect(try world.series("agreements_other_u", records) == [3, 3, 3, 3])
        #expect(try world.series("agreements_other_v", records) == [0, 0, 0, 0])
        let without = try self.world(
            "sponsors: u, partners: x, \(gain)", more: "  other: {sponsors: s, partners: x, \(gain)}",
            partners: 3,
            steps: 4)
        #expect(try without.series("agreements_other", without.run("policy")).last == 6)
    }

    /// Two peers who would rather not: meetings leave what is granted alone, and a revocation of one as a partner ends what
    /// it signed as a sponsor.
    @Test func changes_bindBothSides_whoeverProposes() throws {
        let world = try world(
            "sponsors: x, partners: x, meetings: 20, temperature: 0, partner: {cost: {per: agreement, weight: -1}}",
            partners: 3, steps: 6,
            policy: """
                [{at: 1, grant: {agreement: pact}}, {at: 3, until: 5, revoke: {agreement: pact, partners: x_1}}]
                """)
        #expect(try signed(world) == [0, 3, 3, 1, 1, 3])
    }

    @Test func datedAgreement_lengthensOneThatIsInForce() throws {
        let folder = try DatedFolder("date,partner,until\n-9,x_1,\n-2,x_2,\n1,x_2,6\n2,x_3,\n")
        let scenario = try ScenarioReader.read(
            text: """
                scenario: dated
                time: {steps: 9}
                standards: {a: {}}
                actors: {s: {members: {u: {}}}, x: {count: 3}}
                agreements: {pact: {sponsors: u, partners: x, duration: 5, signed: known.csv}}
                adoption: {revision: {sequential: {}}, choice: {best_response: {}}, x: {q: {quality: standard, weight: 1}}}
                policies: {policy: [{at: 1, until: 4, revoke: {agreement: pact, partners: x_3}}]}
                outcomes: [agreements]
                """, directory: folder.path
        ).scenario
        // x_1 lapsed before the run; x_2 would lapse in step 3 but has another until 6; x_3 is barred at its date.
        #expect(try signed(World(scenario, seed: 1)) == [1, 1, 1, 1, 1, 1, 0, 0, 0])
    }

    @Test func grantsAndRevocations_holdWhileTheChangeDoes() throws {
        let world = try world(
            "sponsors: s, partners: x, campaign: {capacity: 0}", partners: 3, steps: 6,
            policy: """
                [{at: 1, until: 4, grant: {agreement: pact, sponsors: u}},
                 {at: 2, until: 3, revoke: {agreement: pact, partners: [x_1, x_2]}}]
                """)
        #expect(try signed(world) == [0, 3, 1, 3, 0, 0])
        let barred = try self.world(
            "sponsors: u, partners: x, temperature: 0, campaign: {capacity: 9}, "
                + "partner: {gain: {per: agreement, weight: 1}}", partners: 3, steps: 4,
            policy: "[{at: 1, until: 3, revoke: {agreement: pact, partners: x_1}}]")
        #expect(try signed(barred) == [3, 2, 2, 3])
    }
}

/// A folder with a table of agreements, removed when it is no longer used.
private final class DatedFolder {
    let path: String

    init(_ table: String) throws {
        path =
            FileManager.default.temporaryDirectory.appendingPathComponent("dated-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try table.write(toFile: path + "/known.csv", atomically: true, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
