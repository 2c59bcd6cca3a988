import ScenarioModel
import ScenarioYAML
import Testing

/// What the keys of histories mean.
@Suite struct HistoryReaderTests {
    @Test func history_hasItsRows() throws {
        let scenario = try HistorySample.read()
        let history = try #require(scenario.history)
        #expect(history.choices.map(\.actor.value) == ["a", "b", "c", "d", "a"])
        #expect(history.choices.map(\.step) == [1, 4, 5, 6, 7])
        #expect(history.choices.map(\.profile.value) == ["north", "south", "south", "north", "south"])
        #expect(history.choices.map(\.confidence) == ["high", "low", nil, "medium", "high"])
        #expect(history.lastStep == 8)
        #expect(history.choices.map { history.isExcluded($0) } == [false, true, false, false, false])
        #expect(history.complete.choices.allSatisfy { !history.complete.isExcluded($0) })
        #expect(history.group(in: scenario)?.id.value == "states")
        #expect(!scenario.adoption.allowsAbandoning)
    }

    @Test func exclude_isEmpty_orSeveralWords() throws {
        func excluded(_ words: String) throws -> [Bool] {
            let scenario = try HistorySample.read(replacing: "until: 2008", by: "exclude: \(words)")
            let history = try #require(scenario.history)
            #expect(history.lastStep == 7, "the last date of the table")
            return history.choices.map { history.isExcluded($0) }
        }
        #expect(try excluded("[]") == [false, false, false, false, false])
        #expect(try excluded("medium") == [false, false, false, true, false])
        #expect(try excluded("[low, medium]") == [false, true, false, true, false])
    }

    @Test func fitAndHindcast_haveTheirValues() throws {
        let scenario = try HistorySample.read()
        let fit = try #require(scenario.fit)
        #expect(fit.terms?.map(\.value) == ["open", "peers", "adopting"])
        #expect(!fit.selects && fit.penalty == .ridge && fit.strength == 1)
        let hindcast = try #require(scenario.hindcast)
        #expect(hindcast.from == 6 && hindcast.leads == [1, 2])
        #expect(hindcast.scored?.indices(in: scenario) == [0, 1, 2, 3])
        #expect(hindcast.subsets.map(\.id.value) == ["camp_x"])
        #expect(hindcast.subsets[0].actors.indices(in: scenario) == [0, 1])
        #expect(hindcast.alike?.value == "camp" && hindcast.nearest?.value == "near")
    }

    @Test func leads_areSorted_onceEach() throws {
        let scenario = try HistorySample.read(replacing: "leads: [1, 2]", by: "leads: [5, 1, 5, 2]")
        #expect(scenario.hindcast?.leads == [1, 2, 5])
    }

    @Test func scenario_isAsItWasKnown() throws {
        let scenario = try HistorySample.read(
            replacing: "outcomes: [share]",
            by: """
                events:
                  - {at: 2003, until: 2004, ban: {standards: south, actors: states}}
                  - {at: 2003, until: 2007, ban: {standards: south, actors: states}}
                  - {at: 2006, ban: {standards: south, actors: states}}
                policies:
                  one: [{at: 2004, ban: {standards: north, actors: states}}, {at: 2005, ban: {standards: north, actors: states}}]
                outcomes: [share]
                """
        ).known(at: 4)
        #expect(scenario.history?.choices.map(\.step) == [1, 4])
        #expect(scenario.history?.lastStep == 4)
        #expect(scenario.events.map(\.at) == [3, 3])
        #expect(scenario.events.map(\.until) == [4, nil])
        #expect(scenario.policies[0].changes.map(\.at) == [4])
    }

    @Test func path_isAsItWasKnown() {
        func values(_ steps: [(Int, Double)], at step: Int) -> [Double] {
            let path = TimedQuantity(
                points: steps.map { .init(step: $0.0, value: $0.1) }, source: nil, path: "x",
                position: SourcePosition(file: "s.yaml", line: 1, column: 1))
            return (0..<6).map { path.known(at: step).value(at: $0) }
        }
        let path = [(1, 1.0), (3, 3.0), (5, 0.0)]
        #expect(values(path, at: 5) == [1, 1, 2, 3, 1.5, 0])
        #expect(values(path, at: 4) == [1, 1, 2, 3, 3, 3])
        #expect(values(path, at: 2) == [1, 1, 1, 1, 1, 1])
        #expect(values(path, at: 0) == [1, 1, 1, 1, 1, 1])
        #expect(values([(7, 2.0)], at: 0) == [2, 2, 2, 2, 2, 2])
    }
}
