internal import TableKit

/// How each outcome moves under each policy: the median, and the bands that hold half and nine tenths of the runs.
enum FanChart: ChartExport {
    static let name = "fan"
    static let title = "How outcomes move: median, middle half and middle 90 % of the runs"
    /// The columns of quantiles.
    static let quantiles = ["q05", "q25", "median", "q75", "q95"]
    private static let shares = ["0.05", "0.25", "0.5", "0.75", "0.95"]
    private static let outcomeLimit = 4
    private static let policyLimit = 12

    static var parsed: [String: JSONValue] { ["date": "utc:'%Y-%m-%d'", "label": "string"] }

    static func isPart(of results: StoredResults) -> Bool { results.series.rowCount > 0 }

    static func schema(_ results: StoredResults) -> TableSchema {
        TableSchema(
            name: name, title: title,
            description:
                "One row per policy, outcome and step: quantiles over the runs, each in the outcome's unit.",
            columns: [
                ChartColumns.policy(results), ChartColumns.outcome, ChartColumns.title, ChartColumns.unit,
                ChartColumns.step, ChartColumns.date, ChartColumns.label,
            ]
                + zip(quantiles, shares).map {
                    Column(
                        $0, .number, description: "The \($1) quantile over the runs.", isRequired: false)
                },
            primaryKey: ["policy", "outcome", "step"])
    }

    static func fill(_ table: inout TableWriter, _ results: StoredResults) throws(FileError) {
        let series = results.series
        let (policies, outcomes, dates) = (
            series.texts("policy"), series.texts("outcome"), series.texts("date")
        )
        let steps = series.values("step")
        let values = quantiles.map(series.values)
        let firstDays = dates.words.map(StepDate.firstDay)
        for row in RowOrder.sorted(Array(0..<series.rowCount), by: [policies, outcomes], then: steps) {
            try table.append(
                [.text(policies[row])] + results.cells(of: outcomes[row]) + [
                    .integer(Int(steps[row])), .text(orMissing: firstDays[Int(dates.codes[row])]),
                    .text(dates[row]),
                ] + values.map { .rounded($0[row]) })
        }
    }

    static func view(_ results: StoredResults) -> JSONValue {
        let isDated = results.series.texts("date").words.contains { StepDate.firstDay(of: $0) != nil }
        let shown = results.shown(results.series.texts("outcome").words, limit: outcomeLimit)
        return [
            "vconcat": .list(
                shown.map { outcome in
                    ChartView.panels(
                        results, outcome: outcome, policyLimit: policyLimit, columns: 4,
                        layers: layers(isDated: isDated), width: 170, height: 110)
                })
        ]
    }

    private static func layers(isDated: Bool) -> JSONValue {
        let time: JSONValue =
            isDated
            ? [
                "field": "date", "type": "temporal", "scale": ["type": "utc"], "title": nil,
                "axis": ["format": "%Y", "tickCount": 5, "labelOverlap": true],
            ]
            : ["field": "step", "type": "quantitative", "title": "step"]
        func band(_ low: String, _ high: String, opacity: Double) -> JSONValue {
            [
                "mark": ["type": "area", "opacity": .number(opacity), "color": .text(ChartView.blue)],
                "encoding": [
                    "x": time,
                    "y": [
                        "field": .text(low), "type": "quantitative", "title": nil, "scale": ["zero": false],
                    ],
                    "y2": ["field": .text(high)],
                ],
            ]
        }
        return [
            band("q05", "q95", opacity: 0.2), band("q25", "q75", opacity: 0.4),
            [
                "mark": ["type": "line", "color": .text(ChartView.darkBlue), "tooltip": ["content": "data"]],
                "encoding": ["x": time, "y": ["field": "median", "type": "quantitative", "title": nil]],
            ],
        ]
    }
}
