internal import BigInt

/// How a configuration compares with the camps that were seen.
///
/// Camps have no names in a configuration, so the better of the two ways to name them counts. Where actors are tied
/// they say which camp is which, and only the free actors are a prediction.
public struct CampComparison: Sendable, Hashable {
    /// Whether the second camp of the configuration is the second of those seen.
    public let isSameOrder: Bool
    /// The actors in the other camp than seen, ascending.
    public let wrong: [Int]
    /// The share of the sizes of all actors that is in the right camp.
    public let rightSizeShare: Double
    /// How many of the free actors are in the right camp.
    public let freeRight: Int
    /// How many actors are free.
    public let freeCount: Int
    /// The share of the configurations in which at least as many free actors are right: the probability of so good a
    /// match by chance.
    public let chance: Fraction
}

extension EnergyLandscape {
    /// Compares a configuration with camps that were seen.
    ///
    /// - Parameters:
    ///   - camps: Which actors the configuration puts into its second camp.
    ///   - seen: Which actors were seen in the second camp.
    ///   - sizes: The sizes of the actors.
    /// - Complexity: O(actors).
    public func compare(_ camps: [Bool], with seen: [Bool], sizes: [Double]) -> CampComparison {
        let free = freeActors
        let isFree = Set(free)
        /// The actors that are right when the camps are named in one of the two ways; the tied ones first, then all,
        /// then by size.
        func rank(_ isSameOrder: Bool) -> (tied: Int, all: Int, size: Double) {
            let right = (0..<count).filter { (camps[$0] == seen[$0]) == isSameOrder }
            return (
                right.count { !isFree.contains($0) }, right.count, right.reduce(0) { $0 + sizes[$1] }
            )
        }
        let isSameOrder = rank(true) >= rank(false)
        let wrong = (0..<count).filter { (camps[$0] == seen[$0]) != isSameOrder }
        let total = sizes.reduce(0, +)
        let freeRight = free.count - wrong.count { isFree.contains($0) }
        return CampComparison(
            isSameOrder: isSameOrder, wrong: wrong,
            rightSizeShare: wrong.isEmpty
                ? 1 : (total - wrong.reduce(0) { $0 + sizes[$1] }) / total,
            freeRight: freeRight, freeCount: free.count,
            chance: Self.chance(ofAtLeast: freeRight, of: free.count, isAnchored: free.count < count))
    }

    /// The share of configurations in which at least so many free actors are right.
    ///
    /// With tied actors, which say which camp is which, this is P(Bin(n, ½) ≥ k). Without, the better naming counts,
    /// and P(max(B, n − B) ≥ k) for B ~ Bin(n, ½).
    private static func chance(ofAtLeast right: Int, of free: Int, isAnchored: Bool) -> Fraction {
        var binomial = BigUInt(1)
        var favourable = BigUInt(0)
        for number in 0...free {
            let isMatch = number >= right || (!isAnchored && free - number >= right)
            if isMatch { favourable += binomial }
            binomial = binomial * BigUInt(free - number) / BigUInt(number + 1)
        }
        return Fraction(favourable, BigUInt(1) << free)
    }
}
