import NumericKit
import Testing

@Suite struct SparseColumnsTests {
    static let profiles = 4

    @Test(arguments: 0..<20)
    func accumulate_givesTheBitsOfADenseProduct_withoutTheOmittedProfile(trial: Int) throws {
        let world = try World(trial)
        for omitted in 0...Self.profiles {
            let expected = (0..<Self.profiles).filter { $0 != omitted }.flatMap { world.exposure(to: $0) }
            #expect(world.accumulated(omitting: omitted) == expected.map(\.bitPattern))
        }
    }

    @Test(arguments: 0..<20)
    func add_givesTheBitsOfAFullProduct_afterEveryMove(trial: Int) throws {
        var world = try World(trial)
        guard world.choices.count > 0 else { return }
        var exposures = (0..<Self.profiles).map { world.exposure(to: $0) }
        for draw in 0..<50 {
            let actor = world.stream.index(
                below: world.choices.count, entity: 3, moment: 0, purpose: 0, draw: draw)
            let profile = UInt8(draw % Self.profiles)
            let old = Int(world.choices[actor])
            world.choices[actor] = profile
            world.sparse.withUnsafeStorage { storage in
                storage.add(column: actor, sign: -1, to: &exposures[old])
                storage.add(column: actor, sign: 1, to: &exposures[Int(profile)])
            }
        }
        #expect(exposures == (0..<Self.profiles).map { world.exposure(to: $0) })
        #expect(exposures.joined().map(\.bitPattern) == world.accumulated(omitting: Self.profiles))
    }

    @Test(arguments: 0..<20)
    func accumulate_leavesOutWhatRowSumsTell(trial: Int) throws {
        let world = try World(trial)
        let others = (1..<Self.profiles).map { world.exposure(to: $0) }
        let rest = world.sparse.rowSums.enumerated().map { row, sum in
            others.reduce(sum) { $0 - $1[row] }
        }
        #expect(rest == world.exposure(to: 0))
    }

    /// A random matrix, dense and sparse, and a random profile for every influencer.
    private struct World {
        let stream: RandomStream
        let dense: ExactMatrix
        let sparse: SparseExactMatrix
        var choices: [UInt8]

        init(_ trial: Int) throws {
            let stream = RandomStream(seed: 1, replicate: UInt32(trial))
            let (rows, columns, edges) = SparseExactMatrixTests.randomEdges(trial)
            dense = try ExactMatrix(
                rows: rows, columns: columns, edges: weighted(edges), normalisation: .rows)
            sparse = try SparseExactMatrixTests.sparse(rows: rows, columns: columns, edges, .rows)
            choices = (0..<columns).map {
                UInt8(stream.index(below: profiles, entity: 2, moment: 0, purpose: 0, draw: $0))
            }
            self.stream = stream
        }

        /// Σ_j W[i, j] · 1[j holds the profile] for each row, from the dense matrix.
        func exposure(to profile: Int) -> [Double] {
            (0..<dense.rows).map { i in
                choices.indices.reduce(0) { Int(choices[$1]) == profile ? $0 + dense[i, $1] : $0 }
            }
        }

        /// The bits that the sparse product writes over what was there.
        func accumulated(omitting omitted: Int) -> [UInt64] {
            let slices = omitted < profiles ? profiles - 1 : profiles
            var result = [Double](repeating: .nan, count: slices * sparse.rows)
            sparse.withUnsafeStorage {
                $0.accumulate(choices: choices, profiles: profiles, omitting: omitted, into: &result)
            }
            return result.map(\.bitPattern)
        }
    }
}
