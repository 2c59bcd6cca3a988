internal import BigInt

extension VotingGame {
    /// The largest product of members and votes for which indices are computed exactly, 1 000 000, the votes in lowest
    /// terms. A body of 50 members with 20 000 votes takes about a second.
    public static let exactLimit = 1_000_000

    /// Whether ``power()`` is meant for this body; others are sampled.
    public var isExactlyComputable: Bool {
        let (product, overflow) = inLowestTerms.total.multipliedReportingOverflow(by: votes.count)
        return !overflow && product <= Self.exactLimit
    }

    /// The Shapley–Shubik and Banzhaf indices of every member, exactly, by generating functions.
    ///
    /// With c(k, s) coalitions of the others of k members with s votes, a member with w votes of n swings
    /// η_k = Σ_{s=q−w}^{q−1} c(k, s) coalitions of size k; the Shapley–Shubik index is Σ_k k!(n−1−k)! η_k / n!, the
    /// Banzhaf index Σ_k η_k / 2^{n−1}. Members with equal votes are computed once.
    /// - Complexity: O(n² · quota) additions of whole numbers of up to n bits, the votes in lowest terms; memory
    ///   O(n · quota). See ``isExactlyComputable``.
    public func power() -> VotingPower {
        let game = inLowestTerms
        let counts = CoalitionCounts(game)
        let weights = Self.orderWeights(votes.count)
        var byVotes: [Int: (pivots: BigUInt, swings: BigUInt)] = [:]
        for vote in game.votes where byVotes[vote] == nil {
            let swings = counts.swings(votes: vote)
            var pivots = BigUInt(0)
            for (weight, count) in zip(weights, swings) where !count.isZero { pivots += weight * count }
            byVotes[vote] = (pivots, swings.reduce(0, +))
        }
        let results = game.votes.map { byVotes[$0] ?? (0, 0) }
        let allSwings = results.reduce(BigUInt(0)) { $0 + $1.swings }
        let orders = (weights.first ?? 1) * BigUInt(votes.count)
        let winning = (BigUInt(1) << votes.count) - counts.losing
        return VotingPower(
            members: results.map { result in
                VotingPower.Member(
                    shapleyShubik: Fraction(result.pivots, orders),
                    banzhaf: Fraction(result.swings, BigUInt(1) << (votes.count - 1)),
                    normalisedBanzhaf: Fraction(result.swings, allSwings), swings: "\(result.swings)")
            }, winningCoalitions: "\(winning)", winningShare: Fraction(winning, BigUInt(1) << votes.count))
    }

    /// k!(n−1−k)! for k from 0 to n − 1: in how many orders a coalition of k comes before one member.
    private static func orderWeights(_ members: Int) -> [BigUInt] {
        var factorials = [BigUInt(1)]
        for number in 1..<max(2, members) { factorials.append(factorials[number - 1] * BigUInt(number)) }
        return (0..<members).map { factorials[$0] * factorials[members - 1 - $0] }
    }
}
