/// A simple forecast of how many actors hold a profile, from the numbers known at an origin.
enum CountBaselines {
    /// The word for what stays as it was.
    static let persistence = "persistence"

    /// The growth curves, by their words.
    static let curves: [any GrowthCurve.Type] = [BassCurve.self, LogisticCurve.self]

    /// The forecasts of each baseline.
    /// - Parameters:
    ///   - counts: The number after each step through the origin.
    ///   - lead: How many steps ahead.
    /// - Returns: The number that each expects; that of now for a curve that can't be fitted to what is known.
    static func forecasts(_ counts: [Int], lead: Int) -> [(name: String, value: Double)] {
        let last = Double(counts.last ?? 0)
        var list = [(persistence, last)]
        // The curves begin with the first step after which there is somebody.
        let known = counts.drop { $0 == 0 }.map { Double($0) }
        let times = known.indices.map { Double($0 + 1) }
        for curve in curves {
            // What has spread so far stays; a curve tells what is added.
            let added = (try? curve.fit(times: times, values: known)).map {
                $0.value(at: Double(known.count + lead)) - $0.value(at: Double(known.count))
            }
            list.append((curve.name, last + max(0, added ?? 0)))
        }
        return list
    }
}
