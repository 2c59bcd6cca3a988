public import NumericKit
internal import ScenarioModel
public import TableKit

/// Summaries over the runs, which are read from their store and never all in memory.
extension StudyResult {
    /// The mean of each column over the runs of a policy that have a value, with its 95 % interval.
    /// - Throws: `FileError` if the disk fails.
    public func intervals(policy: Int) throws(FileError) -> [ConfidenceInterval] {
        var moments = columns.map { _ in RepeatedMoments() }
        for _ in 0..<RepeatedMoments.passCount {
            for point in plan.points.indices {
                for replicates in runs.chunks {
                    let rows = try runs.rows(replicates, policy: policy, point: point)
                    for replicate in replicates {
                        for column in columns.indices {
                            let value = rows[replicate, column]
                            if !value.isNaN { moments[column].add(value) }
                        }
                    }
                }
            }
            for column in columns.indices { moments[column].endPass() }
        }
        return moments.map { ConfidenceInterval.ofMean($0.mean, variance: $0.variance, count: $0.count) }
    }

    /// How each column differs between a policy and another on the same futures of a design point; nil for a column that
    /// no replicate has under both.
    /// - Throws: `FileError` if the disk fails.
    public func differences(
        policy: Int, reference: Int, point: Int = 0
    ) throws(FileError) -> [PairedDifference?] {
        var pairs = columns.map { _ in PairedDifference.Pairs() }
        for _ in 0..<RepeatedMoments.passCount {
            for replicates in runs.chunks {
                let rows = try runs.rows(replicates, policy: policy, point: point)
                let others = try runs.rows(replicates, policy: reference, point: point)
                for replicate in replicates {
                    for column in columns.indices {
                        pairs[column].add(rows[replicate, column], reference: others[replicate, column])
                    }
                }
            }
            for column in columns.indices { pairs[column].endPass() }
        }
        return pairs.map { PairedDifference($0) }
    }

    /// In how many runs of a policy a column of words has each of them, in the order of the words; empty for a column of
    /// numbers.
    /// - Throws: `FileError` if the disk fails.
    public func wordCounts(_ column: Int, policy: Int) throws(FileError) -> [Int] {
        var counts = columns[column].words?.map { _ in 0 } ?? []
        for point in plan.points.indices where !counts.isEmpty {
            for replicates in runs.chunks {
                let rows = try runs.rows(replicates, policy: policy, point: point)
                for replicate in replicates {
                    let value = rows[replicate, column]
                    if !value.isNaN { counts[Int(value)] += 1 }
                }
            }
        }
        return counts
    }
}
