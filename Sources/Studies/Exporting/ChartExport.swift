internal import TableKit

/// One chart of a study's results: a tidy table and the Vega-Lite specification that shows it; one small file each, listed in
/// ``ChartExports/all``.
protocol ChartExport: Sendable {
    /// The name of the chart, and of its two files without their endings.
    static var name: String { get }
    /// What the chart shows, for people.
    static var title: String { get }
    /// Whether the results have what the chart shows.
    static func isPart(of results: StoredResults) -> Bool
    /// The declaration of the table.
    static func schema(_ results: StoredResults) -> TableSchema
    /// Appends the rows, sorted by the table's key.
    static func fill(_ table: inout TableWriter, _ results: StoredResults) throws(FileError)
    /// What the chart looks like: a Vega-Lite specification without its data.
    static func view(_ results: StoredResults) -> JSONValue
    /// Columns that Vega must not take for what they look like, with the type to read them as.
    static var parsed: [String: JSONValue] { get }
}

extension ChartExport {
    static var parsed: [String: JSONValue] { [:] }

    /// The Vega-Lite specification, whose data is the table beside it.
    static func specification(_ results: StoredResults) -> JSONValue {
        let frame: JSONValue = [
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "title": [
                "text": .text(title), "subtitle": .text(results.descriptor.title), "anchor": "start",
                "fontSize": 16, "subtitleFontSize": 12, "offset": 12,
            ],
            "data": [
                "url": "\(name).csv",
                "format": [
                    "type": "csv",
                    "parse": .object(parsed.merging(["policy": "string"]) { first, _ in first }),
                ],
            ],
            "config": [
                "view": ["stroke": "#dddddd"],
                "axis": ["gridColor": "#eeeeee", "labelLimit": 260, "titleFontWeight": "normal"],
                "header": ["labelLimit": 320, "titleFontWeight": "normal"],
            ],
        ]
        return frame.merging(view(results))
    }
}

/// The charts of a study's results.
enum ChartExports {
    /// Every chart, in the order of the data package.
    static let all: [any ChartExport.Type] = [
        FanChart.self, DifferencesChart.self, TornadoChart.self, AdoptionMap.self, HeatMapChart.self,
    ]
}
