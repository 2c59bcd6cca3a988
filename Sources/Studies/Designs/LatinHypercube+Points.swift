internal import NumericKit
internal import ScenarioModel

/// Source: McKay, Beckman & Conover (1979), doi:10.2307/1268522; the choice of the best by the least distance of two
/// points: Johnson, Moore & Ylvisaker (1990), doi:10.1016/0378-3758(90)90122-B.
extension LatinHypercube: CubeDesign {
    /// The coordinates of the first hypercube, or of the best of several; of equals, the first.
    func coordinates(_ paths: [String], seed: UInt32) -> [[Double]] {
        let stream = DesignPurpose.stream(seed)
        let entities = paths.map { StableHash.fnv1a64($0) }
        var best = hypercube(0, entities, stream)
        guard candidates > 1 else { return best }
        var distance = Self.leastDistance(best)
        for number in 1..<UInt32(candidates) {
            let other = hypercube(number, entities, stream)
            let otherDistance = Self.leastDistance(other)
            if otherDistance > distance { (best, distance) = (other, otherDistance) }
        }
        return best
    }

    /// The coordinates of a hypercube.
    private func hypercube(_ number: UInt32, _ entities: [UInt64], _ stream: RandomStream) -> [[Double]] {
        var rows = Array(repeating: [Double](), count: points)
        for entity in entities {
            for (point, stratum) in permutation(number, entity, stream).enumerated() {
                let jitter = stream.uniform(
                    entity: entity, moment: number, purpose: DesignPurpose.jitter, draw: point)
                rows[point].append((Double(stratum) + jitter) / Double(points))
            }
        }
        return rows
    }

    /// The stratum of each point, by the shuffle of Fisher and Yates.
    private func permutation(_ number: UInt32, _ entity: UInt64, _ stream: RandomStream) -> [Int] {
        var strata = Array(0..<points)
        for last in stride(from: points - 1, to: 0, by: -1) {
            let other = stream.index(
                below: last + 1, entity: entity, moment: number, purpose: DesignPurpose.stratum, draw: last)
            strata.swapAt(last, other)
        }
        return strata
    }

    /// The square of the distance between the two points that are nearest to each other.
    private static func leastDistance(_ rows: [[Double]]) -> Double {
        var least = Double.infinity
        for (index, row) in rows.enumerated() {
            for other in rows[..<index] {
                var sum = 0.0
                for (a, b) in zip(row, other) { sum += (a - b) * (a - b) }
                least = min(least, sum)
            }
        }
        return least
    }
}
