internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// `switches.csv`: where along each uncertainty the best policy changes.
enum SwitchesTable: StudyTable {
    static let name = "switches"

    static func isPart(of result: StudyResult) -> Bool {
        !result.comparedObjectives.isEmpty && result.plan.hasDesign && result.plan.points.count > 1
    }

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Switches",
            description:
                "One row per objective and uncertainty of numbers: the split of the design points by this uncertainty "
                + "that best tells which policy is best at a point, by Gini impurity. There is no row where one policy "
                + "is best everywhere, or no split tells anything.",
            columns: [
                SharedColumn.objective(result),
                Column("uncertainty", .string, description: "The path of the uncertain value."),
                Column(
                    "split", .number,
                    description: "The value between the sides, the middle of its neighbours."),
            ] + side("below", "less", result) + side("above", "more", result) + [
                Column(
                    "gain", .number,
                    description: "By how much the split lowers the Gini impurity of the best policy.",
                    minimum: 0, maximum: 1)
            ],
            primaryKey: ["outcome", "uncertainty"])
    }

    private static func side(_ name: String, _ word: String, _ result: StudyResult) -> [Column] {
        [
            Column(
                "\(name)_points", .integer, description: "How many points have \(word) than the split.",
                minimum: 1),
            Column(
                "\(name)_policy", .string,
                description: "The policy that is best at most of them, the first of equals.",
                allowed: result.policies.map(\.id)),
            Column(
                "\(name)_share", .number,
                description: "The share of them at which it is best; equals at a point share it.",
                unit: "share",
                minimum: 0, maximum: 1),
        ]
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        let objectives = result.comparedObjectives
        let means = try result.means(of: objectives)
        let uncertainties = result.scenario.uncertainties.enumerated()
            .map { (place: $0, path: $1.path.value) }
            .sorted { Value.text($0.path).precedes(.text($1.path)) }
        for (objective, means) in zip(objectives, means) {
            let regrets = Regrets(means.means, isHigherBetter: objective.isHigherBetter)
            for uncertainty in uncertainties {
                guard let values = numbers(uncertainty.place, at: regrets.points, result),
                    let found = PolicySwitch(values, best: regrets.best, policies: result.policies.count)
                else { continue }
                try table.append(
                    [.text(objective.name), .text(uncertainty.path), .number(found.split)]
                        + cells(found.below, result) + cells(found.above, result) + [.number(found.gain)])
            }
        }
    }

    /// The values of an uncertainty at some points, NaN where it stays as written; nil for words.
    private static func numbers(_ uncertainty: Int, at points: [Int], _ result: StudyResult) -> [Double]? {
        var numbers: [Double] = []
        for point in points {
            switch result.plan.points[point].values[uncertainty] {
            case .number(let number): numbers.append(number)
            case .asWritten: numbers.append(.nan)
            case .word: return nil
            }
        }
        return numbers
    }

    private static func cells(_ side: PolicySwitch.Side, _ result: StudyResult) -> [Value] {
        [.integer(side.points), .text(result.policies[side.policy].id), .number(side.share)]
    }
}
