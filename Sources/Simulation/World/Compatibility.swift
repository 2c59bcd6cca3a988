internal import ScenarioModel

/// K[p][q]: the share of q's network benefit that a holder of p gets.
struct Compatibility: Sendable, Equatable {
    /// The number of profiles.
    let profiles: Int
    /// K by rows.
    let values: [Double]
    private let partners: [Bool]
    private let seen: [Bool]

    /// The greatest compatibility of a standard of p with one of q, 0 with the empty profile.
    /// - Parameters:
    ///   - shares: The share of each pair of standards that the scenario names, in its order.
    ///   - recognitions: Which standards each recognition covers, and what share of the missing compatibility it makes up
    ///     for; of several the greatest counts. The default is none.
    init(
        _ scenario: Scenario, shares: [Double], recognitions: [(covers: [Bool], share: Double)] = []
    ) {
        let ids = scenario.standards.map(\.id.value)
        var between = ids.indices.map { row in ids.indices.map { $0 == row ? 1.0 : 0.0 } }
        for (pair, share) in zip(scenario.compatibilities, shares) {
            if let s = ids.firstIndex(of: pair.first.value), let t = ids.firstIndex(of: pair.second.value) {
                between[s][t] = share
                between[t][s] = share
            }
        }
        if !recognitions.isEmpty {
            for s in ids.indices {
                for t in ids.indices {
                    let share = recognitions.filter { $0.covers[s] || $0.covers[t] }.map(\.share).max() ?? 0
                    between[s][t] += share * (1 - between[s][t])
                }
            }
        }
        let rows = scenario.profiles.map { p in
            scenario.profiles.map { q in
                p.standards.flatMap { s in q.standards.map { t in between[s][t] } }.max() ?? 0
            }
        }
        profiles = rows.count
        values = rows.flatMap { $0 }
        partners = rows.map { row in row.contains { $0 != 0 } }
        seen = rows.indices.map { q in rows.contains { $0[q] != 0 } }
    }

    /// K[p][q].
    subscript(p: Int, q: Int) -> Double { values[p * profiles + q] }
    /// Whether a holder of p benefits from any profile.
    func hasPartners(_ p: Int) -> Bool { partners[p] }
    /// Whether the holders of any profile benefit from q.
    func isSeen(_ q: Int) -> Bool { seen[q] }
}
