public import NumericKit
public import ScenarioModel

/// What runs say of a claim.
public enum PatternVerdict: String, Sendable, CaseIterable {
    /// The whole interval lies where the claim puts the mean.
    case holds
    /// The whole interval lies on the other side.
    case doesNotHold = "does not hold"
    /// The interval contains the level, or there are too few runs for one.
    case undecided

    /// What an interval says of the claim that the mean lies on a side of a level.
    public init(_ interval: ConfidenceInterval, _ direction: Pattern.Direction, than level: Double) {
        // Comparisons with an end that is NaN are false, so a single run decides nothing.
        let (isAbove, isBelow) = (interval.low > level, interval.high < level)
        let (isRight, isWrong) = direction == .higher ? (isAbove, isBelow) : (isBelow, isAbove)
        self = isRight ? .holds : isWrong ? .doesNotHold : .undecided
    }

    /// What several comparisons say together: a claim holds if it holds in each, and does not if it fails in any.
    public init(all verdicts: [PatternVerdict]) {
        self =
            verdicts.contains(.doesNotHold)
            ? .doesNotHold : verdicts.allSatisfy { $0 == .holds } ? .holds : .undecided
    }
}
