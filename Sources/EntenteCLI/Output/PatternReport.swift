import Entente
import Foundation

/// What was found about the patterns of a scenario: each with its verdict, then one line per comparison.
struct PatternReport {
    private let study: PatternStudy
    private let findings: [PatternFinding]

    init(_ study: PatternStudy, _ findings: [PatternFinding]) {
        self.study = study
        self.findings = findings
    }

    /// The report, an empty line between its parts.
    var text: String {
        let scenario = study.scenario
        let name =
            scenario.title == scenario.id.value ? scenario.title : "\(scenario.title) (\(scenario.id.value))"
        let rows = findings.flatMap { finding in finding.comparisons.map { row(finding, $0) } }
        let header = ["pattern", "verdict", "claim", "mean", "95 % interval", "runs"]
        return
            ([
                "\(name)\n\(study.replicates) replicates, seed \(study.seed)", claims,
                TextTable(rows: [header] + rows, rightFrom: 3).text,
            ] + settings).joined(separator: "\n\n")
    }

    /// What the patterns say.
    private var claims: String {
        let rows = findings.map { finding in
            [
                finding.pattern.id.value, finding.verdict.rawValue,
                finding.pattern.says + (finding.pattern.source.map { " (\($0))" } ?? ""),
            ]
        }
        return TextTable(rows: rows).text
    }

    private func row(_ finding: PatternFinding, _ comparison: PatternFinding.Comparison) -> [String] {
        let pattern = finding.pattern
        let sign = pattern.claim.direction == .higher ? ">" : "<"
        let own = label(pattern.setting)
        var claim = "\(pattern.outcome.value): \(own)"
        var isDifference = true
        switch pattern.claim {
        case .against: claim += comparison.reference.map { " \(sign) \(label($0))" } ?? ""
        case .level(_, let level):
            claim += " \(sign) \(Numerals.short(level.value))"
            isDifference = false
        }
        let format = isDifference ? "%+.3f" : "%.3f"
        func number(_ value: Double?) -> String {
            guard let value, !value.isNaN else { return "–" }
            // A mean that rounds to nothing has no sign.
            let text = String(format: format, value)
            return text == "-0.000" || text == "+0.000" ? "0.000" : text
        }
        let interval = comparison.interval
        return [
            pattern.id.value, comparison.verdict.rawValue, claim, number(interval?.mean),
            "[\(number(interval?.low)), \(number(interval?.high))]",
            "\(interval?.count ?? 0)" + (comparison.missing == 0 ? "" : " (\(comparison.missing) missing)"),
        ]
    }

    /// The distinct sets of replaced values, numbered in the order in which patterns need them.
    private var variants: [String] {
        var variants: [String] = []
        for setting in findings.flatMap(\.pattern.settings)
        where !setting.replacements.isEmpty && !variants.contains(setting.variant) {
            variants.append(setting.variant)
        }
        return variants
    }

    private func label(_ setting: PatternSetting) -> String {
        guard let place = variants.firstIndex(of: setting.variant) else { return setting.policy.value }
        return "\(setting.policy.value) [\(place + 1)]"
    }

    private var settings: [String] {
        variants.isEmpty
            ? [] : [variants.enumerated().map { "[\($0 + 1)] \($1)" }.joined(separator: "\n")]
    }
}
