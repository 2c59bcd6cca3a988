/// How far the mean of an outcome moves between the lowest and the highest fifth of an uncertainty, under one policy.
struct Swing: Sendable {
    let policy: String
    let outcome: String
    let uncertainty: String
    /// The greatest value in the lowest fifth.
    let lowUntil: Double
    /// The least value in the highest fifth.
    let highFrom: Double
    /// The mean over all runs.
    let mean: Double
    /// The mean over the runs in the lowest fifth, with the squared standard error over its points.
    let low: (mean: Double, variance: Double?)
    /// The mean over the runs in the highest fifth, with the squared standard error over its points.
    let high: (mean: Double, variance: Double?)
    /// The place among the uncertainties of the policy and outcome, 1 for the greatest swing.
    private(set) var rank = 0

    /// The mean in the highest fifth − the mean in the lowest.
    var size: Double { high.mean - low.mean }

    /// The standard error of ``size``: that of two independent samples of points; nil when a fifth has one point.
    var standardError: Double? {
        guard let first = low.variance, let second = high.variance else { return nil }
        return (first + second).squareRoot()
    }

    /// The swings of a study, sorted by policy, outcome and rank; empty without a design.
    ///
    /// Uncertainties that are words have none, nor have those with the same value everywhere. Of equal swings the one whose
    /// uncertainty comes first in the tables is the greater.
    /// - Complexity: O(policies · outcomes · uncertainties · points).
    static func all(_ results: StoredResults) -> [Swing] {
        guard let design = results.design else { return [] }
        let fifths = design.fifths
        return design.places(design.policies).flatMap { policy in
            design.places(design.outcomes).flatMap { outcome in
                var swings = fifths.enumerated().compactMap { uncertainty, fifths in
                    fifths.flatMap {
                        Swing(design, policy: policy, outcome: outcome, uncertainty: uncertainty, $0)
                    }
                }
                swings = swings.enumerated().sorted { first, second in
                    let sizes = (first.element.size.magnitude, second.element.size.magnitude)
                    return sizes.0 == sizes.1 ? first.offset < second.offset : sizes.0 > sizes.1
                }.map(\.element)
                for place in swings.indices { swings[place].rank = place + 1 }
                return swings
            }
        }
    }

    private init?(_ design: DesignResponses, policy: Int, outcome: Int, uncertainty: Int, _ fifths: Fifths) {
        guard let all = design.mean(outcome: outcome, policy: policy, points: 0..<design.pointCount),
            let low = design.mean(outcome: outcome, policy: policy, points: fifths.low),
            let high = design.mean(outcome: outcome, policy: policy, points: fifths.high)
        else { return nil }
        self.policy = design.policies[policy]
        self.outcome = design.outcomes[outcome]
        self.uncertainty = design.uncertainties[uncertainty]
        (lowUntil, highFrom, mean) = (fifths.lowUntil, fifths.highFrom, all.mean)
        self.low = (
            low.mean, design.squaredError(outcome: outcome, policy: policy, points: fifths.low)
        )
        self.high = (
            high.mean, design.squaredError(outcome: outcome, policy: policy, points: fifths.high)
        )
    }
}

extension DesignResponses {
    /// The fifths of each uncertainty; nil where it has the same value everywhere.
    var fifths: [Fifths?] {
        let isOneAtATime =
            uncertainties.count > 1
            && (0..<pointCount).allSatisfy { point in values.count { !$0[point].isNaN } <= 1 }
        return values.map { Fifths($0, isOneAtATime: isOneAtATime) }
    }

    /// The places of words in the order of their bytes.
    func places(_ words: [String]) -> [Int] {
        words.indices.sorted { words[$0].utf8.lexicographicallyPrecedes(words[$1].utf8) }
    }

    /// The squared standard error of the mean of the means of some points; nil for fewer than two.
    fileprivate func squaredError(outcome: Int, policy: Int, points: [Int]) -> Double? {
        let means = points.compactMap { mean(outcome: outcome, policy: policy, points: [$0])?.mean }
        guard means.count >= 2 else { return nil }
        let count = Double(means.count)
        let middle = means.reduce(0, +) / count
        return means.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / (count - 1) / count
    }
}
