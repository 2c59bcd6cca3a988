internal import NumericKit
public import ScenarioModel

/// A scenario compiled to arrays: what all runs of a study share and none changes.
///
/// Actors are counted through the groups in order; profiles, standards, relations and parameters have the
/// indices of their lists in the scenario.
public final class World: Sendable {
    /// The scenario.
    public let scenario: Scenario
    /// The seed of all draws.
    public let seed: UInt32
    /// The hash of each actor's id, the address of its draws.
    let actorHash: [UInt64]
    /// The weight of each actor, on a grid that makes every sum over a group exact.
    let weight: [Double]
    /// The index range of each group.
    let groupRanges: [Range<Int>]
    /// The group of each actor.
    let groupOf: [Int]
    /// The groups whose actors revise.
    let revisingGroups: [Int]
    /// The actors that revise, ascending.
    let revising: [Int]
    /// The relations.
    let relations: [CompiledRelation]
    /// The terms of each group, in the order in which they are added.
    let terms: [[CompiledTerm]]
    /// The terms of each group that depend on anybody's choice, in the same order.
    let unsharedTerms: [[CompiledTerm]]
    /// The value of each parameter without changes, one list per step when it moves.
    let parameters: [ParameterPath]
    /// The profiles whose standards are all available, as bits, step by step until all that ever will be are.
    private let available: [UInt64]
    /// For each standard, the profiles that contain it, as bits.
    let profilesWith: [UInt64]
    /// For each permanent standard, the profiles that contain it, as bits.
    let permanent: [UInt64]
    /// The empty profile if nobody may go back to it, as a bit; otherwise 0.
    let unreturnable: UInt64
    /// The bodies.
    let bodies: [CompiledBody]
    /// The standards that bodies open.
    let guarded: [GuardedStandard]
    /// Those whose quality grows from then on.
    let maturing: [GuardedStandard]
    /// The agreements.
    let accords: [CompiledAccord]
    /// What can be recognised, in the order of its bits.
    let recognitions: [Recognition]
    /// The relations of network terms whose benefit recognition lifts, ascending.
    let benefitRelations: [Int]
    /// The policies.
    let programmes: [Programme]
    /// The measures, in the order of `columns`.
    let measures: [any Measure]
    /// Where the memory of each measure begins in that of a replicate, and last where it ends.
    let memoryPlaces: [Int]
    /// The columns of all outcomes.
    public let columns: [OutcomeColumn]
    /// The steps after which each actor's profile is recorded.
    public let recordedSteps: RecordedSteps
    /// The steps that are points of the series of outcomes.
    public let seriesSteps: RecordedSteps
    /// The conditions any of which ends a run.
    let stopConditions: [ColumnCondition]
    /// The choices that runs follow; nil when actors revise from the first step on.
    let past: KnownPast?

    /// The profiles whose standards are all available in a step, as bits.
    func available(in step: Int) -> UInt64 { available[min(step, available.count - 1)] }
    /// The number of actors.
    public var actorCount: Int { actorHash.count }
    /// The number of profiles.
    public var profileCount: Int { scenario.profiles.count }
    /// The number of steps.
    public var stepCount: Int { scenario.timeline.count }
    /// The ids of all actors with their groups, in index order.
    public var actors: [(id: String, group: String)] {
        scenario.groups.flatMap { group in group.actors.map { ($0.value, group.id.value) } }
    }

    /// The weight with which an actor looks at a partner at the start.
    /// - Parameter relation: The index of the relation in the scenario.
    /// - Returns: The weight; 0 if either actor is not of the relation's groups.
    public func weight(_ relation: Int, of actor: Int, for partner: Int) -> Double {
        let relation = relations[relation]
        guard relation.observers.contains(actor), relation.partners.contains(partner) else { return 0 }
        return relation.weights[actor - relation.observers.lowerBound, partner - relation.partners.lowerBound]
    }

    /// Compiles a checked scenario.
    /// - Parameters:
    ///   - scenario: A scenario without errors; see ``Scenario/check()``.
    ///   - seed: The seed of the networks and of all runs.
    /// - Throws: `ScenarioError` for a network that can't be built.
    /// - Complexity: O(Σ observers × partners of the relations).
    public convenience init(_ scenario: Scenario, seed: UInt32) throws {
        try self.init(scenario, seed: seed, storage: nil)
    }

