internal import BigInt

extension VotingGame {
    /// The largest product of members and votes for which indices are computed exactly, 1 000 000, the votes in lowest
    /// terms. A body of 50 members with 20 000 votes takes about a second.
    public static let exactLimit = 1_000_000

    /// Up to so many members, 20, indices are exact whatever the number of votes: all coalitions are gone through.
    public static let memberLimit = 20

    /// Whether ``power()`` is meant for this body; others are sampled.
    public var isExactlyComputable: Bool { votes.count <= Self.memberLimit || hasFewVotes }

    /// Whether the generating function is small enough.
    private var hasFewVotes: Bool {
        let (product, overflow) = inLowestTerms.total.multipliedReportingOverflow(by: votes.count)
        return !overflow && product <= Self.exactLimit
    }

    /// The Shapley–Shubik and Banzhaf indices of every member, exactly, by generating functions, or by going through
    /// all coalitions of few members with many votes.
    ///
    /// With c(k, s) coalitions of the others of k members with s votes, a member with w votes of n swings
    /// η_k = Σ_{s=q−w}^{q−1} c(k, s) coalitions of size k; the Shapley–Shubik index is Σ_k k!(n−1−k)! η_k / n!, the
    /// Banzhaf index Σ_k η_k / 2^{n−1}. Members with equal votes are computed once.
    /// - Complexity: O(n² · quota) additions of whole numbers of up to n bits, the votes in lowest terms; memory
    ///   O(n · quota). O(n · 2ⁿ) when all coalitions are gone through. See ``isExactlyComputable``.
    public func power() -> VotingPower {
        if !hasFewVotes, votes.count <= Self.memberLimit {
            let coalitions = AllCoalitions(self)
            return power(losing: coalitions.losing) { coalitions.swings[$0] }
        }
        let game = inLowestTerms
        let counts = CoalitionCounts(game)
        var byVotes: [Int: [BigUInt]] = [:]
        for vote in game.votes where byVotes[vote] == nil { byVotes[vote] = counts.swings(votes: vote) }
        return power(losing: counts.losing) { byVotes[game.votes[$0]] ?? [] }
    }

    /// The indices from the losing coalitions and from each member's swings by the size of the coalition joined.
    private func power(losing: BigUInt, swings: (_ member: Int) -> [BigUInt]) -> VotingPower {
        let weights = Self.orderWeights(votes.count)
        let results = votes.indices.map { member in
            let counts = swings(member)
            var pivots = BigUInt(0)
            for (weight, count) in zip(weights, counts) where !count.isZero { pivots += weight * count }
            return (pivots: pivots, swings: counts.reduce(0, +))
        }
        let allSwings = results.reduce(BigUInt(0)) { $0 + $1.swings }
        let orders = (weights.first ?? 1) * BigUInt(votes.count)
        let winning = (BigUInt(1) << votes.count) - losing
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
