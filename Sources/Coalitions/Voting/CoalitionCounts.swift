internal import BigInt

/// How many coalitions there are of each size with each sum of votes below the quota: the coefficients of the
/// generating function Π_i (1 + x·y^{w_i}).
///
/// The coefficient of x^k·y^s counts the coalitions of k members with s votes. Sums from the quota on are never asked
/// for and are left out. Sources: Mann & Shapley (1962), RAND RM-3158, for the Shapley value; Brams & Affuso (1976),
/// Theory and Decision 7:29–56, for Banzhaf's.
struct CoalitionCounts {
    private let members: Int
    private let sums: Int
    /// The coefficients, by size and then by sum.
    private var counts: [BigUInt]

    /// The coalitions of all members of a body.
    /// - Complexity: O(members² · quota) additions.
    init(_ game: VotingGame) {
        members = game.votes.count
        sums = game.quota
        counts = [BigUInt](repeating: 0, count: (members + 1) * sums)
        counts[0] = 1
        for (before, vote) in game.votes.enumerated() where vote < sums {
            // From the largest size down, so that no coalition takes the member twice.
            for size in stride(from: before, through: 0, by: -1) {
                for sum in 0..<(sums - vote) where !self[size, sum].isZero {
                    counts[(size + 1) * sums + sum + vote] += self[size, sum]
                }
            }
        }
    }

    /// The number of coalitions of a size with a sum of votes.
    subscript(size: Int, sum: Int) -> BigUInt { counts[size * sums + sum] }

    /// For each size, how many coalitions without some member of these votes lose alone and win with it.
    ///
    /// Dividing the generating function by the member's factor gives the coalitions without it:
    /// c'(k, s) = c(k, s) − c'(k − 1, s − w). Members with equal votes have equal numbers.
    /// - Complexity: O(members · quota) subtractions.
    func swings(votes: Int) -> [BigUInt] {
        guard votes > 0 else { return [BigUInt](repeating: 0, count: members) }
        var smaller = [BigUInt](repeating: 0, count: sums)
        return (0..<members).map { size in
            var without = smaller
            for sum in 0..<sums {
                without[sum] = self[size, sum]
                if size > 0, sum >= votes, !smaller[sum - votes].isZero {
                    without[sum] -= smaller[sum - votes]
                }
            }
            smaller = without
            return without[max(0, sums - votes)...].reduce(0, +)
        }
    }

    /// How many coalitions lose.
    var losing: BigUInt { counts.reduce(0, +) }
}
