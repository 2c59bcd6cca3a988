/// The points of a design in cells over the two uncertainties that move an outcome most.
struct HeatMap: Sendable {
    /// How many bins each uncertainty has.
    static let binCount = 5
    /// How many points there must be: one for each cell.
    static let leastPoints = 25

    /// An uncertainty in bins of equal width.
    struct Axis: Sendable {
        let uncertainty: Int
        let from: Double
        let to: Double

        /// Where a bin begins, and the one before it ends.
        func edge(_ bin: Int) -> Double {
            bin == HeatMap.binCount ? to : from + (to - from) * Double(bin) / Double(HeatMap.binCount)
        }

        /// The bin of a value, counted from 0; a value on an edge belongs to the bin that begins there, the greatest to the
        /// last.
        func bin(_ value: Double) -> Int {
            (1..<HeatMap.binCount).last { value >= edge($0) } ?? 0
        }
    }

    /// The outcome, by its place in the design.
    let outcome: Int
    let x: Axis
    let y: Axis
    /// The cells that have points, by x and then y.
    let cells: [(x: Int, y: Int, points: [Int])]

    /// The maps of a study, one for each outcome, in the order of the outcomes' bytes; empty without a design, and for one with
    /// fewer than ``leastPoints`` points at which both uncertainties have a value.
    ///
    /// What moves an outcome most is what has the greatest mean swing, in size, over the policies.
    /// - Complexity: That of ``Swing/all(_:)``.
    static func all(_ results: StoredResults) -> [HeatMap] {
        guard let design = results.design else { return [] }
        var sizes = design.outcomes.map { _ in [Double](repeating: 0, count: design.uncertainties.count) }
        let outcomes = places(design.outcomes)
        let uncertainties = places(design.uncertainties)
        var isPresent = design.outcomes.map { _ in Set<Int>() }
        for swing in Swing.all(results) {
            guard let outcome = outcomes[swing.outcome], let uncertainty = uncertainties[swing.uncertainty]
            else { continue }
            sizes[outcome][uncertainty] += swing.size.magnitude
            isPresent[outcome].insert(uncertainty)
        }
        return design.places(design.outcomes).compactMap { outcome in
            let order = design.uncertainties.indices.filter(isPresent[outcome].contains).sorted {
                let (first, second) = (sizes[outcome][$0], sizes[outcome][$1])
                return first == second ? $0 < $1 : first > second
            }
            return order.count < 2 ? nil : HeatMap(design, outcome: outcome, x: order[0], y: order[1])
        }
    }

    private init?(_ design: DesignResponses, outcome: Int, x: Int, y: Int) {
        let (first, second) = (design.values[x], design.values[y])
        let points = first.indices.filter { !first[$0].isNaN && !second[$0].isNaN }
        guard points.count >= Self.leastPoints, let xAxis = Self.axis(x, first, points),
            let yAxis = Self.axis(y, second, points)
        else { return nil }
        (self.outcome, self.x, self.y) = (outcome, xAxis, yAxis)
        var members = [[Int]](repeating: [], count: Self.binCount * Self.binCount)
        for point in points {
            members[xAxis.bin(first[point]) * Self.binCount + yAxis.bin(second[point])].append(point)
        }
        cells = members.enumerated().filter { !$1.isEmpty }.map {
            ($0 / Self.binCount, $0 % Self.binCount, $1)
        }
    }

    private static func axis(_ uncertainty: Int, _ values: [Double], _ points: [Int]) -> Axis? {
        let kept = points.map { values[$0] }
        guard let from = kept.min(), let to = kept.max(), from < to else { return nil }
        return Axis(uncertainty: uncertainty, from: from, to: to)
    }

    private static func places(_ words: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    }
}
