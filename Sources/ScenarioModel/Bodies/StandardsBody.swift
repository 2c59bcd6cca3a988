/// A body in which actors vote on publishing one standard.
public struct StandardsBody: Sendable {
    /// How many votes each member has.
    public enum Votes: Sendable {
        /// One each.
        case equal
        /// The actor's weight within its group.
        case weight
        /// An attribute of the actor.
        case attribute(Name)
        /// One for each word of an attribute, shared equally by its members.
        case onePer(Name)
    }

    /// Members of one block tend to vote alike.
    public struct Discipline: Sendable {
        /// The attribute whose words name the blocks; an actor without a word belongs to none.
        public var attribute: Name
        /// The probability with which a member follows its block's line.
        public var strength: TimedQuantity
    }

    /// Its word in the scenario.
    public var id: Name
    /// Its name for people.
    public var title: String
    /// The members at the start; policies let actors join and leave.
    public var members: ActorSelector
    /// How many votes each has.
    public var votes: Votes
    /// The share of all votes that must say yes.
    public var threshold: TimedQuantity
    /// Coalitions that block when all of their members vote no.
    public var vetoes: [[Name]]
    /// The step of the first ballot.
    public var from: Int
    /// How many steps lie between two ballots.
    public var every: Int
    /// How many ballots must pass.
    public var stages: Int
    /// After how many failed ballots the body gives up; nil for never.
    public var patience: Int?
    /// The noise of votes.
    public var temperature: TimedQuantity
    /// Whether members vote in blocks.
    public var discipline: Discipline?
}

extension StandardsBody {
    /// The numbers that policies can change, in a fixed order.
    var parameters: [TimedQuantity] {
        [threshold, temperature] + (discipline.map { [$0.strength] } ?? [])
    }

    /// The attributes that every actor who is ever a member must have, as words.
    var wordAttributes: [Name] {
        var names: [Name] = []
        if case .onePer(let name) = votes { names.append(name) }
        if let discipline { names.append(discipline.attribute) }
        return names
    }
}
