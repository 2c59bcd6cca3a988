import ScenarioModel
import Testing

@testable import Simulation

/// Runs that follow a history.
@Suite struct KnownPastTests {
    private static let replicates = 16

    /// In how many of the replicates each actor held each profile after a step.
    private func counts(_ records: Records, _ step: Int, _ world: World) -> [[Int]] {
        (0..<world.actorCount).map { actor in
            let start = (step * world.actorCount + actor) * world.profileCount
            return records.adoption[start..<(start + world.profileCount)].map { Int($0) }
        }
    }

    @Test(arguments: [-1, 0, 3, 6, 8]) func runs_followTheTable_andThenDiffer(origin: Int) throws {
        let world = try KnownSample.world(knownThrough: origin)
        let records = try #require(
            try Simulator(world, audits: true).run(policy: 0, replicates: 0..<Self.replicates))
        var differ = false
        for step in 0..<world.stepCount {
            let counts = counts(records, step, world)
            if step <= origin {
                let expected = KnownSample.held[step].map { held in
                    (0..<3).map { $0 == held ? Self.replicates : 0 }
                }
                #expect(counts == expected, "step \(step)")
            } else if counts.joined().contains(where: { (1..<Self.replicates).contains($0) }) {
                differ = true
            }
        }
        // In the last step alone few change what they hold.
        if origin < 8 { #expect(differ) }
    }

    /// What is drawn after the origin has addresses of its own: the past moves no draw.
    @Test func runs_areThoseOfAnOrdinaryWorld_whenNothingIsKnown() throws {
        let known = try KnownSample.world(knownThrough: -1)
        var scenario = known.scenario
        scenario.history = nil
        #expect(scenario.events.isEmpty, "the subsidy is not known either")
        let ordinary = try World(scenario, seed: 0)
        let runs = try [known, ordinary].map { try $0.run("baseline", 0..<4).adoption }
        #expect(runs[0] == runs[1])
    }

    @Test func occasions_areThoseWorkedOutByHand() throws {
        let occasions = try Simulator(KnownSample.world(knownThrough: 8)).occasions(of: 0)
        #expect(
            occasions.map { "\($0.step) \($0.actor)" }
                == (0..<9).flatMap { step in (0..<4).map { "\(step) \($0)" } })
        for occasion in occasions {
            #expect(occasion.chosen == KnownSample.held[occasion.step][occasion.actor])
            #expect(
                occasion.present
                    == (occasion.step == 0 ? 0 : KnownSample.held[occasion.step - 1][occasion.actor]))
        }
        func occasion(_ step: Int, _ actor: Int) -> ChoiceOccasion { occasions[step * 4 + actor] }

        // d in 2006: c took south in 2005 and has 3/4 of its weight, a took north in 2001 and has 1/4.
        let d = occasion(6, 3)
        #expect(d.open == [0, 1, 2] && d.moves && d.chosenPlace == 1 && d.presentPlace == 0)
        // net, lately, peers, open, friend, move, adopting
        #expect(Array(d.terms(0)) == [0, 0, 0, 0, 0, 0, 0])
        #expect(Array(d.terms(1)) == [0.25, 0, 0.25, 1, 0.75, -1, 1])
        #expect(Array(d.terms(2)) == [0.75, 1, 0.75, 0, 0.25, -1, 1])
        #expect(d.incentives == [0, 0, 0.7])

        // a in 2007 holds north, which it may not give up for nothing. b took south in 2004, c in 2005, each with half
        // of the weight; two steps before are 2005 and 2006.
        let a = occasion(7, 0)
        #expect(a.open == [1, 2] && a.moves && a.chosenPlace == 1 && a.presentPlace == 0)
        #expect(Array(a.terms(0)) == [0, 0, 0, 1, 1, 0, 1])
        #expect(Array(a.terms(1)) == [1, 1, 1, 0, 0, -1, 1])

        // c in 2005 looks at d, which holds nothing: nothing to share, and no benefit.
        let c = occasion(5, 2)
        #expect(Array(c.terms(1)) == [0, 0, 0, 2, 0.375, -1, 1])
        #expect(Array(c.terms(2)) == [0, 0, 0, 0, 0.5, -1, 1])

        // b in 2003 looks at a, whose choice of 2001 is two steps old; in 2004 it is three.
        #expect(Array(occasion(3, 1).terms(1)) == [1, 1, 1, 0, 0, -1, 1])
        #expect(Array(occasion(4, 1).terms(1)) == [1, 0, 1, 0, 0, -1, 1])
        // South comes in 2003, and the subsidy with it, which ends before 2008.
        #expect(occasion(2, 1).open == [0, 1])
        #expect(occasion(3, 1).incentives == [0, 0, 0.7])
        #expect(occasion(7, 1).incentives == [0, 0.7])
        #expect(occasion(8, 1).incentives == [0, 0])
    }

    /// The utility of each open profile is the sum of weights times features and of incentives.
    @Test func occasions_addUpToUtilities() throws {
        let world = try KnownSample.world(knownThrough: 8)
        let occasions = try Simulator(world).occasions(of: 0)
        let weights = [0.5, 0.8, 1.25, 0.3, -0.6, 0.4, -1]
        let block = try Block(world: world, policy: 0, replicates: 0..<1, options: Simulator.Options())
        var compared = 0
        block.watch = { step in
            guard step <= 8 else { return }
            let chooser = Chooser(block, 0)
            block.batch.fill(0..<4, world.actorHash, block.choices[0])
            chooser.evaluate(0, available: block.available(0))
            for occasion in occasions where occasion.step == step {
                for (place, profile) in occasion.open.enumerated() {
                    let sum = zip(weights, occasion.terms(place))
                        .reduce(occasion.incentives[place]) { $0 + $1.0 * $1.1 }
                    #expect(abs(block.batch[profile, occasion.actor] - sum) <= roundings)
                    compared += 1
                }
            }
        }
        _ = try block.run { false }
        #expect(compared == occasions.reduce(0) { $0 + $1.open.count })
        block.watch = nil
    }
}
