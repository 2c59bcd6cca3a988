public import NumericKit
public import ScenarioModel

/// What the runs say of one pattern.
public struct PatternFinding: Sendable {
    /// One comparison that a pattern asks for.
    public struct Comparison: Sendable {
        /// The setting compared with; nil for a level.
        public let reference: PatternSetting?
        /// The mean difference, setting − reference, of runs with the same draws; or the mean, for a level. Nil when no
        /// run has a value.
        public let interval: ConfidenceInterval?
        /// How many replicates were left out because a value is missing.
        public let missing: Int
        /// What it says.
        public let verdict: PatternVerdict
    }

    /// The pattern.
    public let pattern: Pattern
    /// Its comparisons, in written order.
    public let comparisons: [Comparison]

    /// What they say together.
    public var verdict: PatternVerdict { PatternVerdict(all: comparisons.map(\.verdict)) }

    /// Judges a pattern.
    /// - Parameters:
    ///   - isIndicator: Whether values are 0 or 1, so that their mean is a probability.
    ///   - values: The outcome of every run of a setting, by replicate; NaN is missing.
    init(_ pattern: Pattern, isIndicator: Bool, values: (PatternSetting) -> [Double]) {
        self.pattern = pattern
        let own = values(pattern.setting)
        switch pattern.claim {
        case .level(let direction, let level):
            let given = own.filter { !$0.isNaN }
            let interval = given.isEmpty ? nil : Self.mean(given, isIndicator: isIndicator)
            comparisons = [
                Comparison(
                    reference: nil, interval: interval, missing: own.count - given.count,
                    verdict: interval.map { PatternVerdict($0, direction, than: level.value) } ?? .undecided)
            ]
        case .against(let others, let direction):
            comparisons = others.map { other in
                let interval = PairedDifference(own, reference: values(other))?.interval
                return Comparison(
                    reference: other, interval: interval, missing: own.count - (interval?.count ?? 0),
                    verdict: interval.map { PatternVerdict($0, direction, than: 0) } ?? .undecided)
            }
        }
    }

    private static func mean(_ values: [Double], isIndicator: Bool) -> ConfidenceInterval {
        guard isIndicator else { return .ofMean(values) }
        return .ofProbability(successes: values.count { $0 == 1 }, count: values.count)
    }
}
