import ScenarioYAML
import TableKit
import Testing

@testable import Studies

/// A small study that the tests of this target share: three actors, two policies, five quarters.
enum SmallStudy {
    static let text = """
        scenario: small
        title: Small
        time: {from: 2024-Q4, to: 2025-Q4}
        run: {replicates: 6, seed: 3, adoption_every: 2}
        standards: {north: {sponsor: a}, south: {sponsor: b}}
        profiles: [[], [north], [south]]
        actors:
          states: {members: {a: {size: 3}, b: {size: 2}, c: {size: 1}}, weight: size}
        relations: {trade: {complete: true, among: states, weighted_by: size}}
        adoption:
          revision: {simultaneous: {hazard: {value: 0.6, source: "a survey"}}}
          choice: {logit: {temperature: 0.7}}
          states: {trade: {network: trade, weight: 1.5}, use: {attribute: adopts, weight: 1}}
        policies:
          baseline: []
          ban: [{at: 2025-Q2, until: 2025-Q4, ban: {standards: south, actors: [a]}}]
          coin: [{at: 2025-Q1, probability: 0.5, subsidy: {standards: north, amount: 2}}]
        outcomes: [{share: {of: standards}}, leader, lock_in_time, switches]
        """

    /// The bytes of a table of a result, which must be sorted.
    static func bytes(of kind: any StudyTable.Type, _ result: StudyResult) throws -> [UInt8] {
        var table = TableWriter(kind.schema(result))
        try kind.fill(&table, result)
        let isSorted = table.isSortedByKey
        #expect(isSorted, "\(kind)")
        return table.bytes
    }

    /// The values of all runs of a policy, as bits, so that missing values are equal to themselves.
    static func bits(_ result: StudyResult, policy: Int) throws -> [[UInt64]] {
        try result.runs.rows(0..<result.plan.replicates, policy: policy).rows
    }

    static func study(policies: [String] = [], replicates: Int? = nil, seed: UInt32? = nil) throws -> Study {
        let scenario = try ScenarioReader.read(text: text, named: "small.yaml", directory: ".").scenario
        return try Study(
            scenario,
            plan: StudyPlan(scenario, policies: policies, replicates: replicates, seed: seed))
    }
}

extension RunRows {
    /// The bits of each run's values.
    fileprivate var rows: [[UInt64]] {
        replicates.map { replicate in (0..<columnCount).map { self[replicate, $0].bitPattern } }
    }
}
