internal import NumericKit
public import ScenarioModel
public import Simulation
internal import TableKit

/// The weights of a group's terms, fitted to the history of a scenario.
///
/// Numbers are rounded to nine significant digits, since the last bits of a Cholesky factor differ between processors and
/// what follows from an estimate must not.
public struct HistoryFit: Sendable {
    /// The weight of one term.
    public struct Weight: Sendable {
        /// The word of the term.
        public let term: String
        /// The path of its coefficient in the scenario.
        public let path: String
        /// What it was fitted to.
        public let part: Part
        /// The weight, in utility; 0 for a term that was not selected.
        public let value: Double
        /// Its standard error if the model holds; nil for a weight that was not fitted.
        public let standardError: Double?
        /// Its standard error whether or not choices of one actor depend on each other; nil for a weight that was not
        /// fitted, or a single actor.
        public let clusteredError: Double?
        /// Whether the term was selected; true without a selection.
        public let isSelected: Bool
    }

    /// What a weight was fitted to.
    public enum Part: String, Sendable, CaseIterable {
        /// Which other profile was taken by those who moved.
        case choice
        /// Who moved when.
        case timing
        /// What runs made of outcomes; see ``SimulationFit``.
        case simulation
        /// Nothing: it is the scenario's.
        case given
    }

    /// How well one part fits.
    public struct Quality: Sendable {
        /// The part.
        public let part: Part
        /// How many choices it was fitted to.
        public let choices: Int
        /// How many actors made them.
        public let actors: Int
        /// The log-likelihood, in nats.
        public let logLikelihood: Double
        /// The log-likelihood with all fitted weights 0.
        public let nullLogLikelihood: Double
        /// The penalty, in words.
        public let penalty: String
    }

    /// The group.
    public let group: String
    /// The last step of the history that was used.
    public let lastStep: Int
    /// The weights, in the order of the terms in the scenario.
    public let weights: [Weight]
    /// The covariance of the fitted weights, by rows, in the order of ``fitted``: that of dependent choices of an actor where
    /// there is more than one actor. What is uncertain in the first part counts in the second.
    public let covariance: [Double]
    /// How well each part fits.
    public let qualities: [Quality]
    /// The path of the selection: the terms taken, and the log score of choices left out; empty without a selection.
    public let selection: [(terms: [String], penalty: String, score: Double)]

    /// The places of the weights that were fitted.
    public var fitted: [Int] { weights.indices.filter { weights[$0].standardError != nil } }
    /// The weights by the paths of their coefficients, but those that are the scenario's.
    public var values: [(path: String, value: Double)] {
        weights.filter { $0.part != .given }.map { ($0.path, $0.value) }
    }

    /// Fits weights to the history of a scenario, up to a step.
    /// - Parameters:
    ///   - scenario: A checked scenario with a history.
    ///   - step: The last step that is known; nothing that comes later reaches the result.
    /// - Throws: ``HistoryFitError``, `ScenarioError` for a choice that was not open or a network that can't be built.
    public init(_ scenario: Scenario, knownThrough step: Int) throws {
        let world = try World(scenario, seed: scenario.seed, knownThrough: step)
        guard let history = scenario.history, let group = history.group(in: scenario),
            let index = scenario.groups.firstIndex(where: { $0.id.value == group.id.value })
        else { throw HistoryFitError.noHistory }
        try self.init(
            Simulator(world).occasions(of: index), of: world.scenario,
            request: scenario.fit ?? FitRequest(at: history.position))
    }

    /// Fits weights to the occasions that a history gave.
    /// - Parameters:
    ///   - occasions: What the actors of the group could choose and chose.
    ///   - scenario: The scenario as it was known, with a history.
    ///   - request: How to fit.
    ///   - without: Ids of terms that get a weight of 0, as a simpler model has them. The default is none.
    /// - Throws: ``HistoryFitError``.
    /// - Complexity: That of a conditional logit of all choices and a binary logit of all occasions, times those of a
    ///   selection; see ``CrossValidation``.
    public init(
        _ occasions: [ChoiceOccasion], of scenario: Scenario, request: FitRequest, without: Set<String> = []
    ) throws(HistoryFitError) {
        guard let history = scenario.history else { throw .noHistory }
        guard let group = history.group(in: scenario) else {
            throw .nothingKnown(scenario.timeline.label(max(0, history.lastStep)))
        }
        guard scenario.logitTemperature != nil else { throw .noLogit(scenario.adoption.choiceName) }
        if !occasions.contains(where: \.moves) {
            throw .nothingKnown(scenario.timeline.label(max(0, history.lastStep)))
        }
        let terms = scenario.terms(of: group)
        let wanted = Set(request.terms?.map(\.value) ?? terms.map(\.id.value)).subtracting(without)
        let evidence = ChoiceEvidence(occasions, scenario, group, fitted: wanted, without: without)
        try self.init(evidence, scenario, group.id.value, history.lastStep, request, without)
    }

