/// A body that votes by weight: a proposal passes when the votes in favour reach the quota.
///
///     let council = VotingGame(votes: [3, 2, 1], quota: 4)
///     council.power().members.map { $0.shapleyShubik.description }  // ["2/3", "1/6", "1/6"]
///
/// Votes are whole numbers, so that every comparison with the quota is exact. Whatever is computed here uses whole
/// numbers, or additions and multiplications in one fixed order, and has the same bits on every machine.
public struct VotingGame: Sendable, Hashable {
    /// The votes of each member.
    public let votes: [Int]

    /// The votes in favour that a proposal needs.
    public let quota: Int

    /// The votes of all members together.
    public let total: Int

    /// A body from its members' votes.
    ///
    /// - Precondition: there is a member, votes are not negative, their sum is at most 2⁵³, and the quota is at
    ///   least 1 and at most that sum.
    public init(votes: [Int], quota: Int) {
        precondition(votes.allSatisfy { (0...Self.largestTotal).contains($0) }, "votes must not be negative")
        var total = 0
        for vote in votes {
            total += vote
            precondition(total <= Self.largestTotal, "a body has at most 2^53 votes")
        }
        precondition((1...max(1, total)).contains(quota) && total > 0, "no coalition could reach the quota")
        self.votes = votes
        self.quota = quota
        self.total = total
    }

    /// The most votes a body may have, 2⁵³.
    public static let largestTotal = 1 << 53

    /// Whether a member can stop every proposal by its vote alone.
    public func hasVeto(_ member: Int) -> Bool { total - votes[member] < quota }

    /// Whether two coalitions without a common member can both win, which most rules exclude.
    public var allowsRivalWinners: Bool { quota <= total - quota }
}

extension VotingGame {
    /// The same body with votes and quota divided by the greatest common divisor of the votes; coalitions that win
    /// are the same.
    var inLowestTerms: VotingGame {
        var divisor = 0
        for vote in votes {
            var (left, right) = (divisor, vote)
            while right > 0 { (left, right) = (right, left % right) }
            divisor = left
        }
        return VotingGame(votes: votes.map { $0 / divisor }, quota: (quota + divisor - 1) / divisor)
    }
}
