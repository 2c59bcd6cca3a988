/// A claim about the futures of a scenario, as a direction that runs can show or fail to show.
///
/// Directions, not sizes, are what models of this kind can be held against (pattern-oriented modelling: Grimm et al.
/// 2005, doi 10.1126/science.1116681).
public struct Pattern: Sendable {
    /// What must hold of the outcome's mean.
    public enum Claim: Sendable {
        /// It is higher, or lower, than in each of some other settings, on the same futures.
        case against([PatternSetting], Direction)
        /// It is above, or below, a level.
        case level(Direction, Quantity)

        /// The side on which the mean must be.
        public var direction: Direction {
            switch self {
            case .against(_, let direction), .level(let direction, _): direction
            }
        }
    }

    /// A side.
    public enum Direction: String, Sendable, CaseIterable {
        /// Greater than what it is compared with.
        case higher
        /// Less than what it is compared with.
        case lower
    }

    /// The pattern's word.
    public var id: Name
    /// The claim in words.
    public var says: String
    /// Where the claim is made.
    public var source: String?
    /// The column name of the outcome, a number for each run.
    public var outcome: Name
    /// The futures that the claim is about.
    public var setting: PatternSetting
    /// What must hold of them.
    public var claim: Claim

    /// A pattern from its parts.
    public init(
        id: Name, says: String, source: String?, outcome: Name, setting: PatternSetting, claim: Claim
    ) {
        self.id = id
        self.says = says
        self.source = source
        self.outcome = outcome
        self.setting = setting
        self.claim = claim
    }

    /// Every setting that the pattern needs, the one that it is about first.
    public var settings: [PatternSetting] {
        switch claim {
        case .against(let others, _): [setting] + others
        case .level: [setting]
        }
    }
}
