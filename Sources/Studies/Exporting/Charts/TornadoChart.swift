internal import TableKit

/// How far each outcome moves between the lowest and the highest fifth of each uncertainty.
enum TornadoChart: ChartExport {
    static let name = "tornado"
    static let title =
        "What outcomes depend on: their means in the lowest and highest fifth of each uncertainty"
    private static let outcomeLimit = 4
    private static let policyLimit = 4

    static func isPart(of results: StoredResults) -> Bool { !Swing.all(results).isEmpty }

    static func schema(_ results: StoredResults) -> TableSchema {
        TableSchema(
            name: name, title: title,
            description:
                "One row per policy, outcome and uncertainty, from the greatest swing to the least: means over the "
                + "runs in the lowest and the highest fifth of the uncertainty's values, in the outcome's unit.",
            columns: [
                ChartColumns.policy(results), ChartColumns.outcome, ChartColumns.title, ChartColumns.unit,
                Column(
                    "rank", .integer, description: "The place of the uncertainty, 1 for the greatest swing.",
                    minimum: 1),
                Column("uncertainty", .string, description: "The path of the value that is uncertain."),
                Column("low_until", .number, description: "The greatest value in the lowest fifth."),
                Column("high_from", .number, description: "The least value in the highest fifth."),
                Column("mean", .number, description: "The mean over all runs."),
                Column("mean_low", .number, description: "The mean over the runs in the lowest fifth."),
                Column("mean_high", .number, description: "The mean over the runs in the highest fifth."),
                Column("swing", .number, description: "mean_high − mean_low."),
                Column(
                    "standard_error", .number,
                    description: "The standard error of the swing, from the means of the points in the two "
                        + "fifths; missing where a fifth has one point.", isRequired: false),
            ],
            primaryKey: ["policy", "outcome", "rank"])
    }

    static func fill(_ table: inout TableWriter, _ results: StoredResults) throws(FileError) {
        for swing in Swing.all(results) {
            try table.append(
                [.text(swing.policy)] + results.cells(of: swing.outcome) + [
                    .integer(swing.rank), .text(swing.uncertainty), .rounded(swing.lowUntil),
                    .rounded(swing.highFrom), .rounded(swing.mean), .rounded(swing.low.mean),
                    .rounded(swing.high.mean), .rounded(swing.size), .rounded(swing.standardError),
                ])
        }
    }

    static func view(_ results: StoredResults) -> JSONValue {
        let shown = results.shown(results.design?.outcomes ?? [], limit: outcomeLimit)
        let y: JSONValue = [
            "field": "uncertainty", "type": "nominal", "title": nil,
            "sort": ["field": "magnitude", "op": "max", "order": "descending"],
        ]
        let x: JSONValue = [
            "field": "mean_low", "type": "quantitative", "title": nil, "scale": ["zero": false],
            "axis": ["tickCount": 4],
        ]
        let names = ["lowest fifth", "highest fifth"]
        func bar(_ field: String, _ name: String) -> JSONValue {
            [
                "mark": ["type": "bar", "opacity": 0.85, "tooltip": ["content": "data"]],
                "encoding": [
                    "y": y, "x": x.merging(["field": .text(field)]), "x2": ["field": "mean"],
                    "color": [
                        "datum": .text(name), "type": "nominal", "title": "mean outcome in the",
                        "scale": [
                            "domain": .list(names.map { .text($0) }),
                            "range": [.text(ChartView.blue), .text(ChartView.orange)],
                        ],
                        "legend": ["orient": "top"],
                    ],
                ],
            ]
        }
        let middle: JSONValue = [
            "mark": ["type": "rule", "color": "#555555"],
            "encoding": ["x": ["field": "mean", "type": "quantitative", "aggregate": "max"]],
        ]
        return [
            "vconcat": .list(
                shown.map { outcome in
                    ChartView.panels(
                        results, outcome: outcome, policyLimit: policyLimit, columns: 4,
                        layers: [bar("mean_low", names[0]), bar("mean_high", names[1]), middle],
                        transform: [["calculate": "abs(datum.swing)", "as": "magnitude"]], width: 190,
                        height: ["step": 18])
                })
        ]
    }
}
