internal import NumericKit
internal import ScenarioModel

/// The random draws of one moment of one replicate.
struct Draws {
    /// The source of draws.
    let stream: RandomStream
    /// The moment of the choice.
    let moment: UInt32
}

/// How a revising actor chooses among the profiles open to it; one small file each.
protocol ChoosingRule {
    /// Sets `batch.chosen` for every actor from its utilities.
    func choose(_ batch: Batch, _ draws: Draws)
}

/// A rule that looks at one actor after the other.
protocol SingleChoosingRule: ChoosingRule {
    /// The chosen profile; at least one is open.
    func choose(_ situation: Situation) -> UInt8
}

extension SingleChoosingRule {
    func choose(_ batch: Batch, _ draws: Draws) {
        for place in 0..<batch.count {
            batch.chosen[place] =
                batch.open[place] == 0
                ? batch.present[place] : choose(Situation(batch: batch, place: place, draws: draws))
        }
    }
}

/// What a choice rule knows of one choice.
struct Situation {
    let batch: Batch
    /// The place in the batch.
    let place: Int
    /// The draws of the moment.
    let draws: Draws

    /// Every profile.
    var profiles: Range<Int> { 0..<batch.profiles }
    /// The actor, by index.
    var actor: Int { batch.actors[place] }
    /// The profile it holds.
    var present: UInt8 { batch.present[place] }
    /// The utility of a profile.
    func utility(_ profile: Int) -> Double { batch[profile, place] }
    /// Whether a profile is open.
    func isOpen(_ profile: Int) -> Bool { batch.open[place] & (1 << UInt64(profile)) != 0 }
    /// A uniform number of the actor at the moment.
    func uniform(_ purpose: UInt8, draw: Int = 0) -> Double {
        draws.stream.uniform(
            entity: batch.hashes[place], moment: draws.moment, purpose: purpose, draw: draw)
    }

    /// The profile, among those that meet a condition, at a place of their order given as a share in (0, 1).
    /// - Precondition: At least one profile meets the condition.
    func profile(at share: Double, where isCandidate: (Int) -> Bool) -> UInt8 {
        let count = profiles.count(where: isCandidate)
        var left = min(count - 1, Int(share * Double(count)))
        for p in profiles where isCandidate(p) {
            if left == 0 { return UInt8(p) }
            left -= 1
        }
        preconditionFailure("no profile meets the condition")
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

extension World {
    /// Every profile as bits.
    var everyProfile: UInt64 { profileCount == 64 ? .max : (1 << UInt64(profileCount)) - 1 }

    /// The empty profile as a bit; 0 when there is none.
    private var emptyProfile: UInt64 {
        scenario.profiles.firstIndex { $0.standards.isEmpty }.map { 1 << UInt64($0) } ?? 0
    }

    /// The index of the choice rule's parameter: it follows the pace of revision, where there is one.
    private var ruleParameter: Int { scenario.adoption.revision.pace == nil ? 0 : 1 }

    /// The choice rule with its present parameter.
    func rule(parameters: [Double]) -> any ChoosingRule {
        switch scenario.adoption.choice {
        case .logit: LogitRule(temperature: parameters[ruleParameter])
        case .bestResponse(let tie, _, let mistake):
            BestResponseRule(tie: tie, error: parameters[ruleParameter], mistake: mistake)
        case .threshold(.number):
            ThresholdRule(level: parameters[ruleParameter], levels: nil, waiting: emptyProfile)
        case .threshold(.attribute(let name)):
            ThresholdRule(level: 0, levels: levels(name.value), waiting: emptyProfile)
        case .proportional: ProportionalRule(exponent: parameters[ruleParameter])
        case .linear: LinearRule(scale: parameters[ruleParameter])
        }
    }

    private func levels(_ attribute: String) -> [Double] {
        scenario.groups.flatMap { group in
            group.attribute(attribute)?.numbers.map { $0 ?? 0 }
                ?? Array(repeating: 0, count: group.actors.count)
        }
    }
}
