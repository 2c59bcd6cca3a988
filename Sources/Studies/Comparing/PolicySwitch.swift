/// Where along one uncertainty the best policy changes.
///
/// Of all splits of the points between two neighbouring values, the one that most lowers the Gini impurity of which policy
/// is best at a point, as a classification tree makes its first split (Breiman et al. 1984,
/// doi:10.1201/9781315139470). A point at which several policies are equal counts as a part of a point for each.
struct PolicySwitch: Sendable, Equatable {
    /// The points on one side of a split.
    struct Side: Sendable, Equatable {
        /// How many points.
        let points: Int
        /// The policy that is best at most of them, the first of equals.
        let policy: Int
        /// The share of them at which it is best.
        let share: Double
    }

    /// The value between the sides, the middle of its neighbours.
    let split: Double
    /// The points with smaller values.
    let below: Side
    /// The points with greater values.
    let above: Side
    /// By how much the split lowers the impurity, the two sides weighted by their points.
    let gain: Double

    /// The least share of the points on each side.
    private static let leastShare = 0.05
    /// Gains up to this one are roundings of no gain.
    private static let rounding = 1e-12

    /// The best split; nil if none lowers the impurity.
    /// - Parameters:
    ///   - values: The value of the uncertainty at each point; NaN for a point that has none and is left out.
    ///   - best: The best policies at each point, at least one.
    ///   - policies: How many policies there are.
    /// - Complexity: O(points · (log points + policies)).
    init?(_ values: [Double], best: [[Int]], policies: Int) {
        let order = values.indices.filter { !values[$0].isNaN }
            .sorted { (values[$0], $0) < (values[$1], $1) }
        var above = Wins(policies: policies)
        for point in order { above.add(best[point]) }
        let whole = above.impurity
        var below = Wins(policies: policies)
        let least = Int((Self.leastShare * Double(order.count)).rounded(.up))
        var found: PolicySwitch?
        for (point, next) in zip(order, order.dropFirst()) {
            above.remove(best[point])
            below.add(best[point])
            guard values[point] < values[next], below.points >= least, above.points >= least else { continue }
            let total = Double(order.count)
            let rest =
                (Double(below.points) * below.impurity + Double(above.points) * above.impurity) / total
            if whole - rest > max(found?.gain ?? 0, Self.rounding) {
                found = PolicySwitch(
                    split: values[point] + (values[next] - values[point]) / 2, below: below.side,
                    above: above.side, gain: whole - rest)
            }
        }
        guard let found else { return nil }
        self = found
    }

    private init(split: Double, below: Side, above: Side, gain: Double) {
        (self.split, self.below, self.above, self.gain) = (split, below, above, gain)
    }
}

/// At how many of some points each policy is best.
private struct Wins {
    private(set) var points = 0
    private var counts: [Double]

    init(policies: Int) { counts = Array(repeating: 0, count: policies) }

    mutating func add(_ best: [Int]) { count(best, by: 1) }

    mutating func remove(_ best: [Int]) { count(best, by: -1) }

    private mutating func count(_ best: [Int], by sign: Int) {
        points += sign
        for policy in best { counts[policy] += Double(sign) / Double(best.count) }
    }

    /// 1 − Σ share², which is 0 when one policy is best everywhere.
    var impurity: Double {
        1 - counts.reduce(0) { $0 + ($1 / Double(points)) * ($1 / Double(points)) }
    }

    var side: PolicySwitch.Side {
        let policy = counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
        return PolicySwitch.Side(points: points, policy: policy, share: counts[policy] / Double(points))
    }
}
