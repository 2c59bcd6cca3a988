import ScenarioModel
import Testing

@testable import Simulation

/// When one standard takes a share that it keeps.
@Suite struct LockInTimeTests {
    /// Ten actors whom only injections move: `moves` lists step, profile and the number of actors.
    private func ten(
        _ level: String, initial: String = "none", _ moves: [(step: Int, profile: String, actors: Int)]
    ) throws -> [Double] {
        let events = moves.map { move in
            let ids = (1...move.actors).map { "x_\($0)" }.joined(separator: ", ")
            return "{at: \(move.step), inject: {profile: \(move.profile), actors: [\(ids)]}}"
        }
        let world = try world(
            """
            scenario: ten
            time: {steps: 8}
            standards: {a: {}, b: {}}
            profiles: [[], [a], [b], [a, b]]
            actors: {x: {count: 10, initial: \(initial)}}
            adoption: {revision: {simultaneous: {hazard: 0}}, choice: {best_response: {}}}
            events: [\(events.joined(separator: ", "))]
            outcomes: [lock_in_time: {level: \(level)}]
            """)
        let records = try world.run()
        let series = try world.series("lock_in_time_x", records)
        #expect(bits(records.runs) == bits([series[7]]))
        return series
    }

    @Test func lockIn_isMissing_whenNobodyReachesTheLevel() throws {
        #expect(try ten("0.6", [(2, "a", 5)]).allSatisfy(\.isNaN))
    }

    @Test func lockIn_isTheFirstStepOfTheLead() throws {
        #expect(bits(try ten("0.6", [(3, "b", 6)])) == bits([.nan, .nan, .nan, 3, 3, 3, 3, 3]))
    }

    @Test func lockIn_beginsAnew_whenTheLeadWasLost() throws {
        let series = try ten("0.6", [(1, "a", 7), (3, "none", 2), (5, "a", 1)])
        #expect(bits(series) == bits([.nan, 1, 1, .nan, .nan, 5, 5, 5]))
    }

    @Test func lockIn_countsFromTheKeepersOwnStart_whenTwoReachALowLevel() throws {
        // a leads from 1, b from 3 beside it; when a falls away at 5, b has kept its level since 3.
        let series = try ten("0.4", [(1, "a", 8), (3, "b", 4), (5, "none", 8), (5, "b", 4)])
        #expect(bits(series) == bits([.nan, 1, 1, 1, 1, 3, 3, 3]))
    }

    @Test func lockIn_counts_whenASumOfSharesIsTheLevel() throws {
        // 0.7 + 0.1 is below 0.8 in Double; 8 / 10 is not.
        #expect(try ten("0.8", [(0, "a", 8), (0, "a+b", 1)]) == [0, 0, 0, 0, 0, 0, 0, 0])
    }
}
