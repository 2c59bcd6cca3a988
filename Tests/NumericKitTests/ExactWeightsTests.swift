import NumericKit
import Testing

@Suite struct ExactWeightsTests {
    @Test func round_goesTowardsZero() {
        let unit = ExactWeights.unit
        #expect(ExactWeights.round(1.75 * unit) == unit)
        #expect(ExactWeights.round(-1.75 * unit) == -unit)
        #expect(ExactWeights.round(0.5) == 0.5)
        #expect(ExactWeights.round(0.999 * unit).bitPattern == 0)
        #expect(ExactWeights.round(-0.999 * unit).bitPattern == 0)
        #expect(ExactWeights.round(1e300) == 1e300)
        #expect(ExactWeights.round(.infinity) == .infinity)
        #expect(ExactWeights.round(.nan).isNaN)
    }

    @Test func normaliseRow_leavesZerosAlone() {
        var row = [0.0, 0, 0]
        #expect(!ExactWeights.normaliseRow(&row))
        #expect(row == [0, 0, 0])
        var empty: [Double] = []
        #expect(!ExactWeights.normaliseRow(&empty))
    }

    @Test func normaliseRow_leavesARowAlone_whenItsSumOverflows() {
        var row = [Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]
        #expect(!ExactWeights.normaliseRow(&row))
        #expect(row == [.greatestFiniteMagnitude, .greatestFiniteMagnitude])
    }

    @Test func normaliseRow_keepsSharesThatTheGridHolds() {
        var row = [3.0, 1, 0, 4]
        #expect(ExactWeights.normaliseRow(&row))
        #expect(row == [0.375, 0.125, 0, 0.5])
    }

    @Test func normaliseRow_dividesByMagnitudes_whenSignsDiffer() {
        var row = [3.0, -1]
        #expect(ExactWeights.normaliseRow(&row))
        #expect(row == [0.75, -0.25])
    }

    @Test(arguments: [1, 2, 3, 7, 100, 5000])
    func normaliseRow_addsUpToOneAtMost_andLosesLessThanAUnitPerEntry(count: Int) {
        for replicate in 0..<20 {
            var row = TestRows.row(count: count, replicate: UInt32(replicate))
            #expect(ExactWeights.normaliseRow(&row))
            #expect(ExactWeights.isExact(row))
            let units = row.map { Int($0 / ExactWeights.unit) }.reduce(0, +)
            #expect(units <= 1 << 40)
            #expect(units >= 1 << 40 - count)
        }
    }

    @Test func sums_haveTheSameBits_inAnyOrder() {
        for replicate in 0..<50 {
            var row = TestRows.row(count: 300, replicate: UInt32(replicate))
            #expect(ExactWeights.normaliseRow(&row))
            let forwards = row.reduce(0, +)
            let halves = row[..<100].reduce(0, +) + row[100...].reduce(0, +)
            #expect(forwards == row.reversed().reduce(0, +))
            #expect(forwards == row.sorted().reduce(0, +))
            #expect(forwards == halves)
        }
    }

    @Test func isExact_refusesOtherRows() {
        #expect(ExactWeights.isExact([0.5, -0.25]))
        #expect(ExactWeights.isExact([4096.0]))
        #expect(!ExactWeights.isExact([0.1]))
        #expect(!ExactWeights.isExact([4096, ExactWeights.unit]))
        #expect(!ExactWeights.isExact([Double.nan]))
        #expect(!ExactWeights.isExact([Double.infinity]))
    }
}

/// Rows of random weights of very different sizes.
enum TestRows {
    static func row(count: Int, replicate: UInt32) -> [Double] {
        let stream = RandomStream(seed: 0, replicate: replicate)
        return (0..<count).map { column in
            let words = stream.words(entity: UInt64(column), moment: 0, purpose: 0)
            return UnitInterval.open(words[0]) * Elementary.exp(10 * UnitInterval.open(words[1]))
        }
    }
}
