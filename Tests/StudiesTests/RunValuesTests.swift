import NumericKit
import ScenarioModel
import TableKit
import Testing

@testable import Studies

@Suite struct RunValuesTests {
    /// The value at a place, different at each.
    private func value(_ policy: Int, _ replicate: Int, _ column: Int) -> Double {
        Double(policy) + Double(replicate) / 1024 + Double(column) / 65_536
    }

    /// A store filled by blocks in an odd order; in memory, or else in a file.
    private func store(inMemory: Bool, replicates: Int = 1000) throws -> RunValues {
        let store = try RunValues(
            policies: 2, points: 1, replicates: replicates, columnCount: 3, scratch: nil,
            memoryLimit: inMemory ? 6 * replicates : 6 * replicates - 1)
        for start in stride(from: 0, to: replicates, by: 64).reversed() {
            let block = start..<min(start + 64, replicates)
            for policy in 0..<2 {
                let values = block.flatMap { replicate in (0..<3).map { value(policy, replicate, $0) } }
                try store.put(values, replicates: block, policy: policy, point: 0)
            }
        }
        return store
    }

    @Test(arguments: [true, false]) func rows_areWhatWasPut(inMemory: Bool) throws {
        let store = try store(inMemory: inMemory)
        let rows = try store.rows(60..<70, policy: 1)
        for replicate in 60..<70 {
            for column in 0..<3 { #expect(rows[replicate, column] == value(1, replicate, column)) }
        }
        #expect(rows.values.count == 30)
    }

    @Test func chunks_areAllReplicates_inOrder() throws {
        let store = try store(inMemory: true, replicates: 30_000)
        let chunks = Array(store.chunks)
        #expect(chunks.count > 1)
        #expect(chunks.flatMap { Array($0) } == Array(0..<30_000))
        // What is read at once does not depend on the number of replicates.
        #expect(chunks.allSatisfy { $0.count * store.columnCount <= 1 << 15 })
    }

    @Test func study_refusesAFullDisk_beforeItRuns() throws {
        let error = #expect(throws: FileError.self) {
            _ = try RunValues(
                policies: 1 << 20, points: 1, replicates: 1_000_000_000, columnCount: 100,
                scratch: ScratchFile())
        }
        #expect(error?.kind == .diskFull)
    }

    @Test func summaries_areThoseOfTheValues() async throws {
        let result = try await SmallStudy.study(replicates: 200).run(threads: 2)
        for policy in result.policies.indices {
            let intervals = try result.intervals(policy: policy)
            let differences = try result.differences(policy: policy, reference: result.reference)
            for column in result.columns.indices {
                let values = try result.values(column, policy: policy)
                let present = values.filter { !$0.isNaN }
                let reference = try result.values(column, policy: result.reference)
                #expect(intervals[column] == .ofMean(present) || present.count < 2)
                let difference = try #require(differences[column])
                let expected = try #require(PairedDifference(values, reference: reference))
                #expect(difference.interval == expected.interval)
                #expect(difference.shareGreater == expected.shareGreater)
                #expect(difference.shareEqual == expected.shareEqual)
                let counts = result.columns[column].words?.indices.map { word in
                    present.count { Int($0) == word }
                }
                #expect(try result.wordCounts(column, policy: policy) == counts ?? [])
            }
        }
    }
}
