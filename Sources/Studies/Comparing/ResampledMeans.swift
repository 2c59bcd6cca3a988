internal import ScenarioModel
internal import TableKit

/// The means of every policy at one design point in each of some resamples of the replicates.
struct ResampledMeans: Sendable {
    private let policies: Int
    private let resamples: Int
    /// By (objective × resamples + resample) × policies + policy.
    private var sums: [Double]
    private var counts: [Int]

    /// The means of a point.
    /// - Throws: `FileError` if the disk fails.
    init(
        _ result: StudyResult, _ objectives: [ComparedObjective], at point: Int,
        _ replicates: ResampledCounts,
        _ resamples: Range<Int>
    ) throws(FileError) {
        policies = result.policies.count
        self.resamples = resamples.count
        let size = objectives.count * resamples.count * policies
        sums = Array(repeating: 0, count: size)
        counts = Array(repeating: 0, count: size)
        for chunk in result.runs.chunks {
            for policy in 0..<policies {
                let rows = try result.runs.rows(chunk, policy: policy, point: point)
                for (index, objective) in objectives.enumerated() {
                    let values = chunk.map { rows[$0, objective.column] }
                    for (place, resample) in resamples.enumerated() {
                        add(
                            values, from: chunk.lowerBound, replicates, resample,
                            at: (index * resamples.count + place) * policies + policy)
                    }
                }
            }
        }
    }

    /// Adds the values of replicates, each as often as its number was drawn.
    private mutating func add(
        _ values: [Double], from first: Int, _ replicates: ResampledCounts, _ resample: Int, at place: Int
    ) {
        var (sum, count) = (0.0, 0)
        for (offset, value) in values.enumerated() where !value.isNaN {
            let times = replicates[resample, first + offset]
            sum += Double(times) * value
            count += times
        }
        sums[place] += sum
        counts[place] += count
    }

    /// The means of the policies; NaN for one without a value in the resample.
    subscript(objective objective: Int, resample resample: Int) -> [Double] {
        let start = (objective * resamples + resample) * policies
        return (start..<start + policies).map { sums[$0] / Double(counts[$0]) }
    }
}
