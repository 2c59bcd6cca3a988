/// What a random draw is for; part of the address of every draw, so that no two uses share one.
enum RandomPurpose {
    /// The Gumbel noise of a logit choice, one draw per profile.
    static let gumbel: UInt8 = 1
    /// The exponential time to an actor's next revision.
    static let clock: UInt8 = 2
    /// An actor's first profile.
    static let initial: UInt8 = 3
    /// An actor's place in the order of arrival.
    static let arrival: UInt8 = 4
    /// Whether a best reply errs, and to what.
    static let error: UInt8 = 5
    /// Which of several best profiles is taken.
    static let tie: UInt8 = 6
    /// Which actor revises next in sequential revision.
    static let turn: UInt8 = 7
    /// Whether a change with a probability happens.
    static let change: UInt8 = 8
    /// The draw of a proportional choice.
    static let proportional: UInt8 = 9
    /// An actor's random taste.
    static let taste: UInt8 = 20
    /// The draw of a linear choice.
    static let linear: UInt8 = 21
    /// A member's own vote, and whether it follows its block.
    static let vote: UInt8 = 22
    /// The line of a block of members.
    static let line: UInt8 = 23
    /// In which order a sponsor asks, and whether a partner accepts.
    static let proposal: UInt8 = 24
    /// Which pair meets next.
    static let meeting: UInt8 = 25
    /// Whether each side of a pair that meets wants the agreement.
    static let consent: UInt8 = 26

    /// The replicate number under which a world's networks are drawn; no run has it.
    static let worldReplicate = UInt32.max
}
