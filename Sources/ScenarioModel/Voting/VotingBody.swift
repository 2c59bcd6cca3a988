/// A body that decides by weighted votes: the file of `entente power`.
public struct VotingBody: Sendable {
    /// How the votes that a proposal needs are written.
    public enum Rule: Sendable {
        /// So many votes.
        case quota(Quantity)
        /// At least this share of all votes.
        case threshold(Quantity)
    }

    /// Its word, title, description and sources.
    public var heading: Heading
    /// The members.
    public var members: [Name]
    /// Their votes as written, not negative.
    public var votes: [Double]
    /// When a proposal passes.
    public var rule: Rule
    /// Votes and quota as whole numbers.
    public var whole: WholeVotes
    /// The probability with which each member votes in favour.
    public var support: Quantity?
    /// How many orders and coalitions are drawn when the body is too large for exact indices.
    public var samples: Int
    /// The seed of the draws.
    public var seed: UInt32
    /// The numbers with their sources.
    public var inputs: [InputRecord]

    /// The most members of a body.
    public static let memberLimit = 1000
}

extension VotingBody {
    /// The number of the rule and where it stands.
    var ruleQuantity: Quantity {
        switch rule {
        case .quota(let quantity), .threshold(let quantity): quantity
        }
    }

    /// What is doubtful in the body.
    public func check() -> [Diagnostic] {
        guard whole.quota <= whole.total - whole.quota else { return [] }
        return [
            Diagnostic(
                .warning, at: ruleQuantity.position,
                "two coalitions without a common member can both win; most bodies ask for more than half of "
                    + "the votes")
        ]
    }
}
