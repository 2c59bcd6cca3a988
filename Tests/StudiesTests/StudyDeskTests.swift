import ScenarioYAML
import Testing

@testable import Studies

@Suite struct StudyDeskTests {
    private func units(replicates: Int, blockSize: Int) throws -> StudyUnits {
        StudyUnits(try SmallStudy.study(replicates: replicates).plan, blockSize: blockSize)
    }

    @Test func units_areBlocksOfEachPolicy_inOrder() throws {
        let units = try units(replicates: 10, blockSize: 4)
        #expect(units.count == 9)
        let all = (0..<9).map { units[$0] }
        #expect(all.map(\.place) == [0, 0, 0, 1, 1, 1, 2, 2, 2])
        // By the ids of the policies: ban, baseline, coin.
        #expect(all.map(\.policy) == [1, 1, 1, 0, 0, 0, 2, 2, 2])
        #expect(all.prefix(3).map(\.replicates) == [0..<4, 4..<8, 8..<10])
    }

    @Test func worker_waits_whenFarAheadOfTheSlowest() async throws {
        let desk = StudyDesk(units: try units(replicates: 10, blockSize: 1), reach: 3)
        let slow = try #require(await desk.next())
        for _ in 1..<3 { _ = desk.finish(try #require(await desk.next())) }
        let (events, note) = AsyncStream.makeStream(of: String.self)
        let waiting = Task {
            let unit = await desk.next()
            note.yield("handed out \(unit?.index ?? -1)")
        }
        // However long it takes, the fourth unit is handed out after the first is finished.
        try await Task.sleep(for: .milliseconds(20))
        note.yield("finished \(slow.index)")
        #expect(desk.finish(slow).done == 3)
        await waiting.value
        note.finish()
        #expect(await events.reduce(into: []) { $0.append($1) } == ["finished 0", "handed out 3"])
    }

    @Test func worker_goesHome_whenTheDeskCloses() async throws {
        let desk = StudyDesk(units: try units(replicates: 10, blockSize: 1), reach: 1)
        _ = await desk.next()
        let waiting = Task { await desk.next() }
        desk.close()
        #expect(await waiting.value == nil)
        #expect(await desk.next() == nil)
    }

    @Test func blocksThatWait_areBounded_whateverTheTiming() async throws {
        let (units, reach) = (try units(replicates: 200, blockSize: 1), 8)
        let desk = StudyDesk(units: units, reach: reach)
        let watch = Watch()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    while let unit = await desk.next() {
                        watch.begin(unit.index)
                        // Every fifth unit is slow.
                        for _ in 0..<(unit.index.isMultiple(of: 5) ? 50 : 1) { await Task.yield() }
                        watch.end(unit.index)
                        _ = desk.finish(unit)
                    }
                }
            }
        }
        #expect(watch.begun == 600)
        #expect(watch.ahead < reach)
    }
}

/// Remembers how far ahead of the slowest unit under way another began.
private final class Watch: Sendable {
    private let state = Locked<(open: Set<Int>, begun: Int, ahead: Int)>(([], 0, 0))

    func begin(_ unit: Int) {
        state.withLock {
            $0.open.insert(unit)
            $0.begun += 1
            $0.ahead = max($0.ahead, unit - ($0.open.min() ?? unit))
        }
    }

    func end(_ unit: Int) { _ = state.withLock { $0.open.remove(unit) } }

    var begun: Int { state.withLock { $0.begun } }
    var ahead: Int { state.withLock { $0.ahead } }
}
