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
    /// - Returns: The number that each expects; curves that can't be fitted to so few numbers are left out.
    static func forecasts(_ counts: [Int], lead: Int) -> [(name: String, value: Double)] {
        let last = Double(counts.last ?? 0)
        var list = [(persistence, last)]
        // The curves begin with the first step after which there is somebody.
        guard let first = counts.firstIndex(where: { $0 > 0 }) else { return list }
        let known = counts[first...].map { Double($0) }
        let times = known.indices.map { Double($0 + 1) }
        for curve in curves {
            guard let fitted = try? curve.fit(times: times, values: known) else { continue }
            // What has spread so far stays; a curve tells what is added.
            let added = fitted.value(at: Double(known.count + lead)) - fitted.value(at: Double(known.count))
            list.append((curve.name, last + max(0, added)))
        }
        return list
    }
}
