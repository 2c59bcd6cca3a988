/// What each policy loses at each design point against the policy that is best there.
///
/// Regret at a point is the distance of a policy's mean from the best policy's mean, 0 for the best and never below
/// (Savage 1951, doi:10.1080/01621459.1951.10500768). Only points at which every policy has a mean count: a policy must
/// not look good for want of others to compare it with.
struct Regrets: Sendable {
    /// The points that count, by their index.
    let points: [Int]
    /// The regrets, by policy and place in ``points``.
    let regrets: [[Double]]
    /// The ranks, 1 for the best, equals sharing the smaller one; by policy and place in ``points``.
    let ranks: [[Int]]
    /// The best policies at each of ``points``; several where they are equal.
    let best: [[Int]]

    /// The regrets of some means.
    /// - Parameters:
    ///   - means: The means, by policy and point; NaN is missing.
    ///   - isHigherBetter: Whether more is better.
    /// - Complexity: O(policies² × points).
    init(_ means: [[Double]], isHigherBetter: Bool) {
        let all = means.first.map { Array($0.indices) } ?? []
        let points = all.filter { point in means.allSatisfy { !$0[point].isNaN } }
        let best = points.map { point in Self.best(means.map { $0[point] }, isHigherBetter: isHigherBetter) }
        self.points = points
        self.best = best
        regrets = means.map { own in
            zip(points, best).map { point, best in (means[best[0]][point] - own[point]).magnitude }
        }
        ranks = means.map { own in
            points.map { point in
                1 + means.count { isHigherBetter ? $0[point] > own[point] : $0[point] < own[point] }
            }
        }
    }

    /// The places of the best of some values, none of which is missing.
    static func best(_ values: [Double], isHigherBetter: Bool) -> [Int] {
        guard let best = isHigherBetter ? values.max() : values.min() else { return [] }
        return values.indices.filter { values[$0] == best }
    }
}
