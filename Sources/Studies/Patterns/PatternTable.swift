internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// `patterns.csv`: every comparison that a pattern asks for, and what the runs say.
enum PatternTable {
    static func table(_ entries: [PatternFolder.Entry]) -> AnalysisFolder.Table {
        AnalysisFolder.Table(schema: schema) { (table) throws(FileError) in
            let sorted = entries.sorted { precedes($0.study.scenario.id, $1.study.scenario.id) }
            for entry in sorted {
                for finding in entry.findings.sorted(by: { precedes($0.pattern.id, $1.pattern.id) }) {
                    for (number, comparison) in finding.comparisons.enumerated() {
                        try table.append(row(entry.study.scenario, finding, number + 1, comparison))
                    }
                }
            }
        }
    }

    private static func precedes(_ left: Name, _ right: Name) -> Bool {
        Value.text(left.value).precedes(.text(right.value))
    }

    private static let schema = TableSchema(
        name: "patterns", title: "Patterns",
        description:
            "One row per comparison: a claim about the mean of an outcome, and whether the runs show it. Runs that are "
            + "compared have the same random draws.",
        columns: [
            Column("scenario", .string, description: "The scenario."),
            Column("pattern", .string, description: "The pattern, by its word in the scenario."),
            Column(
                "comparison", .integer, description: "The place of the comparison in the pattern, from 1.",
                minimum: 1),
            Column("says", .string, description: "The claim in words."),
            Column("source", .string, description: "Where the claim is made.", isRequired: false),
            Column("outcome", .string, description: "The outcome, by its column in outcomes.csv."),
            Column("policy", .string, description: "The policy that the claim is about."),
            Column(
                "set", .string, description: "Values other than the scenario's; missing for none.",
                isRequired: false),
            Column(
                "reference_policy", .string, description: "The policy compared with; missing for a level.",
                isRequired: false),
            Column(
                "reference_set", .string,
                description: "Values other than the scenario's under the reference; missing for none.",
                isRequired: false),
            Column(
                "direction", .string, description: "Where the mean is claimed to be.",
                allowed: Pattern.Direction.allCases.map(\.rawValue)),
            Column(
                "level", .number, description: "The level compared with; missing for a reference policy.",
                isRequired: false),
            Column(
                "runs", .integer, description: "How many replicates have a value, or one under both.",
                minimum: 0),
            Column("missing", .integer, description: "How many have none and are left out.", minimum: 0),
            Column(
                "estimate", .number,
                description: "The mean difference, policy − reference, or the mean for a level.",
                isRequired: false),
            Column(
                "standard_error", .number, description: "Its standard error; missing for one run.",
                isRequired: false),
            Column(
                "low", .number,
                description:
                    "The lower end of the 95 % interval: normal, of the differences or values; Wilson's for a probability.",
                isRequired: false),
            Column("high", .number, description: "The upper end of the 95 % interval.", isRequired: false),
            Column(
                "verdict", .string, description: "Whether the whole interval lies where it is claimed to be.",
                allowed: PatternVerdict.allCases.map(\.rawValue)),
            Column(
                "pattern_verdict", .string, description: "What all comparisons of the pattern say together.",
                allowed: PatternVerdict.allCases.map(\.rawValue)),
        ],
        primaryKey: ["scenario", "pattern", "comparison"])

    private static func row(
        _ scenario: Scenario, _ finding: PatternFinding, _ number: Int,
        _ comparison: PatternFinding.Comparison
    ) -> [Value] {
        let pattern = finding.pattern
        func set(_ setting: PatternSetting?) -> Value {
            setting.map { $0.replacements.isEmpty ? .missing : .text($0.variant) } ?? .missing
        }
        var level: Double?
        if case .level(_, let quantity) = pattern.claim { level = quantity.value }
        let interval = comparison.interval
        return [
            .text(scenario.id.value), .text(pattern.id.value), .integer(number), .text(pattern.says),
            .text(orMissing: pattern.source), .text(pattern.outcome.value),
            .text(pattern.setting.policy.value), set(pattern.setting),
            .text(orMissing: comparison.reference?.policy.value), set(comparison.reference),
            .text(pattern.claim.direction.rawValue), .number(orMissing: level),
            .integer(interval?.count ?? 0), .integer(comparison.missing),
            .number(orMissing: interval?.mean), .number(orMissing: interval?.standardError),
            .number(orMissing: interval?.low), .number(orMissing: interval?.high),
            .text(comparison.verdict.rawValue), .text(finding.verdict.rawValue),
        ]
    }
}
