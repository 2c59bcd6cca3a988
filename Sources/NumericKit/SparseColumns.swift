/// The buffers of a ``SparseExactMatrix``, and the two ways from them to an exposure.
///
/// Made for the hot path: nothing is checked in release builds. On adoptions of 0 or 1 every sum is exact, so both
/// ways give the bits of a dense product.
public struct SparseColumns {
    /// The number of observers.
    public let rows: Int

    /// Where each column starts, and the number of weights at the end.
    public let starts: UnsafeBufferPointer<Int>

    /// The observer of each weight, ascending within a column.
    public let rowIndices: UnsafeBufferPointer<Int32>

    /// The weights.
    public let weights: UnsafeBufferPointer<Double>

    init(
        rows: Int, starts: UnsafeBufferPointer<Int>, rowIndices: UnsafeBufferPointer<Int32>,
        weights: UnsafeBufferPointer<Double>
    ) {
        self.rows = rows
        self.starts = starts
        self.rowIndices = rowIndices
        self.weights = weights
    }

    /// The number of influencers.
    @inlinable public var columns: Int { starts.count - 1 }

    /// Adds a multiple of one influencer's column to a vector: y ← y + sign · w.
    ///
    /// - Parameters:
    ///   - column: The influencer.
    ///   - sign: 1 when it adopts and −1 when it leaves.
    ///   - y: The vector changed, `rows` numbers.
    /// - Complexity: O(*d*) in the number *d* of observers of the influencer.
    @inlinable
    public func add(column: Int, sign: Double, to y: UnsafeMutablePointer<Double>) {
        for index in starts[column]..<starts[column + 1] {
            y[Int(rowIndices[index])] += sign * weights[index]
        }
    }

    /// The exposures of one replicate to every profile but one: E[p][i] = Σ_j W[i, j] · 1[j holds p].
    ///
    /// - Parameters:
    ///   - choices: The profile that each influencer holds, `columns` of them.
    ///   - profiles: The number of profiles.
    ///   - omitted: The profile whose exposures are not wanted, because they follow from the others and the sums of
    ///     the rows. With `profiles` none is left out.
    ///   - exposures: E without the slice of the omitted profile, `rows` numbers for each profile; overwritten.
    /// - Complexity: O(rows · profiles + count).
    public func accumulate(
        choices: UnsafePointer<UInt8>, profiles: Int, omitting omitted: Int,
        into exposures: UnsafeMutablePointer<Double>
    ) {
        let slices = omitted < profiles ? profiles - 1 : profiles
        exposures.update(repeating: 0, count: slices * rows)
        for column in 0..<columns {
            let profile = Int(choices[column])
            guard profile != omitted else { continue }
            let slice = profile < omitted ? profile : profile - 1
            add(column: column, sign: 1, to: exposures + slice * rows)
        }
    }
}
