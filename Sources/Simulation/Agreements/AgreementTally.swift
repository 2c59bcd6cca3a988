/// What became of one kind of agreement in some runs, by what is negotiated, pair by pair.
public struct AgreementTally: Sendable, Equatable {
    /// In how many runs each is in force at the end.
    public private(set) var inForce: [Int]
    /// In how many runs each was ever signed.
    public private(set) var signed: [Int]
    /// The steps in which each was first signed, summed over those runs.
    public private(set) var firstSteps: [Int]

    /// A tally that was kept somewhere, from its parts, all of one length.
    public init(inForce: [Int], signed: [Int], firstSteps: [Int]) {
        (self.inForce, self.signed, self.firstSteps) = (inForce, signed, firstSteps)
    }

    init(slots: Int) {
        inForce = Array(repeating: 0, count: slots)
        signed = inForce
        firstSteps = inForce
    }

    /// Adds a run.
    mutating func add(_ lapse: [Int], _ first: [Int]) {
        for slot in lapse.indices where first[slot] >= 0 {
            inForce[slot] += lapse[slot] >= 0 ? 1 : 0
            signed[slot] += 1
            firstSteps[slot] += first[slot]
        }
    }

    /// Adds other runs of the same world.
    public mutating func add(_ other: AgreementTally) {
        for slot in inForce.indices {
            inForce[slot] += other.inForce[slot]
            signed[slot] += other.signed[slot]
            firstSteps[slot] += other.firstSteps[slot]
        }
    }
}
