/// How weights are fitted to the history of a scenario.
public struct FitRequest: Sendable {
    /// What keeps weights from running away.
    public enum Penalty: String, Sendable, CaseIterable {
        /// Nothing: maximum likelihood.
        case none
        /// A share of the squared weights.
        case ridge
        /// The information, which removes the bias of small samples.
        case firth
    }

    /// The terms whose weights are fitted; nil for all of the group. Others keep their weights.
    public var terms: [Name]? = nil
    /// Whether the terms of choices are selected by cross-validated log score.
    public var selects = false
    /// The penalty.
    public var penalty = Penalty.none
    /// The strength of a ridge penalty, on weights in units of utility.
    public var strength = 1.0
    /// What is fitted by simulation instead; nil to fit the weights of terms to choices.
    public var simulation: SimulationRequest? = nil
    /// Where the request stands.
    public var position: SourcePosition

    /// Maximum likelihood of all terms.
    public init(at position: SourcePosition) { self.position = position }
}

extension FitRequest {
    static let terms = Key.optional(
        "terms", "term, or list of terms", default: "all terms of the group", example: "[near, momentum]",
        "The terms whose weights are fitted; the others keep theirs.")
    static let select = Key.optional(
        "select", "true or false", default: "false", example: "true",
        "Whether terms are selected by the log score of choices left out (cross-validation by actor).")
    static let penalty = Key.optional(
        "penalty", "`none`, `ridge` or `firth`", default: "none", example: "ridge",
        "What keeps weights from running away where choices are few.")
    static let strength = Key.optional(
        "strength", "number", unit: "1 / utility²", default: "1", example: "0.5",
        "How strong a ridge penalty is: this much times half the squared weights, as if each had a normal prior with the inverse as variance."
    )
    static let simulate = Key.optional(
        "simulate", "mapping", default: "weights are fitted to choices",
        example: "{parameters: [adoption.states.trade.weight], particles: 1000}",
        "What is fitted by simulation instead, to the series of the history or to what its choices made of outcomes."
    )
    /// The keys of `fit`.
    public static let section = Section(
        "fit", "How `entente fit` and `entente hindcast` fit weights to the history.",
        keys: [terms, select, penalty, strength, simulate])

    init(_ fields: any FieldReader) {
        position = fields.position
        simulation = fields.fields(Self.simulate, SimulationRequest.section).flatMap { SimulationRequest($0) }
        if fields.has(Self.simulate) {
            for key in [Self.terms, Self.select, Self.penalty, Self.strength] where fields.has(key) {
                fields.report(
                    "'\(key.name)' is about a fit to choices, and 'simulate' fits by simulation; leave one out",
                    at: fields.place(of: key))
            }
        }
        terms = fields.texts(Self.terms)
        selects = fields.flag(Self.select) ?? false
        penalty =
            fields.option(Self.penalty, among: Penalty.allCases.map(\.rawValue)).flatMap(Penalty.init)
            ?? .none
        if let number = fields.number(Self.strength, in: .positive) {
            strength = number.value
            if penalty != .ridge {
                fields.report(
                    "'strength' goes with 'penalty: ridge' alone; leave it out", at: number.position)
            }
        }
    }

    /// Reports terms that the fitted group does not have, and a scenario without a history.
    func check(_ context: CheckContext) {
        guard let history = context.scenario.history else {
            context.report("'fit' needs a 'history' to fit weights to", at: position)
            return
        }
        simulation?.check(context, history)
        guard let group = history.group(in: context.scenario) else { return }
        let known = context.scenario.terms(of: group).map(\.id.value)
        for term in terms ?? [] { context.known(term, among: known, as: "term of '\(group.id.value)'") }
    }
}

extension Scenario {
    /// The terms of a group; none for a group that never revises.
    public func terms(of group: ActorGroup) -> [Term] {
        adoption.groups.first { $0.group.value == group.id.value }?.terms ?? []
    }
}
