/// A question of landscape theory: actors with sizes and propensities, and the camps they were seen in.
///
/// The file of `entente landscape`. The theory is that of Axelrod & Bennett (1993),
/// doi:10.1017/S000712340000973X.
public struct Landscape: Sendable {
    /// Its word, title, description and sources.
    public var heading: Heading
    /// The actors.
    public var actors: [Name]
    /// The size of each actor, above 0.
    public var sizes: [Double]
    /// The propensity of each pair, by rows; symmetric, 0 on the diagonal.
    public var propensities: [Double]
    /// The camps that were seen.
    public var observed: ObservedCamps?
    /// Actors whose places to each other are fixed.
    public var ties: [[TiedActor]]
    /// How many random starts a search has when there are too many configurations to visit all.
    public var starts: Int
    /// The seed of a search.
    public var seed: UInt32
    /// The numbers with their sources.
    public var inputs: [InputRecord]

    /// The most actors of a landscape.
    public static let actorLimit = 2000
}

/// The two camps that actors were seen in.
public struct ObservedCamps: Sendable {
    /// The name of the camp of the first actor.
    public var first: String
    /// The name of the other camp.
    public var second: String
    /// Which actors were seen in the second camp.
    public var isSecond: [Bool]
}

/// An actor whose place to some others is fixed.
public struct TiedActor: Sendable, Hashable {
    /// The index of the actor.
    public var actor: Int
    /// Whether it stands opposite the first actor of its tie.
    public var isOpposed: Bool

    /// An actor with its side.
    public init(actor: Int, isOpposed: Bool) {
        self.actor = actor
        self.isOpposed = isOpposed
    }
}
