import ScenarioModel
import ScenarioYAML
import TableKit
import Testing

@testable import Simulation
@testable import Studies

/// Studies whose scenario keeps some of the steps.
@Suite struct SparseSeriesTests {
    private func study(seriesEvery: Int?) throws -> Study {
        let text = SmallStudy.text.replacing(
            "adoption_every: 2",
            with: "adoption_every: 2" + (seriesEvery.map { ", series_every: \($0)" } ?? ""))
        let scenario = try ScenarioReader.read(text: text).scenario
        return try Study(scenario, plan: StudyPlan(scenario))
    }

    /// The lines of a table.
    private func lines(_ kind: any StudyTable.Type, _ result: StudyResult) throws -> [Substring] {
        String(decoding: try SmallStudy.bytes(of: kind, result), as: UTF8.self).split(separator: "\n")
    }

    /// Steps 2 and 4 of five, with and without sketches: whole rows are left out, and none is another.
    @Test func series_hasTheRowsOfTheWhole() async throws {
        let whole = try await study(seriesEvery: nil).run(threads: 1)
        let sparse = try await study(seriesEvery: 3).run(threads: 2)
        let expected = try lines(SeriesTable.self, whole).filter { line in
            let step = line.split(separator: ",", omittingEmptySubsequences: false)[3]
            return ["step", "2", "4"].contains(step)
        }
        #expect(try lines(SeriesTable.self, sparse) == expected)
        #expect(expected.count == 1 + 3 * 3 * 2)
        for kind in StudyTables.parts(of: whole) where kind != SeriesTable.self {
            #expect(try lines(kind, sparse) == lines(kind, whole), "\(kind)")
        }
        let one = try await study(seriesEvery: 1).run(threads: 1)
        #expect(try lines(SeriesTable.self, one) == lines(SeriesTable.self, whole))
    }

    @Test func sketches_areTakenOfTheSameSteps() throws {
        let (whole, sparse) = (try study(seriesEvery: nil).world, try study(seriesEvery: 3).world)
        let summaries = try [whole, sparse].map { world in
            let collector = PolicyCollector(id: "ban", runCount: 40, isExact: false)
            collector.take(
                try Simulator(world).run(policy: 1, replicates: 0..<40), at: 0, count: 40)
            return try #require(collector.result).series
        }
        for column in whole.columns.indices {
            for (place, step) in [2, 4].enumerated() {
                #expect("\(summaries[1][column, place])" == "\(summaries[0][column, step])")
            }
        }
    }

    /// Of 4 columns, 6 replicates and 3 policies in blocks and reducers at once: 8 bytes for each point.
    @Test func memory_growsWithThePoints_notTheSteps() throws {
        func bytes(_ steps: Int, _ every: Int) throws -> Double {
            let text = SmallStudy.text
                .replacing("time: {from: 2024-Q4, to: 2025-Q4}", with: "time: {steps: \(steps)}")
                .replacing("adoption_every: 2", with: "adoption_every: \(steps), series_every: \(every)")
                .replacing("at: 2025-Q2, until: 2025-Q4", with: "at: 2").replacing(
                    "at: 2025-Q1", with: "at: 1")
            let scenario = try ScenarioReader.read(text: text).scenario
            return try StudyPlan(scenario).resultBytes(scenario, threads: 1)
        }
        #expect(try bytes(1_500_000, 10_000) == bytes(150, 1))
        let columns = try study(seriesEvery: nil).world.columns.count
        #expect(
            try bytes(1_500_000, 1) - bytes(1_500_000, 10_000) == Double(1_499_850 * columns * (18 + 12) * 8))
    }
}
