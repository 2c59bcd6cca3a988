import Testing

@testable import Simulation

/// Runs that end before the last step, and series with some of the steps.
@Suite struct StopTests {
    /// Four actors who take b one after the other, and would go back.
    private func moving(run: String) throws -> World {
        try world(
            """
            scenario: moving
            time: {steps: 10}
            run: \(run)
            standards: {a: {}, b: {}}
            actors: {x: {count: 4, initial: a}}
            adoption: {revision: {simultaneous: {hazard: 0}}, choice: {best_response: {}}}
            events:
              - {at: 1, inject: {profile: b, actors: x_1}}
              - {at: 3, inject: {profile: b, actors: [x_2, x_3]}}
              - {at: 6, inject: {profile: a, actors: x}}
            outcomes: [share, switches, lock_in_time: {level: 0.7}, leader]
            """)
    }

    private static let stop = "stop_when: [{outcome: share_profile_b_x, at_least: 0.75}]"

    @Test func run_endsAfterTheStep_andItsStateStays() throws {
        let world = try moving(run: "{\(Self.stop)}")
        let records = try world.run("baseline", 0..<3)
        for row in 0..<3 {
            let shares = try world.series("share_profile_b_x", records, row: row)
            #expect(shares == [0, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75])
            let switches = try world.series("switches_x", records, row: row)
            #expect(switches == [0, 0.25, 0, 0.5, 0, 0, 0, 0, 0, 0])
            let values = records.runRows[row]
            #expect(values[try world.column("share_profile_b_x")] == 0.75)
            #expect(values[try world.column("switches_x")] == 0.75)
            #expect(values[try world.column("lock_in_time_x")] == 3)
            #expect(values[try world.column("leader_x")] == 2)
        }
        #expect(try world.holders("b", records)[9] == [3, 3, 3, 0])
        #expect(Set(records.events.keys.map(\.step)) == [1, 3], "the change of step 6 comes after the end")
    }

    @Test func anyCondition_ends() throws {
        let world = try moving(
            run:
                "{stop_when: [{outcome: share_profile_b_x, above: 0.75}, {outcome: switches_x, above: 0}]}")
        #expect(try world.series("share_profile_b_x", world.run())[9] == 0.25)
    }

    /// A block asks once per step whether it was cancelled, so the questions tell how many steps it took.
    @Test func block_leavesItsSteps_whenAllRunsHaveEnded() throws {
        let world = try moving(run: "{\(Self.stop)}")
        var asked = 0
        _ = try Simulator(world).run(policy: 0, replicates: 0..<5) {
            asked += 1
            return false
        }
        #expect(asked == 4)
    }

    /// One step each ten thousand is kept; the steps after the end are neither run nor stored.
    @Test func longHorizon_costsNothing_whenRunsEnd() throws {
        let world = try world(
            """
            scenario: long
            time: {steps: 1500000}
            run: {series_every: 10000, adoption_every: 500000,
              stop_when: [{outcome: share_profile_a_x, at_least: 1}]}
            standards: {a: {}}
            actors: {x: {count: 10}}
            adoption:
              revision: {sequential: {per_step: 1}}
              choice: {best_response: {}}
              x: {use: {attribute: adopts, weight: 1}}
            outcomes: [share, first_passage: {name: all, outcome: share_profile_a_x, at_least: 1}]
            """)
        var asked = 0
        let records = try #require(
            try Simulator(world).run(policy: 0, replicates: 0..<10) {
                asked += 1
                return false
            })
        let times = try records.runRows.map { $0[try world.column("all_time")] }
        #expect(Double(asked) == times.max())
        #expect(records.series.count == 10 * 150 * world.columns.count)
        #expect(try world.series("all", records, row: 7) == Array(repeating: 1, count: 150))
        #expect(
            try world.holders("a", records) == Array(repeating: Array(repeating: 10, count: 10), count: 3))
    }

    @Test(arguments: ["", ", \(stop)"], [1, 3, 4, 10, 25])
    func sparseSeries_hasTheRowsOfTheWhole(stop: String, every: Int) throws {
        let whole = try moving(run: "{adoption_every: 2\(stop)}")
        let sparse = try moving(run: "{series_every: \(every), adoption_every: 2\(stop)}")
        let (all, some) = (try whole.run("baseline", 0..<2), try sparse.run("baseline", 0..<2))
        let steps = (0..<10).filter { ($0 + 1).isMultiple(of: every) || $0 == 9 }
        #expect(Array(sparse.seriesSteps) == steps)
        for row in 0..<2 {
            for column in ["share_profile_b_x", "switches_x", "lock_in_time_x", "leader_x"] {
                let values = try whole.series(column, all, row: row)
                #expect(bits(try sparse.series(column, some, row: row)) == bits(steps.map { values[$0] }))
            }
        }
        #expect(bits(all.runs) == bits(some.runs))
        #expect(all.adoption == some.adoption)
        #expect(all.events == some.events)
    }
}
