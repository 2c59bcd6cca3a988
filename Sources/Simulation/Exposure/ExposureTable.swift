internal import NumericKit

/// The exposures of one relation for a block of replicates: E[replicate][profile][observer].
///
/// E[p][i] = Σ_j W[i][j] · 1[j holds p]. Weights lie on a grid of 2⁻⁴⁰, so every partial sum is exact and both
/// ways to an exposure, the full product and the update by one actor's column, give the same bits.
/// A table belongs to the worker that made it.
final class ExposureTable {
    /// The number of observers.
    let rows: Int
    /// The number of partners.
    let columns: Int
    /// The actor index of the first partner.
    let firstPartner: Int
    /// The number of profiles.
    let profiles: Int
    /// Whether the table shows the present choices and versions.
    var isCurrent = false
    private let exposure: UnsafeMutableBufferPointer<Double>
    private let adoption: UnsafeMutableBufferPointer<Double>

    /// An empty table.
    init(_ relation: CompiledRelation, profiles: Int, replicates: Int) {
        rows = relation.observers.count
        columns = relation.partners.count
        firstPartner = relation.partners.lowerBound
        self.profiles = profiles
        exposure = .allocate(capacity: replicates * profiles * rows)
        exposure.initialize(repeating: 0)
        adoption = .allocate(capacity: replicates * profiles * columns)
        adoption.initialize(repeating: 0)
    }

    deinit {
        exposure.deallocate()
        adoption.deallocate()
    }

    /// The exposure of an observer (by row) to a profile.
    subscript(replicate: Int, profile: Int, row: Int) -> Double {
        exposure[(replicate * profiles + profile) * rows + row]
    }

    /// Recomputes the exposures of a run of replicates that share one version of the relation, by one matrix
    /// product: (replicates · profiles × partners) · (partners × observers).
    /// - Complexity: O(replicates × profiles × partners × observers).
    func recompute(_ replicates: Range<Int>, choices: [[UInt8]], weights: ExactMatrix) {
        guard rows > 0, columns > 0, let first = adoption.baseAddress, let result = exposure.baseAddress
        else {
            return
        }
        let width = profiles * columns
        let source = first + replicates.lowerBound * width
        source.update(repeating: 0, count: replicates.count * width)
        for replicate in replicates {
            let choice = choices[replicate]
            let block = first + replicate * width
            for column in 0..<columns {
                block[Int(choice[firstPartner + column]) * columns + column] = 1
            }
        }
        weights.withUnsafeStorage { storage in
            guard let transposed = storage.baseAddress else { return }
            BLAS.multiply(
                source, rows: replicates.count * profiles, inner: columns, by: transposed, columns: rows,
                into: result + replicates.lowerBound * profiles * rows)
        }
    }

    /// Updates the exposures of one replicate after one actor went from a profile to another.
    /// - Complexity: O(observers).
    func move(actor: Int, from old: UInt8, to new: UInt8, replicate: Int, weights: ExactMatrix) {
        let column = actor - firstPartner
        guard (0..<columns).contains(column), rows > 0, let result = exposure.baseAddress else { return }
        let base = result + replicate * profiles * rows
        weights.withUnsafeStorage { storage in
            guard let start = storage.baseAddress else { return }
            BLAS.add(-1, start + column * rows, to: base + Int(old) * rows, count: rows)
            BLAS.add(1, start + column * rows, to: base + Int(new) * rows, count: rows)
        }
    }
}
