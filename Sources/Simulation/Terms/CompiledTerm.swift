internal import NumericKit
internal import ScenarioModel

/// When a term is added to the utility: attributes first, what depends on the present profile last.
///
/// Sums of Doubles depend on their order, so the order is part of the result. Incentives of policies follow the
/// moving features: everything before the exposures depends on the setting alone.
enum TermStage: CaseIterable {
    /// Attributes of actor and profile.
    case attribute
    /// Qualities and levels, which parameters and relations move.
    case moving
    /// Exposures, and what agreements move, which differs by replicate as well.
    case exposure
    /// Random numbers of the actor, which differ by replicate.
    case taste
    /// Features of the actor's present profile.
    case present

    /// Whether the feature is the same in every replicate of a setting, so that it is added up once.
    var isShared: Bool { self == .attribute || self == .moving }
}

/// What features may use when they are compiled.
struct CompileContext {
    let scenario: Scenario
    let relations: [CompiledRelation]
    /// The index of each parameter by its path.
    let parameters: [String: Int]
    /// The group whose term it is.
    let group: Int
    /// The word of the term within the group.
    let term: String

    /// The index of a relation, by its checked name.
    func relation(_ name: Name) -> Int { relations.firstIndex { $0.id == name.value } ?? 0 }
    /// The actors of the group, by global index.
    var actors: Range<Int> { scenario.groupRanges[group] }
}

/// A feature that can be compiled; every feature of the language is one.
protocol CompilableFeature: Feature {
    /// The feature with indices in place of names.
    /// - Throws: `ScenarioError` when the parts of the scenario don't fit together.
    func compile(_ context: CompileContext) throws -> any CompiledFeature
}

/// A feature as the engine evaluates it.
protocol CompiledFeature: Sendable {
    /// When it is added.
    var stage: TermStage { get }
    /// Adds β times the feature of every profile to the utilities of a batch of actors.
    /// - Complexity: O(actors × profiles), or O(actors × profiles²) for network benefits.
    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView)
    /// Adds β times the feature of the profile each actor holds to the numbers in `batch.utility(0)`.
    /// - Complexity: O(actors), or O(actors × profiles) for network benefits.
    func addHeld(_ beta: Double, to batch: Batch, _ view: ReplicateView)
}

extension CompiledFeature {
    /// What is shared by the replicates of a setting is added up for every profile, never for the held one alone.
    func addHeld(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        preconditionFailure("\(type(of: self)) is part of the base utilities")
    }
}

/// A term: a feature and the index of its coefficient among the parameters.
struct CompiledTerm: Sendable {
    let feature: any CompiledFeature
    let coefficient: Int
}

/// What a term may look at: one replicate at one moment.
struct ReplicateView {
    /// The row of the replicate in the exposure tables.
    var replicate: Int
    /// The exposure tables, by relation.
    let exposures: [ExposureTable]
    /// The exposures to recent takers; nil if no term looks back.
    let recent: RecentExposures?
    /// The agreements in force.
    let agreements: AgreementTable
    /// Parameters and relations as they are.
    var setting: Setting
    /// The source of the replicate's draws.
    var stream: RandomStream
}
