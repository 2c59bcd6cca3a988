internal import NumericKit

extension VotingGame {
    /// The largest product of members and votes for which ``passingProbability(support:)`` is meant, 4 000 000 000.
    public static let passingLimit = 4_000_000_000

    /// The most votes for which ``passingProbability(support:)`` is meant; it holds a number for each.
    public static let passingVoteLimit = 20_000_000

    /// Whether ``passingProbability(support:)`` is meant for this body.
    public var isPassingComputable: Bool {
        if votes.count <= Self.memberLimit { return true }
        let game = inLowestTerms
        return game.total <= Self.passingVoteLimit && game.total * votes.count <= Self.passingLimit
    }

    /// The probability that a proposal passes when each member votes for it with its own probability, independently.
    ///
    /// Equal votes, equal support above ½ and a majority quota give Condorcet's jury theorem. The law of the votes in
    /// favour is built member by member; the probability is the sum of its tail.
    ///
    /// - Parameter support: Each member's probability of voting in favour, from 0 to 1.
    /// - Complexity: O(*n* · total) for *n* members, the votes in lowest terms, or O(2ⁿ) where that is less. See
    ///   ``isPassingComputable``.
    public func passingProbability(support: [Double]) -> Double {
        precondition(support.count == votes.count, "every member needs its support")
        precondition(support.allSatisfy { (0...1).contains($0) }, "a probability lies between 0 and 1")
        let game = inLowestTerms
        if votes.count <= Self.memberLimit, game.total > 1 << votes.count {
            return passingByCoalitions(support)
        }
        var law = [Double](repeating: 0, count: game.total + 1)
        law[0] = 1
        var reached = 0
        for (vote, yes) in zip(game.votes, support) where vote > 0 {
            let no = 1 - yes
            reached += vote
            for sum in stride(from: reached, through: 0, by: -1) {
                law[sum] = (sum >= vote ? law[sum - vote] * yes : 0) + law[sum] * no
            }
        }
        // From the ends inwards, the smallest terms first.
        return min(1, Statistics.sum(law[game.quota...].reversed()))
    }

    /// Few members with many votes: the probability of each coalition.
    private func passingByCoalitions(_ support: [Double]) -> Double {
        var sums = [0]
        var chances = [1.0]
        for (vote, yes) in zip(votes, support) {
            sums += sums.map { $0 + vote }
            chances = chances.map { $0 * (1 - yes) } + chances.map { $0 * yes }
        }
        return min(1, Statistics.sum(zip(sums, chances).lazy.filter { $0.0 >= quota }.map(\.1)))
    }

    /// The same for members who all vote in favour with one probability.
    public func passingProbability(support: Double) -> Double {
        passingProbability(support: votes.map { _ in support })
    }
}
