internal import NumericKit

/// The exposures of one relation for a block of replicates: E[replicate][profile][observer].
///
/// E[p][i] = Σ_j W[i][j] · 1[j holds p]. Weights lie on a grid of 2⁻⁴⁰, so every partial sum is exact, and every way
/// to an exposure gives the same bits: the product of matrices, the update by the columns of those who moved, and
/// either with weights stored by compressed columns. Which way is taken is a matter of cost alone; see
/// ``ExposureMethod``.
///
/// The exposures to the first profile are not stored. Every partner holds exactly one profile, so they are what the
/// exposures to the others leave of the sum of the weights, again exactly. With one weight for all pairs no exposure is
/// stored, only how many partners hold each profile.
///
/// A table belongs to the worker that made it.
final class ExposureTable {
    /// The number of observers.
    let rows: Int
    /// The number of partners.
    let columns: Int
    /// The actor index of the first observer.
    let firstObserver: Int
    /// The actor indices of the partners.
    let partners: Range<Int>
    /// The number of profiles.
    let profiles: Int
    /// Whether each replicate shows its present choices and version.
    private(set) var isCurrent: [Bool]
    /// The stored exposures, a row per replicate: those of profile p begin at (p − 1) · rows. With one weight for all
    /// pairs the number of holders of each profile.
    let values: RowTable<Double>
    /// Room for the left factor of a product of matrices; made when it is first needed.
    private(set) lazy var adoption = RowTable<Double>(
        rows: isCurrent.count, width: (profiles - 1) * columns, repeating: 0)

    /// Room for the columns of those who moved, with the sign of each; made when it is first needed.
    private(set) lazy var movers = RowTable<Int32>(rows: 1, width: columns, repeating: 0)
    private(set) lazy var signs = RowTable<Double>(rows: 1, width: columns, repeating: 0)

    /// A table that is not current in any replicate.
    init(_ relation: CompiledRelation, profiles: Int, replicates: Int) {
        rows = relation.observers.count
        columns = relation.partners.count
        firstObserver = relation.observers.lowerBound
        partners = relation.partners
        self.profiles = profiles
        isCurrent = Array(repeating: false, count: replicates)
        let width = if case .equal = relation.weights { profiles } else { (profiles - 1) * rows }
        values = RowTable(rows: replicates, width: width, repeating: 0)
    }

    /// Notes that a replicate must be computed afresh before it is read.
    func invalidate(_ replicate: Int) { isCurrent[replicate] = false }

    /// Computes afresh every running replicate that is not current; those in a row that share one version together.
    /// - Complexity: That of ``multiply(_:choices:by:)`` or of ``accumulate(_:choices:by:)``.
    func refresh(
        _ running: [Int], _ choices: RowTable<UInt8>, version: (_ replicate: Int) -> RelationVersion
    ) {
        var place = 0
        while place < running.count {
            let start = running[place]
            guard !isCurrent[start] else {
                place += 1
                continue
            }
            let shared = version(start)
            var end = start
            while place < running.count, running[place] == end, !isCurrent[end], version(end) === shared {
                isCurrent[end] = true
                end += 1
                place += 1
            }
            if choices.areAlike(start..<end) {
                // At the start of a run, unless first profiles are drawn.
                recompute(start..<(start + 1), choices: choices, shared.weights)
                for replicate in (start + 1)..<end { values.copyRow(start, to: replicate) }
            } else {
                recompute(start..<end, choices: choices, shared.weights)
            }
        }
    }

    /// Computes some replicates of one version of the relation afresh.
    func recompute(_ replicates: Range<Int>, choices: RowTable<UInt8>, _ weights: RelationWeights) {
        switch weights {
        case .dense(let matrix): multiply(replicates, choices: choices, by: matrix)
        case .sparse(let matrix): accumulate(replicates, choices: choices, by: matrix)
        case .equal: count(replicates, choices: choices)
        }
    }

    /// Follows the moves of every running replicate that is current; those in a row that share one version together.
    func follow(
        _ running: [Int], _ moves: MoveList, version: (_ replicate: Int) -> RelationVersion
    ) {
        var place = 0
        while place < running.count {
            let start = running[place]
            let shared = version(start)
            var end = start
            while place < running.count, running[place] == end, version(end) === shared {
                end += 1
                place += 1
            }
            follow(start..<end, moves, shared.weights)
        }
    }

    /// Follows the moves of some replicates of one version, as far as they are current.
    func follow(_ replicates: Range<Int>, _ moves: MoveList, _ weights: RelationWeights) {
        switch weights {
        case .dense(let matrix): addColumns(replicates, moves, of: matrix)
        case .sparse(let matrix): addColumns(replicates, moves, of: matrix)
        case .equal: count(replicates, moves)
        }
    }

    /// The exposure of an observer, by its row, to a profile.
    /// - Parameter held: The profile that the observer holds.
    func exposure(
        _ replicate: Int, _ profile: Int, _ row: Int, held: UInt8, _ version: RelationVersion
    ) -> Double {
        if case .equal(let weights) = version.weights {
            return exposure(replicate, profile, held: held, weights)
        }
        guard profile == 0 else { return values[replicate][(profile - 1) * rows + row] }
        return (1..<profiles).reduce(version.rowSums[row]) {
            $0 - values[replicate][($1 - 1) * rows + row]
        }
    }

    /// Copies the exposures of a batch of observers to one profile into `batch.exposure(profile)`.
    func gather(_ profile: Int, replicate: Int, _ version: RelationVersion, _ batch: Batch) {
        if case .equal(let weights) = version.weights {
            return gather(profile, replicate: replicate, weights, batch)
        }
        let target = batch.exposure(profile)
        let source = values[replicate].start
        if profile > 0 {
            let exposures = source + (profile - 1) * rows - firstObserver
            for place in 0..<batch.count { target[place] = exposures[batch.actors[place]] }
        } else {
            version.rowSums.withUnsafeBufferPointer { sums in
                for place in 0..<batch.count {
                    let row = batch.actors[place] - firstObserver
                    var rest = sums[row]
                    for p in 0..<(profiles - 1) { rest -= source[p * rows + row] }
                    target[place] = rest
                }
            }
        }
    }

    /// Copies the exposures of a batch of observers to a profile other than the first, wherever they are wanted.
    /// - Parameter held: What each actor holds.
    func gather(
        _ profile: Int, replicate: Int, held: RowTable<UInt8>.Row, _ version: RelationVersion, _ batch: Batch,
        into target: UnsafeMutablePointer<Double>
    ) {
        if case .equal(let weights) = version.weights {
            for place in 0..<batch.count {
                target[place] = exposure(replicate, profile, held: held[batch.actors[place]], weights)
            }
            return
        }
        let exposures = values[replicate].start + (profile - 1) * rows - firstObserver
        for place in 0..<batch.count { target[place] = exposures[batch.actors[place]] }
    }
}
