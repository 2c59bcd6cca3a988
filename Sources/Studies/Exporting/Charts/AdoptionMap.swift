internal import TableKit

/// Who holds what at the first and the last recorded step, with the codes by which a map knows countries.
enum AdoptionMap: ChartExport {
    static let name = "adoption_map"
    static let title = "Who holds what at the end: probability by actor"
    private static let policyLimit = 3
    private static let profileLimit = 6
    private static let actorLimit = 300
    private static let tilesPerRow = 16

    static var parsed: [String: JSONValue] {
        ["actor": "string", "iso_numeric": "string", "label": "string", "date": "utc:'%Y-%m-%d'"]
    }

    static func isPart(of results: StoredResults) -> Bool { results.adoption.rowCount > 0 }

    static func schema(_ results: StoredResults) -> TableSchema {
        TableSchema(
            name: name, title: title,
            description:
                "One row per policy, actor, recorded step (the first and the last) and profile: the share of "
                + "the runs in which the actor holds the profile after the step.",
            columns: [
                ChartColumns.policy(results),
                Column("actor", .string, description: "The actor, by its id."),
                Column("group", .string, description: "The actor's group."),
                Column(
                    "iso3", .string,
                    description: "The actor's id where it is a country's code of three letters (ISO 3166-1).",
                    isRequired: false),
                Column(
                    "iso_numeric", .string,
                    description: "The country's code of three digits (ISO 3166-1), by which maps know it.",
                    isRequired: false),
                ChartColumns.step, ChartColumns.date, ChartColumns.label,
                Column(
                    "moment", .string, description: "Which of the recorded steps it is.",
                    allowed: ["first", "last"]),
                Column("profile", .string, description: "The profile: its standards joined by +, or none."),
                Column(
                    "probability", .number, description: "The share of the runs.", unit: "probability",
                    minimum: 0, maximum: 1),
            ],
            primaryKey: ["policy", "actor", "step", "profile"])
    }

    static func fill(_ table: inout TableWriter, _ results: StoredResults) throws(FileError) {
        let adoption = results.adoption
        let columns = ["policy", "actor", "group", "date", "profile"].map(adoption.texts)
        let (steps, probabilities) = (adoption.values("step"), adoption.values("probability"))
        guard let first = steps.min(), let last = steps.max() else { return }
        let profiles = columns[4].words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let rows = RowOrder.sorted(
            steps.indices.filter { steps[$0] == first || steps[$0] == last }, by: Array(columns[..<2]),
            then: steps)
        var start = 0
        while start < rows.count {
            let row = rows[start]
            let end =
                rows[start...].firstIndex {
                    steps[$0] != steps[row] || columns[1].codes[$0] != columns[1].codes[row]
                        || columns[0].codes[$0] != columns[0].codes[row]
                } ?? rows.count
            let held = Dictionary(rows[start..<end].map { (columns[4][$0], probabilities[$0]) }) { $1 }
            let code = CountryCodes.numeric(columns[1][row])
            for profile in profiles {
                try table.append([
                    .text(columns[0][row]), .text(columns[1][row]), .text(columns[2][row]),
                    .text(orMissing: code.map { _ in columns[1][row] }), .text(orMissing: code),
                    .integer(Int(steps[row])), .text(orMissing: StepDate.firstDay(of: columns[3][row])),
                    .text(columns[3][row]), .text(steps[row] == last ? "last" : "first"), .text(profile),
                    .rounded(held[profile] ?? 0),
                ])
            }
            start = end
        }
    }

    static func view(_ results: StoredResults) -> JSONValue {
        let hasCountries = results.adoption.texts("actor").words.contains { CountryCodes.numeric($0) != nil }
        let policies = Array(results.orderedPolicies.prefix(policyLimit))
        let declared = results.descriptor.fields(of: "adoption").first { $0.name == "profile" }
        let known = results.adoption.texts("profile").words
        let profiles = Array(
            (declared?.constraints?.enum ?? known).filter(known.contains).prefix(profileLimit))
        let place: JSONValue = ["type": "ordinal", "axis": nil]
        return [
            "transform": [
                ["filter": "datum.moment == 'last'"],
                ChartView.only("policy", policies), ChartView.only("profile", profiles),
                ["filter": hasCountries ? "datum.iso3" : "true"],
                [
                    "window": [["op": "dense_rank", "as": "place"]], "sort": [["field": "actor"]],
                    "groupby": ["policy", "profile"],
                ],
                ["filter": "datum.place <= \(actorLimit)"],
                ["calculate": "(datum.place - 1) % \(tilesPerRow)", "as": "column"],
                ["calculate": "floor((datum.place - 1) / \(tilesPerRow))", "as": "row"],
            ],
            "facet": [
                "row": [
                    "field": "policy", "type": "nominal", "title": nil,
                    "sort": .list(policies.map { .text($0) }),
                ],
                "column": [
                    "field": "profile", "type": "nominal", "title": nil,
                    "sort": .list(profiles.map { .text($0) }),
                ],
            ],
            "spec": [
                "width": ["step": 20], "height": ["step": 16],
                "encoding": [
                    "x": place.merging(["field": "column"]), "y": place.merging(["field": "row"]),
                ],
                "layer": [
                    [
                        "mark": ["type": "rect", "stroke": "#e2e8ee", "tooltip": ["content": "data"]],
                        "encoding": [
                            "color": [
                                "field": "probability", "type": "quantitative", "title": "probability",
                                "scale": ["domain": [0, 1], "range": ["#f4f8fc", "#08519c"]],
                            ]
                        ],
                    ],
                    [
                        "mark": ["type": "text", "fontSize": 7, "limit": 19],
                        "encoding": [
                            "text": ["field": "actor", "type": "nominal"],
                            "color": [
                                "condition": ["test": "datum.probability > 0.45", "value": "white"],
                                "value": "#444444",
                            ],
                        ],
                    ],
                ],
            ],
        ]
    }
}
