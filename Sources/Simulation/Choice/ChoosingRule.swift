internal import NumericKit
internal import ScenarioModel

/// What a choice rule knows of one choice.
struct Situation {
    /// The utility of each profile.
    let utility: [Double]
    /// The profiles open to the actor, as bits; at least one.
    let open: UInt64
    /// The profile it holds.
    let present: UInt8
    /// The actor, by index.
    let actor: Int
    /// The address of its draws.
    let hash: UInt64
    /// The moment of the choice.
    let moment: UInt32
    /// The source of draws.
    let stream: RandomStream

    /// Whether a profile is open.
    func isOpen(_ profile: Int) -> Bool { open & (1 << UInt64(profile)) != 0 }
    /// A uniform number of the actor at the moment.
    func uniform(_ purpose: UInt8, draw: Int = 0) -> Double {
        stream.uniform(entity: hash, moment: moment, purpose: purpose, draw: draw)
    }
    /// The open profile at a place of their order, the place given as a share in (0, 1).
    func openProfile(at share: Double) -> UInt8 {
        let profiles = utility.indices.filter(isOpen)
        return UInt8(profiles[min(profiles.count - 1, Int(share * Double(profiles.count)))])
    }

    /// Utilities that differ by less than this share of their size (or of 1) count as equal.
    ///
    /// Sums of coefficients times exposures carry rounding errors far below it, and exposures the grid of 2⁻⁴⁰
    /// times the number of partners; no difference of that size is meant by an author.
    static let tolerance = 1e-9
    /// Whether a utility reaches a level, up to the tolerance.
    static func reaches(_ utility: Double, _ level: Double) -> Bool {
        utility >= level - tolerance * max(1, abs(level))
    }
}

/// How a revising actor chooses among the profiles open to it; one small file each.
protocol ChoosingRule {
    /// The chosen profile.
    func choose(_ situation: Situation) -> UInt8
}

extension World {
    /// Every profile as bits.
    var everyProfile: UInt64 { profileCount == 64 ? .max : (1 << UInt64(profileCount)) - 1 }

    /// The empty profile as a bit; 0 when there is none.
    private var emptyProfile: UInt64 {
        scenario.profiles.firstIndex { $0.standards.isEmpty }.map { 1 << UInt64($0) } ?? 0
    }

    /// The index of the choice rule's parameter: it follows the hazard, where there is one.
    private var ruleParameter: Int {
        if case .simultaneous = scenario.adoption.revision { 1 } else { 0 }
    }

    /// The choice rule with its present parameter.
    func rule(parameters: [Double]) -> any ChoosingRule {
        switch scenario.adoption.choice {
        case .logit: LogitRule(temperature: parameters[ruleParameter])
        case .bestResponse(let tie, _): BestResponseRule(tie: tie, error: parameters[ruleParameter])
        case .threshold(.number):
            ThresholdRule(level: parameters[ruleParameter], levels: nil, waiting: emptyProfile)
        case .threshold(.attribute(let name)):
            ThresholdRule(level: 0, levels: levels(name.value), waiting: emptyProfile)
        case .proportional: ProportionalRule(exponent: parameters[ruleParameter])
        }
    }

    private func levels(_ attribute: String) -> [Double] {
        scenario.groups.flatMap { group in
            group.attribute(attribute)?.numbers.map { $0 ?? 0 }
                ?? Array(repeating: 0, count: group.actors.count)
        }
    }
}
