internal import NumericKit

/// The versions of one relation that dated changes have made, shared by the replicates of a block.
///
/// A version is known by the intensities of the changes that scale the relation, so replicates in the same
/// situation share one matrix and one product.
struct RelationVersions {
    private let base: ExactMatrix
    private var keys: [[Double]]
    private var matrices: [ExactMatrix]

    /// The version of the start alone; it has index 0.
    init(_ relation: CompiledRelation, changes: Int) {
        base = relation.matrix
        keys = [Array(repeating: 0, count: changes)]
        matrices = [base]
    }

    /// A version by its index.
    subscript(index: Int) -> ExactMatrix { matrices[index] }
    /// How many versions are kept.
    var count: Int { matrices.count }

    /// The index of the version with these intensities, made when it is new.
    /// - Throws: `ExactMatrixError` when the scaled weights of a row are too large to be exact.
    mutating func index(
        for intensities: [Double], effects: [(change: Int, rows: [Bool], columns: [Bool], factor: Double)]
    ) throws -> Int {
        if let known = keys.firstIndex(of: intensities) { return known }
        var matrix = base
        for (position, effect) in effects.enumerated() where intensities[position] > 0 {
            let factor = 1 + intensities[position] * (effect.factor - 1)
            matrix = try matrix.scaled(by: factor, rows: effect.rows, columns: effect.columns)
        }
        keys.append(intensities)
        matrices.append(matrix)
        return matrices.count - 1
    }

    /// Forgets versions that no replicate uses, and renumbers those in use.
    mutating func keepOnly(used: inout [Int]) {
        let kept = Set(used).union([0]).sorted()
        keys = kept.map { keys[$0] }
        matrices = kept.map { matrices[$0] }
        used = used.map { kept.firstIndex(of: $0) ?? 0 }
    }
}
