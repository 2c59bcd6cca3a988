import Testing

/// A small scenario with two tables, and the folder that an earlier run of it left.
enum Sample {
    static let scenario = """
        scenario: sample
        title: "Two standards, four states"
        time: {from: 2025-Q1, to: 2027-Q4}
        run: {replicates: 3, seed: 7}
        standards:
          north: {sponsor: alpha, quality: {value: 1.0, source: "a test"}}
          south: {sponsor: beta, quality: 0.9}
        profiles: [[], [north], [south], [north, south]]
        actors:
          states: {table: states.csv, weight: market}
        relations:
          trade: {table: trade.csv, among: states}
          trust: {columns: {alpha: trust_alpha, beta: trust_beta}, among: states}
        adoption:
          revision: {simultaneous: {hazard: 0.5}}
          choice: {logit: {temperature: 0.5}}
          states:
            network: {network: trade, weight: 2}
            quality: {quality: standard, weight: 1}
            trust: {sponsor: trust, weight: 1}
        policies:
          baseline: []
          exclusion:
            - {at: 2026-Q1, ban: {standards: south, actors: {bloc: west}}}
        outcomes: [share, fragmentation]

        """

    static let states = """
        id,market,bloc,trust_alpha,trust_beta
        alpha,30,west,1,0
        beta,30,east,0,1
        gamma,15,west,0.8,0.2
        delta,10,open,0.5,0.5

        """

    static let trade = """
        actor,partner,weight
        alpha,beta,0.4
        alpha,gamma,0.6
        beta,alpha,1
        gamma,alpha,0.5
        gamma,delta,0.5
        delta,beta,1

        """

    /// The scenario and its tables.
    static let files = ["scenario.yaml": scenario, "states.csv": states, "trade.csv": trade]

    /// What a run writes, in the order in which it writes.
    static let results = [
        "experiments.csv", "outcomes.csv", "series.csv", "adoption.csv", "events.csv", "comparison.csv",
        "assumptions.csv", "datapackage.json", "run.json",
    ]

    /// The scenario with its tables, and in `out` the results of an earlier run with a file of the user's.
    static var withEarlierResults: [String: String] {
        var files = files
        for name in results { files["out/\(name)"] = "\(name) of an earlier run\n" }
        files["out/notes.txt"] = "the user's own\n"
        return files
    }

    /// A file of the sample with another text in one place.
    static func replacing(
        _ old: String, by new: String, in file: String = "scenario.yaml",
        location: SourceLocation = #_sourceLocation
    ) -> [String: String] {
        var files = withEarlierResults
        let text = files[file] ?? ""
        #expect(text.components(of: old) == 2, "one '\(old)'", sourceLocation: location)
        files[file] = text.replacing(old, with: new)
        return files
    }
}

extension String {
    /// The number of parts between occurrences of a text.
    fileprivate func components(of separator: String) -> Int { ranges(of: separator).count + 1 }
}
