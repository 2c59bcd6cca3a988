import Entente
import Foundation

/// The outcomes of a study by policy: means with 95 % intervals, in as many panels as the width needs.
struct OutcomeSummary {
    private let result: StudyResult
    private let width: Int

    init(_ result: StudyResult, width: Int) {
        self.result = result
        self.width = width
    }

    /// The panels, an empty line between them.
    /// - Throws: `FileError` if the disk with the outcomes of the runs fails.
    func text() throws -> String {
        let listed = OutcomeRows(result.scenario).rows
        let names = listed.map { row in
            switch row {
            case .column(let index): result.columns[index].name
            case .many(let range): OutcomeRows.name(range, result.columns)
            }
        }
        let first = (names.map(\.count).max() ?? 0) + 2
        let cells = try result.policies.indices.map { policy in
            let intervals = try result.intervals(policy: policy)
            return try listed.map { row in
                guard case .column(let column) = row else { return "in the tables" }
                return try result.columns[column].words.map { words in
                    mostFrequent(try result.wordCounts(column, policy: policy), words)
                } ?? text(intervals[column])
            }
        }
        let widths = zip(result.policies, cells).map { policy, column in
            max(policy.id.count, column.map(\.count).max() ?? 0) + 2
        }
        var panels: [[Int]] = [[]]
        var used = first
        for policy in policiesAsWritten {
            if used + widths[policy] > width, panels[panels.count - 1].isEmpty == false {
                panels.append([])
                used = first
            }
            panels[panels.count - 1].append(policy)
            used += widths[policy]
        }
        return panels.map { policies in
            let header = [""] + policies.map { result.policies[$0].id }
            let rows = names.indices.map { row in [names[row]] + policies.map { cells[$0][row] } }
            return TextTable(rows: [header] + rows, rightFrom: 1).text
        }.joined(separator: "\n\n")
            + "\n\nmean ± half the 95 % interval over \(result.plan.replicates) replicates"
    }

    /// The policies in the order of the scenario, not of the tables.
    private var policiesAsWritten: [Int] {
        result.scenario.policies.compactMap { declared in
            result.policies.firstIndex { $0.id == declared.id.value }
        }
    }

    private func text(_ interval: ConfidenceInterval) -> String {
        guard interval.count > 0 else { return "never" }
        let mean = String(format: "%.3f", interval.mean)
        let half = interval.high - interval.mean
        let text = half.isNaN ? mean : mean + String(format: " ± %.3f", half)
        return interval.count == result.plan.replicates ? text : text + " (\(interval.count))"
    }

    /// The most frequent word with its share, the first of equals.
    private func mostFrequent(_ counts: [Int], _ words: [String]) -> String {
        let best = counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
        let share = Double(counts[best]) / Double(max(1, counts.reduce(0, +)))
        return "\(words[best]) \(String(format: "%.0f", 100 * share)) %"
    }
}