    /// Compiles a checked scenario as it was known at a step: runs follow the choices of its history up to that step and
    /// go on by themselves, and nothing that the scenario dates later reaches them.
    /// - Parameters:
    ///   - scenario: A scenario without errors, with a history.
    ///   - seed: The seed of the networks and of all runs.
    ///   - step: The last step that is known; −1 for nothing.
    ///   - follows: Whether runs follow the choices; if not, actors revise by themselves from the first step. The default
    ///     is true.
    /// - Throws: `ScenarioError` for a network that can't be built.
    /// - Complexity: O(Σ observers × partners of the relations).
    public convenience init(
        _ scenario: Scenario, seed: UInt32, knownThrough step: Int, follows: Bool = true
    ) throws {
        try self.init(
            scenario.known(at: step), seed: seed, storage: nil, knownThrough: step, follows: follows)
    }

    /// - Parameters:
    ///   - storage: How the weights of relations are stored; nil for the cheaper way.
    ///   - last: The last step that is known; nil for all.
    ///   - follows: Whether runs follow the known choices.
    init(
        _ scenario: Scenario, seed: UInt32, storage: RelationWeights.Storage?, knownThrough last: Int? = nil,
        follows: Bool = true
    ) throws {
        self.scenario = scenario
        self.seed = seed
        let ids = scenario.groups.flatMap(\.actors)
        actorHash = try Self.hashes(of: ids)
        weight = scenario.groups.flatMap { Self.exactWeights($0.weights) }
        groupRanges = scenario.groupRanges
        groupOf = scenario.groupRanges.enumerated().flatMap { group, range in range.map { _ in group } }
        let moved = Set(scenario.adoption.groups.filter { !$0.terms.isEmpty }.map(\.group.value))
        revisingGroups = scenario.groups.indices.filter { moved.contains(scenario.groups[$0].id.value) }
        revising = revisingGroups.flatMap { scenario.groupRanges[$0] }
        relations = try scenario.relations.map {
            try CompiledRelation($0, in: scenario, seed: seed, storage: storage)
        }
        parameters = scenario.parameters.map { quantity in
            ParameterPath(last.map { quantity.known(at: $0) } ?? quantity, steps: scenario.timeline.count)
        }
        past = last.flatMap { _ in
            scenario.history.flatMap { follows && $0.tellsChoices ? KnownPast($0, in: scenario) : nil }
        }
        terms = try Self.compileTerms(scenario, relations)
        unsharedTerms = terms.map { terms in terms.filter { !$0.feature.stage.isShared } }
        available = Self.availability(scenario)
        let profilesWith: [UInt64] = scenario.standards.indices.map { standard in
            scenario.profiles.enumerated().reduce(0) { mask, entry in
                entry.element.standards.contains(standard) ? mask | 1 << UInt64(entry.offset) : mask
            }
        }
        self.profilesWith = profilesWith
        permanent = scenario.standards.indices.filter { scenario.standards[$0].isPermanent }.map {
            profilesWith[$0]
        }
        unreturnable =
            scenario.adoption.allowsAbandoning
            ? 0 : scenario.profiles.firstIndex { $0.standards.isEmpty }.map { 1 << UInt64($0) } ?? 0
        bodies = scenario.bodies.map { CompiledBody($0, in: scenario, profilesWith: profilesWith) }
        guarded = Self.guarded(scenario, profilesWith: profilesWith)
        maturing = guarded.filter { $0.maturity != nil }
        let compiled = Self.compileAccords(scenario)
        (accords, recognitions) = (compiled.accords, compiled.recognitions)
        benefitRelations = Self.benefitRelations(scenario)
        programmes = scenario.policies.map { Programme($0, in: scenario) }
        columns = scenario.outcomeColumns
        measures = scenario.outcomes.flatMap { outcome in
            (outcome as? any MeasurableOutcome)?.measures(in: scenario) ?? []
        }
        memoryPlaces = measures.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.memory.count) }
        recordedSteps = scenario.adoptionSteps
        seriesSteps = scenario.seriesSteps
        stopConditions = scenario.stopWhen.map { ColumnCondition($0, in: scenario) }
        try checkMoments(scenario)
    }

    /// The same world with other constants for some of its parameters, as if the scenario had them.
    /// - Parameter values: The constants, by the index of the parameter in ``Scenario/parameters``.
    /// - Complexity: O(parameters); whatever is compiled is shared.
    private init(_ world: World, parameters values: [Int: Double]) {
        scenario = world.scenario
        seed = world.seed
        actorHash = world.actorHash
        weight = world.weight
        groupRanges = world.groupRanges
        groupOf = world.groupOf
        revisingGroups = world.revisingGroups
        revising = world.revising
        relations = world.relations
        terms = world.terms
        unsharedTerms = world.unsharedTerms
        parameters = world.parameters.enumerated().map { index, path in
            values[index].map { ParameterPath(constant: $0, in: path.range) } ?? path
        }
        available = world.available
        profilesWith = world.profilesWith
        permanent = world.permanent
        unreturnable = world.unreturnable
        bodies = world.bodies
        guarded = world.guarded
        maturing = world.maturing
        accords = world.accords
        recognitions = world.recognitions
        benefitRelations = world.benefitRelations
        programmes = world.programmes
        measures = world.measures
        memoryPlaces = world.memoryPlaces
        columns = world.columns
        recordedSteps = world.recordedSteps
        seriesSteps = world.seriesSteps
        stopConditions = world.stopConditions
        past = world.past
    }

    /// The same world with other constants for some of its parameters, to the bit the one that a scenario with these
    /// numbers compiles to.
    /// - Parameter values: The constants by the path of the parameter.
    /// - Returns: The world; nil if a path is none of a parameter, or of one that follows dates, or a number lies outside
    ///   those that have a meaning, so that the scenario must be read again with it.
    /// - Complexity: O(parameters).
    public func setting(_ values: [(path: String, value: Double)]) -> World? {
        var constants: [Int: Double] = [:]
        for (path, value) in values {
            guard let index = scenario.parameters.firstIndex(where: { $0.path == path }),
                !parameters[index].moves, parameters[index].range.contains(value)
            else { return nil }
            constants[index] = value
        }
        return World(self, parameters: constants)
    }

    private static func hashes(of ids: [Name]) throws -> [UInt64] {
        var seen: [UInt64: Name] = [:]
        seen.reserveCapacity(ids.count)
        return try ids.map { id in
            let hash = StableHash.fnv1a64(id.value)
            if let other = seen.updateValue(id, forKey: hash) {
                throw ScenarioError([
                    Diagnostic(
                        at: id.position,
                        "the ids '\(other.value)' and '\(id.value)' have the same hash; rename one")
                ])
            }
            return hash
        }
    }

    private static func compileTerms(
        _ scenario: Scenario, _ relations: [CompiledRelation]
    ) throws -> [[CompiledTerm]] {
        var index: [String: Int] = [:]
        for (position, parameter) in scenario.parameters.enumerated() { index[parameter.path] = position }
        return try scenario.groups.indices.map { group in
            let id = scenario.groups[group].id.value
            let terms = scenario.adoption.groups.first { $0.group.value == id }?.terms ?? []
            let compiled = try terms.map { term in
                let context = CompileContext(
                    scenario: scenario, relations: relations, parameters: index, group: group,
                    term: term.id.value)
                guard let feature = term.feature as? any CompilableFeature else {
                    preconditionFailure("\(type(of: term.feature)) has no features in Simulation")
                }
                return CompiledTerm(
                    feature: try feature.compile(context), coefficient: index[term.coefficient.path] ?? 0)
            }
            return TermStage.allCases.flatMap { stage in compiled.filter { $0.feature.stage == stage } }
        }
    }

    /// The profiles whose standards are all available, one aside if given, as bits, step by step until all ever will be.
    static func availability(_ scenario: Scenario, except exempt: Int? = nil) -> [UInt64] {
        let last = scenario.standards.map(\.available).max() ?? 0
        return (0...max(0, min(last, scenario.timeline.count - 1))).map { step in
            scenario.profiles.indices.reduce(into: UInt64(0)) { mask, index in
                let isOpen = scenario.profiles[index].standards.allSatisfy {
                    $0 == exempt || scenario.standards[$0].available <= step
                }
                if isOpen { mask |= 1 << UInt64(index) }
            }
        }
    }

    /// Moments of draws are 32-bit; a run must not need more.
    private func checkMoments(_ scenario: Scenario) throws {
        switch scenario.adoption.revision {
        case .simultaneous, .arrival: return
        case .poisson(let rate):
            // Half of the numbers that rings may have, so that neither luck nor a policy uses them up.
            let fastest = rate.points.reduce(0) { max($0, $1.value) }
            if fastest * Double(stepCount) > 0x1p30 {
                throw ScenarioError([
                    Diagnostic(
                        at: rate.position,
                        "\(fastest) revisions of an actor in each of \(stepCount) steps are more than 2^30 in a run; "
                            + "lower the rate or run fewer steps")
                ])
            }
        case .sequential(let perStep):
            if perStep.value > Int(UInt32.max) / (stepCount + 1) {
                throw ScenarioError([
                    Diagnostic(
                        at: perStep.position,
                        "\(perStep.value) revisions in each of \(stepCount) steps are more than 2^32 in a run"
                    )
                ])
            }
        }
    }
}
