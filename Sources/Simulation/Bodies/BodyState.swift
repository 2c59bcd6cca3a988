internal import ScenarioModel

/// How far a body has come in one replicate.
struct BodyState {
    /// How a body ends.
    enum Decision {
        /// It has published its standard.
        case published
        /// It has given up.
        case gaveUp
    }

    /// How many ballots it has held, and how many of them passed.
    private(set) var held = 0
    private(set) var passed = 0
    /// The shares of votes on the side that won, added up over the ballots in which there were votes.
    private(set) var unity = 0.0
    /// The shares of votes that said yes, added up over the same ballots.
    private(set) var support = 0.0
    /// The number of these ballots.
    private(set) var counted = 0
    /// How it ended, and in which step; nil while it votes.
    private(set) var end: (decision: Decision, step: Int)?

    /// Counts a ballot.
    /// - Returns: The decision that it brings, if it does.
    mutating func count(_ ballot: Ballot.Result, of body: CompiledBody, step: Int) -> Decision? {
        held += 1
        if ballot.passes { passed += 1 }
        if let yes = ballot.yes {
            unity += ballot.passes ? yes : 1 - yes
            support += yes
            counted += 1
        }
        if passed == body.stages {
            end = (.published, step)
        } else if held - passed == body.patience {
            end = (.gaveUp, step)
        }
        return end?.decision
    }
}

/// A standard that a body opens, by publishing it or by giving up.
struct GuardedStandard: Sendable {
    /// The standard.
    let standard: Int
    /// The profiles that contain it, as bits.
    let profiles: UInt64
    /// The body.
    let body: Int
    /// The decision that opens it.
    let opensWhen: BodyState.Decision
    /// What is added to its quality from then on.
    let maturity: Maturity?

    /// The step in which it opened; nil before.
    func opening(_ bodies: [BodyState]) -> Int? {
        guard let end = bodies[body].end, end.decision == opensWhen else { return nil }
        return end.step
    }
}

extension World {
    /// The standards of a scenario that bodies open.
    static func guarded(_ scenario: Scenario, profilesWith: [UInt64]) -> [GuardedStandard] {
        scenario.standards.enumerated().compactMap { index, standard in
            guard let name = standard.publisher ?? standard.origin else { return nil }
            return GuardedStandard(
                standard: index, profiles: profilesWith[index],
                body: scenario.bodies.firstIndex { $0.id.value == name.value } ?? 0,
                opensWhen: standard.publisher == nil ? .gaveUp : .published, maturity: standard.maturity)
        }
    }

    /// The profiles with a standard that a body has not opened, as bits.
    /// - Parameter exempt: A standard that counts as open.
    func closed(_ bodies: [BodyState], exempt: Int? = nil) -> UInt64 {
        guarded.reduce(0) { mask, guarded in
            guarded.standard == exempt || guarded.opening(bodies) != nil ? mask : mask | guarded.profiles
        }
    }

    /// What maturity adds to the quality of each of the ``maturing`` standards in a step.
    func maturity(_ bodies: [BodyState], step: Int) -> [Double] {
        maturing.map { guarded in
            let age = guarded.opening(bodies).map { step - $0 } ?? 0
            return guarded.maturity?.value(after: age) ?? 0
        }
    }
}
