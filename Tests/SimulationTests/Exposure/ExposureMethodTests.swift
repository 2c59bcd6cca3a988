import ScenarioModel
import Testing

@testable import Simulation

/// Whichever way exposures take, a run is the same to the bit; the audit recomputes them after every step.
@Suite struct ExposureMethodTests {
    static let methods: [ExposureMethod?] = [.full, .incremental, nil]

    @Test(arguments: ReferenceTests.revisions, 0..<6)
    func run_isTheSame_byEveryMethod(revision: String, number: Int) throws {
        let choice = ReferenceTests.choices[number % ReferenceTests.choices.count]
        var random = RandomScenario(number + 90, revision: revision, choice: choice)
        let scenario = try random.read()
        let plain = try World(scenario, seed: UInt32(number))
        for storage in [RelationWeights.Storage.dense, .sparse, nil] {
            let world = try World(scenario, seed: UInt32(number), storage: storage)
            for policy in scenario.policies.indices {
                let expected = try #require(try Simulator(plain).run(policy: policy, replicates: 0..<3))
                for method in Self.methods {
                    let options = Simulator.Options(audits: true, method: method)
                    let records = try #require(
                        try Simulator(world, options: options).run(policy: policy, replicates: 0..<3))
                    #expect(bits(records.series) == bits(expected.series))
                    #expect(records.adoption == expected.adoption)
                }
            }
        }
    }

    @Test func audit_namesTheFirstExposureThatDiffers() throws {
        let world = try world(
            """
            scenario: broken
            time: {steps: 4}
            standards: {a: {}, b: {}}
            profiles: [[], [a], [b]]
            actors: {x: {count: 3, initial: a}}
            relations: {w: {erdos_renyi: {probability: 1}, among: x}}
            adoption:
              revision: {sequential: {}}
              choice: {best_response: {}}
              x: {n: {network: w, weight: 1}}
            """)
        let block = try Block(
            world: world, policy: 0, replicates: 7..<9, options: Simulator.Options(audits: true))
        try SchedulePhase.run(0, block)
        try block.audit()
        // The table begins with the exposures to the second profile; this is that of the last actor.
        block.exposures[0].values[1, 2] += 0x1p-40
        let failure = try #require(throws: AuditFailure.self) { try block.audit() }
        #expect(
            failure.description
                == "audit: in step 0 of policy 'baseline', replicate 8, the exposure of 'x_3' to profile 'none' "
                + "through 'w' is -9.094947017729282e-13; recomputed it is 0.0")
    }
}
