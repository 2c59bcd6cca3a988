internal import BigInt

/// The swings of a body of few members, found by going through every coalition.
struct AllCoalitions {
    /// For each member, by the size of the coalition it joins: how many coalitions it makes win.
    let swings: [[BigUInt]]
    /// How many coalitions lose.
    let losing: BigUInt

    /// - Complexity: O(*n* · 2ⁿ) for *n* members; memory O(2ⁿ).
    init(_ game: VotingGame) {
        let members = game.votes.count
        var sums = [0]
        for vote in game.votes { sums += sums.map { $0 + vote } }
        var counts = [Int](repeating: 0, count: members * members)
        var losing = 0
        for (coalition, sum) in sums.enumerated() where sum < game.quota {
            losing += 1
            let size = coalition.nonzeroBitCount
            for member in 0..<members
            where coalition >> member & 1 == 0 && sum + game.votes[member] >= game.quota {
                counts[member * members + size] += 1
            }
        }
        self.losing = BigUInt(losing)
        swings = (0..<members).map { member in (0..<members).map { BigUInt(counts[member * members + $0]) } }
    }
}
