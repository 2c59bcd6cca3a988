internal import TableKit

/// The mean of each outcome over the two uncertainties that move it most.
enum HeatMapChart: ChartExport {
    static let name = "heatmap"
    static let title = "Where outcomes are high and low: means over the two uncertainties that move them most"
    private static let outcomeLimit = 4
    private static let policyLimit = 4

    static func isPart(of results: StoredResults) -> Bool { !HeatMap.all(results).isEmpty }

    static func schema(_ results: StoredResults) -> TableSchema {
        TableSchema(
            name: name, title: title,
            description:
                "One row per policy, outcome and cell of \(HeatMap.binCount) × \(HeatMap.binCount) bins of "
                + "equal width that has runs: the mean over its runs, in the outcome's unit.",
            columns: [
                ChartColumns.policy(results), ChartColumns.outcome, ChartColumns.title, ChartColumns.unit,
                bin("x_bin"), bin("y_bin"),
                Column("x", .string, description: "The path of the uncertainty with the greatest swing."),
                edge("x_from", "Where the bin of x begins."), edge("x_to", "Where the bin of x ends."),
                Column("y", .string, description: "The path of the uncertainty with the second swing."),
                edge("y_from", "Where the bin of y begins."), edge("y_to", "Where the bin of y ends."),
                Column("runs", .integer, description: "How many runs have a value in the cell.", minimum: 1),
                Column("mean", .number, description: "The mean over these runs."),
            ],
            primaryKey: ["policy", "outcome", "x_bin", "y_bin"])
    }

    private static func bin(_ name: String) -> Column {
        Column(
            name, .integer, description: "The number of the bin, from 1.", minimum: 1,
            maximum: Double(HeatMap.binCount))
    }

    private static func edge(_ name: String, _ description: String) -> Column {
        Column(name, .number, description: description)
    }

    static func fill(_ table: inout TableWriter, _ results: StoredResults) throws(FileError) {
        guard let design = results.design else { return }
        let maps = HeatMap.all(results)
        for policy in design.places(design.policies) {
            for map in maps {
                for cell in map.cells {
                    guard let found = design.mean(outcome: map.outcome, policy: policy, points: cell.points)
                    else { continue }
                    try table.append(
                        [.text(design.policies[policy])] + results.cells(of: design.outcomes[map.outcome]) + [
                            .integer(cell.x + 1), .integer(cell.y + 1),
                            .text(design.uncertainties[map.x.uncertainty]),
                            .rounded(map.x.edge(cell.x)), .rounded(map.x.edge(cell.x + 1)),
                            .text(design.uncertainties[map.y.uncertainty]),
                            .rounded(map.y.edge(cell.y)), .rounded(map.y.edge(cell.y + 1)),
                            .integer(found.runs), .rounded(found.mean),
                        ])
                }
            }
        }
    }

    static func view(_ results: StoredResults) -> JSONValue {
        guard let design = results.design else { return [:] }
        let maps = HeatMap.all(results)
        let shown = results.shown(maps.map { design.outcomes[$0.outcome] }, limit: outcomeLimit)
        let rows = shown.compactMap { outcome in maps.first { design.outcomes[$0.outcome] == outcome } }
        return [
            "vconcat": .list(
                rows.map { map in
                    ChartView.panels(
                        results, outcome: design.outcomes[map.outcome], policyLimit: policyLimit, columns: 4,
                        layers: [
                            cells(
                                x: design.uncertainties[map.x.uncertainty],
                                y: design.uncertainties[map.y.uncertainty])
                        ],
                        width: 170, height: 150)
                }),
            "resolve": ["scale": ["color": "independent"]],
        ]
    }

    private static func cells(x: String, y: String) -> JSONValue {
        func axis(_ field: String, _ title: String) -> JSONValue {
            [
                "field": .text(field), "type": "quantitative", "title": .text(title),
                "scale": ["zero": false, "nice": false], "axis": ["tickCount": 4, "titleLimit": 190],
            ]
        }
        return [
            "mark": ["type": "rect", "tooltip": ["content": "data"]],
            "encoding": [
                "x": axis("x_from", x), "x2": ["field": "x_to"], "y": axis("y_from", y),
                "y2": ["field": "y_to"],
                "color": [
                    "field": "mean", "type": "quantitative", "title": "mean",
                    "scale": ["scheme": "viridis", "zero": false],
                ],
            ],
        ]
    }
}
