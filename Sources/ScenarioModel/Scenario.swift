/// A whole scenario: values only, checked, every one with its position.
public struct Scenario: Sendable {
    /// The scenario's word, which names its results folder.
    public var id: Name
    /// Its name for people.
    public var title: String
    /// What it asks, in a few sentences.
    public var description: String
    /// Works that sources refer to, by their words, in written order.
    public var sources: [(id: Name, title: String)]
    /// The steps.
    public var timeline: Timeline
    /// How many replicates a run has unless told otherwise, or has at first.
    public var replicates: Int
    /// When there are enough replicates; nil if their number is known.
    public var precision: Precision?
    /// The seed of a run unless told otherwise.
    public var seed: UInt32
    /// How many steps lie between two records of each actor's profile.
    public var adoptionEvery: Int
    /// How many steps lie between two points of the series of outcomes.
    public var seriesEvery: Int
    /// The conditions any of which ends a run.
    public var stopWhen: [Condition]
    /// How the points of a run are chosen unless told otherwise; nil for the scenario as written.
    public var design: DesignRequest? = nil
    /// The standards.
    public var standards: [Standard]
    /// The profiles that actors choose among.
    public var profiles: [Profile]
    /// Compatibilities between different standards; pairs not listed have 0.
    public var compatibilities: [Compatibility]
    /// The bodies that publish standards.
    public var bodies: [StandardsBody] = []
    /// The agreements that actors may sign.
    public var accords: [Accord] = []
    /// The groups of actors.
    public var groups: [ActorGroup]
    /// The relations.
    public var relations: [Relation]
    /// Revision, choice and terms.
    public var adoption: Adoption
    /// Changes that happen under every policy.
    public var events: [Change]
    /// The policies.
    public var policies: [Policy]
    /// The values that are not known, with their laws, in written order.
    public var uncertainties: [Uncertainty] = []
    /// What is measured.
    public var outcomes: [any Outcome]
    /// What is wanted of outcomes, in written order.
    public var objectives: [Objective] = []
    /// What actors are known to have chosen, or outcomes to have been; nil when the scenario tells nothing.
    public var history: History? = nil
    /// How weights are fitted to it; nil for the usual way.
    public var fit: FitRequest? = nil
    /// Which parts of it are forecast; nil for the usual ones.
    public var hindcast: HindcastRequest? = nil
    /// The claims that runs can show or fail to show; none when values of the file were replaced.
    public var patterns: [Pattern] = []
}

extension Scenario {
    /// The number of actors of all groups.
    public var actorCount: Int { groups.reduce(0) { $0 + $1.actors.count } }

    /// The index range of each group's actors; actors are counted through the groups in order.
    public var groupRanges: [Range<Int>] {
        var start = 0
        return groups.map { group in
            defer { start += group.actors.count }
            return start..<(start + group.actors.count)
        }
    }

    /// Every parameter that a policy can change, in a fixed order: revision, choice, terms, bodies,
    /// agreements, attributes of standards, qualities, compatibilities.
    public var parameters: [TimedQuantity] {
        var list: [TimedQuantity] = []
        if let pace = adoption.revision.pace { list.append(pace) }
        switch adoption.choice {
        case .logit(let quantity), .bestResponse(_, let quantity, _), .threshold(.number(let quantity)),
            .proportional(let quantity), .linear(let quantity):
            list.append(quantity)
        case .threshold(.attribute): break
        }
        for group in adoption.groups { list += group.terms.map(\.coefficient) }
        list += bodies.flatMap(\.parameters)
        list += accords.flatMap(\.parameters)
        list += standardAttributes
        list += standards.map(\.quality)
        list += compatibilities.map(\.share)
        return list
    }

    private var standardAttributes: [TimedQuantity] { standards.flatMap { $0.attributes.map(\.value) } }

    /// The steps after which each actor's profile is recorded.
    public var adoptionSteps: RecordedSteps { RecordedSteps(of: timeline.count, every: adoptionEvery) }

    /// The steps that are points of the series of outcomes.
    public var seriesSteps: RecordedSteps { RecordedSteps(of: timeline.count, every: seriesEvery) }

    /// The columns of all outcomes, in order.
    public var outcomeColumns: [OutcomeColumn] { outcomes.flatMap { $0.columns(in: self) } }

    /// Every input with its source, in a fixed order, for the list of assumptions.
    public var inputs: [InputRecord] {
        let attributes = Set(standardAttributes.map(\.path))
        var list = parameters.filter { $0.source != "default" && !attributes.contains($0.path) }
            .map { InputRecord($0) }
        for term in adoption.groups.flatMap(\.terms) { list += term.feature.inputs }
        list += standards.compactMap(\.maturity).map { InputRecord($0.path) }
        list += standardAttributes.map { InputRecord($0) }
        for group in groups {
            list += group.inputs
            switch group.initial {
            case .shares(let shares): list += shares.map { InputRecord($0.share) }
            case .counts(let counts, _): list += counts.map { InputRecord($0.count) }
            case .profile, .column: break
            }
        }
        for relation in relations { list += relation.kind.inputs }
        for accord in accords {
            list += accord.datedInputs
            for term in accord.partnerTerms + accord.sponsorTerms { list += term.feature.inputs }
        }
        for change in (events + policies.flatMap(\.changes)) {
            // A number that several primitives of a verb share is one.
            var paths: Set<String> = []
            list += change.verb.primitives.flatMap(\.inputs).filter { paths.insert($0.path).inserted }
            if let halfLife = change.halfLife { list.append(InputRecord(halfLife)) }
            if let probability = change.probability { list.append(InputRecord(probability)) }
            if let level = change.trigger?.level { list.append(InputRecord(level)) }
        }
        for uncertainty in uncertainties { list += uncertainty.law.inputs }
        return list
    }
}

extension Primitive {
    /// The numbers of the primitive, for the list of assumptions.
    var inputs: [InputRecord] {
        switch self {
        case .adjust(_, .set(let quantity)), .adjust(_, .scale(let quantity)),
            .scaleEdges(_, _, _, let quantity, _), .incentive(_, _, let quantity):
            [InputRecord(quantity)]
        case .permit, .inject, .membership, .agreement: []
        }
    }
}
