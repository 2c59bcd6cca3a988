import Entente
import Foundation

/// A forecast in tables: the numbers at the last date, and the probabilities of events by date. Where the scenario says which
/// outcomes it wants, the other numbers are left to the files.
struct ForecastReport {
    private let forecast: Forecast
    private let result: StudyResult
    private let columns: [Int]

    /// So many dates stand side by side.
    private static let dates = 6

    init(_ forecast: Forecast) {
        self.forecast = forecast
        result = forecast.result
        let wanted = Set(forecast.result.scenario.objectives.map(\.outcome.value))
        columns = OutcomeRows(result.scenario).rows.flatMap { row -> [Int] in
            if case .column(let column) = row { [column] } else { [] }
        }.filter { [result] column in
            let kind = result.columns[column]
            return kind.summary != .run && (wanted.isEmpty || kind.isIndicator || wanted.contains(kind.name))
        }
    }

    /// The tables, an empty line between them.
    var text: String {
        [numbers, events].compactMap(\.self).joined(separator: "\n\n")
    }

    private var policies: [Int] {
        result.scenario.policies.compactMap { declared in
            result.policies.firstIndex { $0.id == declared.id.value }
        }
    }

    private func label(_ place: Int) -> String {
        result.scenario.timeline.label(result.seriesSteps[place])
    }

    private var numbers: String? {
        let shown = columns.filter { !result.columns[$0].isIndicator }
        guard !shown.isEmpty, let last = forecast.places.last else { return nil }
        let levels = QuantileLevels.forecast.probabilities
        let places = [0.5, 0.05, 0.95].compactMap { levels.firstIndex(of: $0) }
        let rows = shown.flatMap { column in
            policies.enumerated().map { place, policy in
                let point = result.policies[policy].series[column, last]
                return [name(column, place), result.policies[policy].id]
                    + places.map { Self.number(point.quantiles[$0]) }
            }
        }
        return TextTable(
            rows: [["after \(label(last))", "policy", "median", "5 %", "95 %"]] + rows, rightFrom: 2
        ).text
    }

    private var events: String? {
        let shown = columns.filter { result.columns[$0].isIndicator }
        let all = forecast.places
        guard !shown.isEmpty, !all.isEmpty else { return nil }
        let count = min(Self.dates, all.count)
        let places = (1...count).map { all.lowerBound + all.count * $0 / count - 1 }
        let rows = shown.flatMap { column in
            policies.enumerated().map { place, policy in
                [name(column, place), result.policies[policy].id]
                    + places.map { Self.probability(result.policies[policy].series[column, $0].mean) }
            }
        }
        return TextTable(rows: [["probability", "policy"] + places.map(label)] + rows, rightFrom: 2).text
    }

    /// The name of an outcome, in the first of its rows.
    private func name(_ column: Int, _ row: Int) -> String { row == 0 ? result.columns[column].name : "" }

    private static func number(_ value: Double) -> String {
        value.isNaN ? "never" : String(format: "%.3f", value)
    }

    private static func probability(_ value: Double) -> String {
        value.isNaN ? "never" : String(format: "%.0f %%", 100 * value)
    }
}
