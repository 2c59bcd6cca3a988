/// What the tables of a study say of one objective.
public struct ComparedOutcome: Sendable {
    /// One policy.
    public struct Policy: Sendable {
        /// Its id.
        public let id: String
        /// The mean over the points.
        public let mean: Double?
        /// The mean difference from the reference; nil for the reference itself, and where no pair has a value.
        public let difference: Double?
        /// Half the width of its 95 % interval.
        public let halfWidth: Double?
        /// The share of pairs in which the policy is better than the reference.
        public let probabilityBetter: Double?
        /// The greatest regret; nil where no point counts.
        public let maxRegret: Double?
        /// The mean regret.
        public let meanRegret: Double?
        /// The share of points whose mean is good enough; nil without a threshold.
        public let satisficing: Double?
        /// The share of futures in which it is the best.
        public let probabilityBest: Double?
        /// The share of resamples in which it has the least of the greatest regret.
        public let leastMaxRegret: Double?
    }

    /// Where the best policy changes along an uncertainty.
    public struct Switch: Sendable {
        /// The path of the uncertainty.
        public let uncertainty: String
        /// The value between the sides.
        public let split: Double
        /// The points with smaller values: how many, which policy is best at most of them, at which share.
        public let below: (points: Int, policy: String, share: Double)
        /// The points with greater values.
        public let above: (points: Int, policy: String, share: Double)
        /// By how much the split lowers the impurity.
        public let gain: Double
    }

    /// The outcome's column.
    public let name: String
    /// Whether more is better.
    public let isHigherBetter: Bool
    /// At how many design points every policy has a value.
    public let points: Int
    /// The policies in the order of their ids.
    public let policies: [Policy]
    /// The splits, the one that tells most first; nil for a study without a design.
    public let switches: [Switch]?

    init(
        _ name: String, reference: String, robustness: ResultPackage.Table, comparison: ResultPackage.Table,
        switches: ResultPackage.Table?
    ) throws {
        let rows = try robustness.rows.filter { try $0.text("outcome") == name }
        let pairs = try comparison.rows.filter {
            try $0.text("outcome") == name && $0.text("reference") == reference
        }
        self.name = name
        isHigherBetter = try rows.contains { try $0.text("better") == "higher" }
        points = try rows.compactMap { try $0.number("points") }.first.map { Int($0) } ?? 0
        policies = try rows.map { row in
            let id = try row.text("policy")
            return try Policy(id, row, pair: pairs.first { try $0.text("policy") == id })
        }
        self.switches = try switches?.rows.filter { try $0.text("outcome") == name }
            .map { try Switch($0) }.sorted { $0.gain > $1.gain }
    }
}

extension ComparedOutcome.Policy {
    fileprivate init(_ id: String, _ row: ResultPackage.Row, pair: ResultPackage.Row?) throws {
        self.id = id
        mean = try row.number("mean")
        difference = try pair?.number("difference")
        let high = try pair?.number("high")
        halfWidth = if let high, let difference { high - difference } else { nil }
        probabilityBetter = try pair?.number("probability_better")
        maxRegret = try row.number("max_regret")
        meanRegret = try row.number("mean_regret")
        satisficing = try row.number("satisficing")
        probabilityBest = try row.number("probability_best")
        leastMaxRegret = try row.number("least_max_regret")
    }
}

extension ComparedOutcome.Switch {
    fileprivate init(_ row: ResultPackage.Row) throws {
        func side(_ name: String) throws -> (points: Int, policy: String, share: Double) {
            (
                Int(try row.value("\(name)_points")), try row.text("\(name)_policy"),
                try row.value("\(name)_share")
            )
        }
        uncertainty = try row.text("uncertainty")
        split = try row.value("split")
        below = try side("below")
        above = try side("above")
        gain = try row.value("gain")
    }
}
