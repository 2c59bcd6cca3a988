internal import TableKit

/// What each policy changes against the reference, with the 95 % interval.
enum DifferencesChart: ChartExport {
    static let name = "differences"
    static let title = "What policies change: mean difference on the same futures, with its 95 % interval"
    /// The columns of numbers that are read.
    static let numbers = ["pairs", "difference", "low", "high"]
    private static let outcomeLimit = 9

    static func isPart(of results: StoredResults) -> Bool { results.comparison.rowCount > 0 }

    static func schema(_ results: StoredResults) -> TableSchema {
        TableSchema(
            name: name, title: title,
            description:
                "One row per policy and outcome: the mean difference from the reference, in the outcome's unit.",
            columns: [
                ChartColumns.policy(results), ChartColumns.outcome, ChartColumns.title, ChartColumns.unit,
                Column("reference", .string, description: "The policy compared with."),
                Column(
                    "pairs", .integer, description: "How many pairs of runs have a value.", minimum: 0),
                Column("difference", .number, description: "The mean difference, policy − reference."),
                Column(
                    "low", .number, description: "The lower end of the 95 % interval.", isRequired: false),
                Column(
                    "high", .number, description: "The upper end of the 95 % interval.", isRequired: false),
            ],
            primaryKey: ["policy", "outcome"])
    }

    static func fill(_ table: inout TableWriter, _ results: StoredResults) throws(FileError) {
        let comparison = results.comparison
        let (policies, outcomes) = (comparison.texts("policy"), comparison.texts("outcome"))
        let references = comparison.texts("reference")
        let values = numbers.map(comparison.values)
        let rows = (0..<comparison.rowCount).filter { references[$0] == results.reference }
        for row in RowOrder.sorted(rows, by: [policies, outcomes]) {
            try table.append(
                [.text(policies[row])] + results.cells(of: outcomes[row]) + [
                    .text(references[row]), .integer(Int(values[0][row])),
                ] + values.dropFirst().map { .rounded($0[row]) })
        }
    }

    static func view(_ results: StoredResults) -> JSONValue {
        let shown = results.shown(moved(results), limit: outcomeLimit)
        let policies = JSONValue.list(results.policies.map { .text($0) })
        let y: JSONValue = ["field": "policy", "type": "nominal", "title": nil, "sort": policies]
        let x: JSONValue = [
            "field": "difference", "type": "quantitative",
            "title": "difference from \(results.reference ?? "the reference")",
            "axis": ["tickCount": 4],
        ]
        return [
            "transform": [
                ChartView.only("outcome", shown),
                [
                    "calculate": "datum.unit ? datum.title + ' (' + datum.unit + ')' : datum.title",
                    "as": "heading",
                ],
            ],
            "facet": [
                "field": "heading", "type": "nominal", "title": nil,
                "sort": .list(shown.map { .text(results.heading(of: $0)) }),
            ],
            "columns": 3,
            "spec": [
                "width": 230, "height": ["step": 18],
                "layer": [
                    ["mark": ["type": "rule", "color": "#999999"], "encoding": ["x": ["datum": 0]]],
                    [
                        "mark": ["type": "rule", "color": .text(ChartView.blue), "strokeWidth": 2],
                        "encoding": [
                            "y": y, "x": ["field": "low", "type": "quantitative"], "x2": ["field": "high"],
                        ],
                    ],
                    [
                        "mark": [
                            "type": "point", "filled": true, "size": 50, "opacity": 1,
                            "color": .text(ChartView.darkBlue), "tooltip": ["content": "data"],
                        ],
                        "encoding": ["y": y, "x": x],
                    ],
                ],
            ],
            "resolve": ["scale": ["x": "independent"]],
        ]
    }

    /// The outcomes that any policy changes, or all when none does.
    private static func moved(_ results: StoredResults) -> [String] {
        let (outcomes, differences) = (
            results.comparison.texts("outcome"), results.comparison.values("difference")
        )
        let moved = Set(differences.indices.filter { differences[$0] != 0 }.map { outcomes[$0] })
        return moved.isEmpty ? outcomes.words : outcomes.words.filter(moved.contains)
    }
}
