/// What came out at each point of a design: sums over the replicates, for each policy and outcome.
struct DesignResponses: Sendable {
    /// The uncertainties that are numbers, by their paths, in the order of the table.
    let uncertainties: [String]
    /// For each of them, its value at each point; NaN where a point keeps what the scenario has.
    let values: [[Double]]
    /// The outcomes, in the order of the table.
    let outcomes: [String]
    /// The policies, in the order of the table.
    let policies: [String]
    /// How many points there are.
    let pointCount: Int

    private var sums: [Double]
    private var counts: [Int]

    /// Gathers the runs of a study.
    /// - Parameter names: The outcomes that are gathered.
    /// - Complexity: O(runs · outcomes).
    init(
        _ experiments: StoredTable, _ runs: StoredTable, uncertainties all: [ResultsDescriptor.Field],
        names: [String]
    ) {
        let points = experiments.texts("point")
        uncertainties = all.filter(\.isNumeric).map(\.name)
        outcomes = names
        pointCount = points.words.count
        values = uncertainties.map { name in
            let column = experiments.values(name)
            var values = [Double](repeating: .nan, count: points.words.count)
            for (row, point) in points.codes.enumerated() { values[Int(point)] = column[row] }
            return values
        }
        policies = experiments.texts("policy").words
        sums = Array(repeating: 0, count: names.count * policies.count * pointCount)
        counts = Array(repeating: 0, count: sums.count)
        let placesOfPoints = Self.places(runs.texts("point").words, in: points.words)
        let placesOfPolicies = Self.places(runs.texts("policy").words, in: policies)
        let (pointCodes, policyCodes) = (runs.texts("point").codes, runs.texts("policy").codes)
        for (outcome, name) in names.enumerated() {
            let column = runs.values(name)
            for row in column.indices where !column[row].isNaN {
                guard let point = placesOfPoints[Int(pointCodes[row])],
                    let policy = placesOfPolicies[Int(policyCodes[row])]
                else { continue }
                let place = (outcome * policies.count + policy) * pointCount + point
                sums[place] += column[row]
                counts[place] += 1
            }
        }
    }

    /// The columns of a study's uncertainties; none without a design.
    static func uncertainties(_ descriptor: ResultsDescriptor) -> [ResultsDescriptor.Field] {
        let others: Set = ["run_id", "policy", "point", "replicate", "seed"]
        return descriptor.fields(of: "experiments").filter { !others.contains($0.name) }
    }

    /// The sum over the runs at a point that have a value, and how many these are.
    func runs(outcome: Int, policy: Int, point: Int) -> (sum: Double, count: Int) {
        let place = (outcome * policies.count + policy) * pointCount + point
        return (sums[place], counts[place])
    }

    /// The mean over all runs at some points; nil when none has a value.
    func mean(outcome: Int, policy: Int, points: some Sequence<Int>) -> (mean: Double, runs: Int)? {
        var (sum, count) = (0.0, 0)
        for point in points {
            let runs = runs(outcome: outcome, policy: policy, point: point)
            sum += runs.sum
            count += runs.count
        }
        return count == 0 ? nil : (sum / Double(count), count)
    }

    private static func places(_ words: [String], in list: [String]) -> [Int?] {
        let places = Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1, $0) })
        return words.map { places[$0] }
    }
}
