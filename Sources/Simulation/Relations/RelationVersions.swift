internal import NumericKit
internal import ScenarioModel

/// One version of a relation: its weights while certain changes are in force.
final class RelationVersion: Sendable {
    /// The weights.
    let weights: RelationWeights
    /// The sum of each observer's weights, exact.
    let rowSums: [Double]

    init(_ weights: RelationWeights) {
        self.weights = weights
        rowSums = weights.rowSums
    }

    /// The same version again, so that the workers of several blocks don't contend for one reference count.
    init(sameAs other: RelationVersion) {
        weights = other.weights
        rowSums = other.rowSums
    }
}

/// The versions of one relation that dated changes have made, shared by the replicates of a block.
///
/// A version is known by the intensities of the changes that scale the relation, so replicates in the same
/// situation share one matrix and one product.
struct RelationVersions {
    private let effects: [(change: Int, rows: [Double?], columns: [Double?], factor: Double)]
    private var known: [(intensities: [Double], version: RelationVersion)]

    /// The version of the start alone.
    init(start: RelationVersion, index relationIndex: Int, _ programme: Programme) {
        effects = programme.changes.enumerated().flatMap { index, change in
            change.effects.compactMap { effect in
                guard case .scaleEdges(relationIndex, let rows, let columns, let factor) = effect else {
                    return nil
                }
                return (index, rows, columns, factor)
            }
        }
        known = [(effects.map { _ in 0 }, RelationVersion(sameAs: start))]
    }

    /// How many versions are kept.
    var count: Int { known.count }

    /// The version while changes are in force so far, made when it is new.
    /// - Parameter intensity: How far each change of the programme is in force.
    /// - Throws: `ExactMatrixError` when the scaled weights of a row are too large to be exact.
    mutating func version(_ intensity: [Double]) throws -> RelationVersion {
        let intensities = effects.map { intensity[$0.change] }
        if let match = known.first(where: { $0.intensities == intensities }) { return match.version }
        var weights = known[0].version.weights
        for (effect, intensity) in zip(effects, intensities) where intensity > 0 {
            let change = intensity * (effect.factor - 1)
            weights = try weights.scaled(by: change, rows: effect.rows, columns: effect.columns)
        }
        let version = RelationVersion(weights)
        known.append((intensities, version))
        return version
    }

    /// Forgets all versions but that of the start and those in use.
    mutating func keepOnly(_ used: [RelationVersion]) {
        known =
            [known[0]]
            + known.dropFirst().filter { entry in used.contains { $0 === entry.version } }
    }
}
