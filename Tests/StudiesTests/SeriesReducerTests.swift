import NumericKit
import TableKit
import Testing

@testable import Simulation
@testable import Studies

/// Series that are reduced block by block against all of them at once.
@Suite struct SeriesReducerTests {
    private let world: World
    private let simulator: Simulator

    init() throws {
        world = try SmallStudy.study().world
        simulator = Simulator(world)
    }

    /// The records of replicates cut into blocks.
    private func blocks(_ cuts: [Int]) throws -> [Records] {
        try zip(cuts, cuts.dropFirst()).map { start, end in
            try #require(try simulator.run(policy: 0, replicates: start..<end))
        }
    }

    /// The values of a column after a step, without those that are missing.
    private func values(_ records: Records, _ column: Int, _ step: Int) -> [Double] {
        let width = records.pointCount * records.columnCount
        return (0..<records.replicates.count)
            .map { records.series[$0 * width + step * records.columnCount + column] }
            .filter { !$0.isNaN }
    }

    private func isEqual(_ one: [Double], _ other: [Double]) -> Bool {
        zip(one, other).allSatisfy { $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN }
    }

    @Test func summary_isThatOfAllValues_toTheBit_whenExact() throws {
        var reducer = SeriesReducer(
            runCount: 150, columnCount: world.columns.count, pointCount: world.stepCount, isExact: true)
        for records in try blocks([0, 1, 64, 100, 150]) {
            reducer.add(records, at: records.replicates.lowerBound)
        }
        let reduced = reducer.summary()
        let summary = try #require(reduced)
        let whole = try blocks([0, 150])[0]
        for column in world.columns.indices {
            for step in 0..<world.stepCount {
                let (point, values) = (summary[column, step], values(whole, column, step).sorted())
                let interval = ConfidenceInterval.ofMean(values)
                #expect(point.count == values.count)
                #expect(isEqual([point.mean, point.standardError], [interval.mean, interval.standardError]))
                let expected = [0.05, 0.25, 0.5, 0.75, 0.95].map { Statistics.quantile(sorted: values, $0) }
                #expect(isEqual(point.quantiles, expected))
            }
        }
    }

    @Test(arguments: [true, false])
    func levelsOfForecasts_haveThoseOfFanCharts(isExact: Bool) throws {
        var summaries: [SeriesSummary] = []
        for levels in [QuantileLevels.fan, .forecast] {
            var reducer = SeriesReducer(
                runCount: 150, columnCount: world.columns.count, pointCount: world.stepCount,
                isExact: isExact)
            reducer.add(try blocks([0, 150])[0], at: 0)
            let summary = reducer.summary(at: levels)
            summaries.append(try #require(summary))
        }
        let places = QuantileLevels.forecast.places(of: .fan)
        #expect(QuantileLevels.forecast.probabilities.count == 23)
        #expect(places == [2, 6, 11, 16, 20])
        for column in world.columns.indices {
            for step in 0..<world.stepCount {
                let (fan, all) = (summaries[0][column, step], summaries[1][column, step])
                #expect(isEqual(places.map { all.quantiles[$0] }, fan.quantiles))
                #expect(isEqual([all.median], [fan.median]))
            }
        }
    }

    @Test(arguments: [true, false])
    func result_isTheSame_whateverBlocksComeFirst(isExact: Bool) throws {
        let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]]
        let blocks = try blocks([0, 1, 64, 100, 150])
        let results = try orders.map { order in
            let collector = PolicyCollector(id: "ban", runCount: 150, isExact: isExact)
            for (index, block) in order.enumerated() {
                #expect(collector.result == nil, "after \(index) blocks")
                take(blocks[block], collector)
            }
            return try #require(collector.result)
        }
        let whole = PolicyCollector(id: "ban", runCount: 150, isExact: isExact)
        take(try self.blocks([0, 150])[0], whole)
        let expected = try #require(whole.result)
        for result in results {
            #expect(result.adoption == expected.adoption)
            #expect(result.events == expected.events)
            for column in world.columns.indices {
                for step in 0..<world.stepCount {
                    // In words, since a missing number is not equal to itself.
                    #expect("\(result.series[column, step])" == "\(expected.series[column, step])")
                }
            }
        }
    }

    @Test func description_saysWhetherValuesAreCounted() throws {
        func series(_ replicates: Int) throws -> TableSchema {
            let plan = try StudyPlan(world.scenario, replicates: replicates)
            let runs = try RunValues(
                policies: 0, points: 1, replicates: 0, columnCount: 1, scratch: nil)
            let policy = StudyResult.PolicyResult(
                id: "ban", runCount: replicates,
                series: SeriesSummary(columnCount: 0, levels: .fan, points: []),
                adoption: [], events: [:],
                agreements: [], stopCount: 0)
            return SeriesTable.schema(StudyResult(world: world, plan: plan, runs: runs, policies: [policy]))
        }
        let (exact, sketched) = (try series(10_000), try series(10_001))
        #expect(!exact.description.contains("buckets"))
        #expect(sketched.description.contains("With more than 10000 replicates, as here, values are counted"))
        #expect(
            exact.columns.last?.description == "The 0.95 quantile over the replicates (type 7, linear).")
        #expect(
            sketched.columns.last?.description
                == "The 0.95 quantile over the replicates (type 7, linear; each value within 2⁻⁸ of its size)."
        )
    }

    private func take(_ records: Records, _ collector: PolicyCollector) {
        collector.take(records, at: records.replicates.lowerBound, count: records.replicates.count)
    }
}
