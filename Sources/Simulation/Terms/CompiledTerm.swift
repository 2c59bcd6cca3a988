internal import NumericKit
internal import ScenarioModel

/// When a term is added to the utility: what never changes first, what depends on the present profile last.
///
/// Sums of Doubles depend on their order, so the order is part of the result.
enum TermStage: CaseIterable {
    /// Features of actor and profile alone.
    case fixed
    /// Features that parameters or relations move.
    case moving
    /// Exposures.
    case exposure
    /// Features of the actor's present profile.
    case present
}

/// What features may use when they are compiled.
struct CompileContext {
    let scenario: Scenario
    let relations: [CompiledRelation]
    /// The group whose term it is.
    let group: Int

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
    /// Adds β times the feature of every profile to the utilities.
    /// - Complexity: O(profiles), or O(profiles²) for network benefits.
    func add(_ beta: Double, actor: Int, _ view: ReplicateView, to utility: inout [Double])
}

/// A term: a feature and the index of its coefficient among the parameters.
struct CompiledTerm: Sendable {
    let feature: any CompiledFeature
    let coefficient: Int
}

/// What a term may look at: one replicate at one moment.
struct ReplicateView {
    /// The row of the replicate in the exposure tables.
    let replicate: Int
    /// The exposure tables, by relation.
    let exposures: [ExposureTable]
    /// The present version of each relation.
    let weights: [ExactMatrix]
    /// K[p][q] by rows: the share of q's network benefit that a holder of p gets.
    let compatibility: [Double]
    /// The quality of each standard.
    let quality: [Double]
    /// The index of the profile the actor holds.
    var present = 0
}
