/// What each member of a body weighs in its decisions, as exact fractions.
public struct VotingPower: Sendable, Hashable {
    /// One member's power.
    public struct Member: Sendable, Hashable {
        /// The share of all orders of joining in which the member turns a losing coalition into a winning one
        /// (Shapley & Shubik 1954, doi:10.2307/1951053). The members' shares sum to 1.
        public let shapleyShubik: Fraction
        /// The share of the coalitions of the others that lose alone and win with the member: the probability that its
        /// vote decides when all others toss coins (Penrose 1946, Banzhaf 1965).
        public let banzhaf: Fraction
        /// The member's share of all swings, so that the members' shares sum to 1.
        public let normalisedBanzhaf: Fraction
        /// The coalitions of the others that lose alone and win with the member, in decimal digits.
        public let swings: String
    }

    /// The members, in the order of the body.
    public let members: [Member]
    /// How many coalitions win, in decimal digits.
    public let winningCoalitions: String
    /// The share of all coalitions that win: how easily the body decides (Coleman's power of a collectivity to act).
    public let winningShare: Fraction
}

/// Estimates of what each member of a body weighs in its decisions.
public struct SampledVotingPower: Sendable, Hashable {
    /// An estimated probability with its standard error √(p(1 − p)/n).
    public struct Estimate: Sendable, Hashable {
        /// The share of the sample.
        public let value: Double
        /// The standard error of the share.
        public let standardError: Double

        init(count: Int, of total: Int) {
            value = Double(count) / Double(total)
            standardError = (value * (1 - value) / Double(total)).squareRoot()
        }
    }

    /// One member's estimates.
    public struct Member: Sendable, Hashable {
        /// The Shapley–Shubik index: the share of random orders in which the member decides.
        public let shapleyShubik: Estimate
        /// The absolute Banzhaf index: the share of random coalitions of the others in which it decides.
        public let banzhaf: Estimate
        /// The member's share of all sampled swings; 0 when there was none.
        public let normalisedBanzhaf: Double
    }

    /// The members, in the order of the body.
    public let members: [Member]
    /// The share of all coalitions that win.
    public let winningShare: Estimate
    /// How many orders, and as many coalitions, were drawn.
    public let samples: Int
    /// The seed of the draws.
    public let seed: UInt32
}
