import NumericKit
import Testing

@Suite struct BLASTests {
    @Test(arguments: 0..<40)
    func multiply_givesTheBitsOfATripleLoop_onGriddedWeights(trial: Int) throws {
        let stream = RandomStream(seed: 0, replicate: UInt32(trial))
        let sizes = (0..<3).map { 1 + stream.index(below: 90, entity: 0, moment: 0, purpose: 0, draw: $0) }
        let (replicates, observers, influencers) = (sizes[0], sizes[1], sizes[2])
        let rows = (0..<observers).map { TestRows.row(count: influencers, replicate: UInt32(1000 + $0)) }
        let weights = try ExactMatrix(rows: observers, columns: influencers, normalisation: .rows) {
            rows[$0][$1]
        }
        let adoption = (0..<(replicates * influencers)).map { place in
            stream.uniform(entity: 1, moment: 0, purpose: 0, draw: place) < 0.4 ? 1.0 : 0
        }

        let product = multiply(adoption, rows: replicates, by: weights)

        for replicate in 0..<replicates {
            for i in 0..<observers {
                var sum = 0.0
                for j in 0..<influencers { sum += adoption[replicate * influencers + j] * weights[i, j] }
                #expect(product[replicate * observers + i].bitPattern == sum.bitPattern)
            }
        }
    }

    @Test func add_givesTheBitsOfAFullProduct_whenAnActorAdopts() throws {
        let rows = (0..<60).map { TestRows.row(count: 60, replicate: UInt32($0)) }
        let weights = try ExactMatrix(rows: 60, columns: 60, normalisation: .rows) { rows[$0][$1] }
        var adoption = [Double](repeating: 0, count: 60)
        var exposure = [Double](repeating: 0, count: 60)
        for (actor, change) in [(3, 1.0), (50, 1), (17, 1), (3, -1), (59, 1), (0, 1), (50, -1)] {
            adoption[actor] += change
            weights.withUnsafeStorage { storage in
                guard let base = storage.baseAddress else { return }
                BLAS.add(change, base + actor * 60, to: &exposure, count: 60)
            }
            #expect(exposure == multiply(adoption, rows: 1, by: weights))
        }
    }

    @Test func multiply_givesZeros_whenThereIsNothingToAdd() {
        var c = [Double.nan, .nan, .nan, .nan]
        BLAS.multiply([0], rows: 2, inner: 0, by: [0], columns: 2, into: &c)
        #expect(c == [0, 0, 0, 0])
    }

    @Test func operations_leaveEverything_whenThereIsNothingToWrite() {
        var c = [7.0]
        BLAS.multiply([1], rows: 0, inner: 1, by: [1], columns: 1, into: &c)
        BLAS.multiply([1], rows: 1, inner: 1, by: [1], columns: 0, into: &c)
        BLAS.add(2, [1], to: &c, count: 0)
        #expect(c == [7])
    }

    @Test func multiply_overwritesWhatWasThere() {
        var c = [Double.nan, .infinity]
        BLAS.multiply([1, 1], rows: 1, inner: 2, by: [1, 2, 3, 4], columns: 2, into: &c)
        #expect(c == [4, 6])
    }

    @Test func configuration_namesTheLibrary() {
        BLAS.useOneThread()
        #expect(BLAS.configuration.contains("OpenBLAS"))
    }

    /// Adoption (rows × influencers) times Wᵀ.
    private func multiply(_ adoption: [Double], rows: Int, by weights: ExactMatrix) -> [Double] {
        var product = [Double](repeating: .nan, count: rows * weights.rows)
        weights.withUnsafeStorage { storage in
            guard let base = storage.baseAddress else { return }
            BLAS.multiply(
                adoption, rows: rows, inner: weights.columns, by: base, columns: weights.rows, into: &product)
        }
        return product
    }
}