    private init(
        _ evidence: ChoiceEvidence, _ scenario: Scenario, _ group: String, _ lastStep: Int,
        _ request: FitRequest, _ without: Set<String>
    ) throws(HistoryFitError) {
        let scale = scenario.logitTemperature ?? 1
        let (places, all) = (evidence.places(.choice), evidence.choices())
        let selected = try TermSelection(all, request)
        let choice = try FittedPart(
            .choice, selected.columns.map { places[$0] }, all.keeping(selected.columns), selected.penalty)
        var known = [Double](repeating: 0, count: places.count)
        for (column, weight) in zip(selected.columns, choice.estimate?.weights ?? []) {
            known[column] = significant(weight)
        }
        let timing = try FittedPart(
            .timing, evidence.places(.timing), evidence.timing(known), request.logitPenalty)
        let errors = StepwiseErrors(
            choice, timing, coupling: evidence.coupling(known, timing.weights, columns: selected.columns),
            scale: scale)
        var found: [Int: Weight] = [:]
        for (row, entry) in [choice, timing].flatMap(\.found).enumerated() {
            let term = evidence.terms[entry.place]
            found[entry.place] = Weight(
                term: term.id.value, path: term.coefficient.path, part: entry.part,
                value: significant(scale * entry.weight), standardError: errors.plain[row],
                clusteredError: entry.isClustered ? errors.clustered[row] : nil, isSelected: true)
        }
        (self.group, self.lastStep, selection) = (group, lastStep, selected.path)
        qualities = [choice, timing].compactMap(\.quality)
        weights = evidence.terms.enumerated().map { place, term in
            if let weight = found[place] { return weight }
            let isDropped = evidence.parts[place] == .choice || without.contains(term.id.value)
            return Weight(
                term: term.id.value, path: term.coefficient.path, part: isDropped ? .choice : .given,
                value: isDropped ? 0 : term.coefficient.known(at: lastStep).value(at: lastStep),
                standardError: nil, clusteredError: nil, isSelected: !isDropped)
        }
        covariance = Self.sorted(errors.covariance, order: [choice, timing].flatMap(\.found).map(\.place))
    }

    /// A matrix with its rows and columns sorted by what they stand for.
    private static func sorted(_ matrix: [Double], order: [Int]) -> [Double] {
        let ranked = order.indices.sorted { order[$0] < order[$1] }
        return ranked.flatMap { row in ranked.map { matrix[row * order.count + $0] } }
    }
}

extension HistoryFit {
    /// A draw of the weights from the normal law of their estimates.
    /// - Parameters:
    ///   - number: Which draw; the same number gives the same weights.
    ///   - seed: The seed of all draws.
    /// - Returns: The weights by the paths of their coefficients, but those that are the scenario's.
    /// - Complexity: O(weights³).
    public func draw(_ number: Int, seed: UInt32) -> [(path: String, value: Double)] {
        let places = fitted
        let stream = ForecastPurpose.stream(seed)
        let normals = places.map { place in
            NormalDistribution.quantile(
                stream.uniform(
                    entity: StableHash.fnv1a64(weights[place].path),
                    moment: UInt32(truncatingIfNeeded: number), purpose: ForecastPurpose.weight, draw: 0))
        }
        // A clustered covariance of few actors may have no factor; the deviations alone then have to do.
        let spread =
            (try? Cholesky(covariance, order: places.count))?.spread(normals)
            ?? normals.indices.map { normals[$0] * covariance[$0 * places.count + $0].squareRoot() }
        var drawn = weights.map(\.value)
        for (place, shift) in zip(places, spread) { drawn[place] += significant(shift) }
        return weights.indices.filter { weights[$0].part != .given }.map { (weights[$0].path, drawn[$0]) }
    }
}

extension FitRequest {
    /// The penalty of a fit without a selection.
    var logitPenalty: ConditionalLogit.Penalty {
        switch penalty {
        case .none: .none
        case .ridge: .ridge(strength)
        case .firth: .firth
        }
    }

    /// The penalties that a selection tries.
    var candidatePenalties: [ConditionalLogit.Penalty] {
        penalty == .ridge ? [0.25, 1, 4].map { .ridge($0 * strength) } : [logitPenalty]
    }
}

extension ConditionalLogit.Penalty {
    /// The penalty in words.
    var words: String {
        switch self {
        case .none: "none"
        case .ridge(let strength): "ridge \(strength)"
        case .firth: "firth"
        }
    }
}

extension ChoiceSample {
    /// The log-likelihood with all weights 0.
    var nullLogLikelihood: Double {
        LogitMoments(self, weights: Array(repeating: 0, count: terms.count)).logLikelihood
    }
}

extension Adoption {
    /// The key of the choice rule.
    fileprivate var choiceName: String {
        switch choice {
        case .logit: "logit"
        case .bestResponse: "best_response"
        case .threshold: "threshold"
        case .proportional: "proportional"
        case .linear: "linear"
        }
    }
}
