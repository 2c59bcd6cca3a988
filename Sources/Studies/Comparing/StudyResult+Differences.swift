internal import TableKit

/// Which policies are compared, and how they differ over all points.
extension StudyResult {
    /// With which policies a policy is compared: with the reference, and with those before it, so that each pair comes
    /// once; in the order of their ids.
    func comparedPolicies(with policy: Int) -> [Int] {
        guard policy != reference else { return [] }
        return policies.indices.filter { $0 == reference || $0 < policy }
    }

    /// How each column differs between a policy and each of some others, by other policy and column; nil where no future
    /// has a value under both.
    ///
    /// Memory grows with others × columns and not with the runs.
    /// - Throws: `FileError` if the disk fails.
    /// - Complexity: O(others × columns × runs of a policy).
    func differences(_ policy: Int, from others: [Int]) throws(FileError) -> [[PolicyDifference?]] {
        var pairs = others.map { _ in columns.map { _ in StratifiedPairs() } }
        for point in plan.points.indices {
            try meet(policy, others, at: point, &pairs)
            for other in others.indices {
                for column in columns.indices { pairs[other][column].endPoint() }
            }
        }
        return pairs.map { $0.map { PolicyDifference($0) } }
    }

    /// Meets the pairs of one point in every pass.
    private func meet(
        _ policy: Int, _ others: [Int], at point: Int, _ pairs: inout [[StratifiedPairs]]
    ) throws(FileError) {
        for _ in 0..<StratifiedPairs.passCount {
            for replicates in runs.chunks {
                let own = try runs.rows(replicates, policy: policy, point: point)
                for (place, other) in others.enumerated() {
                    let rows = try runs.rows(replicates, policy: other, point: point)
                    for replicate in replicates {
                        for column in columns.indices {
                            pairs[place][column].add(
                                own[replicate, column], reference: rows[replicate, column])
                        }
                    }
                }
            }
            for place in others.indices {
                for column in columns.indices { pairs[place][column].endPass() }
            }
        }
    }
}
