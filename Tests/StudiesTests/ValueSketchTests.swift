import NumericKit
import Testing

@testable import Studies

@Suite struct ValueSketchTests {
    private let probabilities = (0...100).map { Double($0) / 100 }

    private func sketch(_ values: [Double]) -> ValueSketch {
        var sketch = ValueSketch()
        // In parts of which some are empty.
        for start in stride(from: 0, to: values.count, by: 7) {
            sketch.add(Array(values[start..<min(start + 7, values.count)]))
            sketch.add([])
        }
        return sketch
    }

    /// Numbers of many kinds that look random and are the same every time.
    private func sample(_ count: Int) -> [Double] {
        let stream = RandomStream(seed: 5, replicate: 0)
        return (0..<count).map { index in
            let share = stream.uniform(entity: UInt64(index), moment: 0, purpose: 0, draw: 0)
            switch index % 4 {
            case 0: return share
            case 1: return -1000 * share * share
            case 2: return 1e-3 / share
            default: return (10 * share).rounded()
            }
        }
    }

    @Test func quantiles_areWithinTheirBound_ofThoseOfAllValues() {
        let values = sample(20_001)
        let sorted = values.sorted()
        for (probability, quantile) in zip(probabilities, sketch(values).quantiles(probabilities)) {
            let exact = Statistics.quantile(sorted: sorted, probability)
            // 20,000 p is whole, so each quantile is an order statistic: within 2⁻⁸ of its own size.
            #expect((quantile - exact).magnitude <= 0x1p-8 * exact.magnitude, "\(probability)")
        }
    }

    @Test func quantiles_areExact_whenValuesAreFew() {
        let values = (0..<20_003).map { Double(($0 * 7919) % 23) / 23 - 0.5 }
        let sorted = values.sorted()
        #expect(
            sketch(values).quantiles(probabilities)
                == probabilities.map { Statistics.quantile(sorted: sorted, $0) })
    }

    @Test func quantiles_areExact_whenThereAreOneOrTwoValuesInABucket() {
        for values in [
            [3.0], [1, 1.001], [-1, -1.001, 5], [0, -0.0, .leastNonzeroMagnitude], [1, .infinity],
        ] {
            let sorted = values.sorted()
            #expect(
                sketch(values).quantiles(probabilities)
                    == probabilities.map { Statistics.quantile(sorted: sorted, $0) })
        }
        #expect(ValueSketch().quantiles([0.5])[0].isNaN)
    }

    @Test func order_doesNotMatter() {
        let values = sample(5000)
        let expected = sketch(values).quantiles(probabilities)
        #expect(sketch(values.reversed()).quantiles(probabilities) == expected)
        #expect(sketch(values.sorted()).quantiles(probabilities) == expected)
    }

    @Test func size_isBounded_howeverManyValues() {
        // Between 1/2 and 1 there are 256 buckets.
        func bucketCount(_ count: Int) -> Int {
            let stream = RandomStream(seed: 1, replicate: 0)
            return sketch(
                (0..<count).map {
                    0.5 + stream.uniform(entity: UInt64($0), moment: 0, purpose: 0, draw: 0) / 2
                }
            ).bucketCount
        }
        #expect(bucketCount(20_000) == 256)
        #expect(bucketCount(200_000) == 256)
    }
}

@Suite struct StreamingMomentsTests {
    /// Some roundings: of the sum, of the division, and of each of 10,000 steps of Welford's squares.
    private static let (meanTolerance, varianceTolerance) = (4 * Double.ulpOfOne, 1e-13)

    private func moments(_ values: [Double]) -> StreamingMoments {
        var moments = StreamingMoments()
        moments.add(Array(values.prefix(3)))
        moments.add(Array(values.dropFirst(3)))
        return moments
    }

    @Test(arguments: [0, 1e6]) func moments_areThoseOfAllValues(offset: Double) {
        let values = (0..<10_007).map { offset + Double(($0 * 7919) % 1013) / 7 }
        let moments = moments(values)
        #expect(moments.count == values.count)
        let mean = Statistics.mean(values)
        #expect((moments.mean - mean).magnitude <= Self.meanTolerance * mean)
        let variance = Statistics.variance(values)
        #expect((moments.variance - variance).magnitude <= Self.varianceTolerance * variance * (1 + offset))
    }

    @Test func variance_isZero_whenValuesAreEqual() {
        let moments = moments(Array(repeating: 0.1, count: 1000))
        #expect(moments.mean == 0.1)
        #expect(moments.variance == 0)
    }

    @Test func moments_areMissing_whenValuesAre() {
        #expect(moments([]).mean.isNaN)
        #expect(moments([1]).mean == 1)
        #expect(moments([1]).variance.isNaN)
    }
}
