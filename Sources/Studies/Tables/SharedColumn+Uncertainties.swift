internal import ScenarioModel
internal import TableKit

/// The values of a design point as columns, one for each uncertainty, named by its path.
extension SharedColumn {
    /// The columns; none without a design.
    static func uncertainties(_ result: StudyResult) -> [Column] {
        guard result.plan.hasDesign else { return [] }
        return result.scenario.uncertainties.indices.map { index in
            Column(
                result.scenario.uncertainties[index].path.value, isText(index, result) ? .string : .number,
                description: "The value at this path of the scenario; missing for what is written there.",
                isRequired: false)
        }
    }

    /// The cells of a point, in the order of the columns.
    static func values(of point: DesignPoint, _ result: StudyResult) -> [Value] {
        guard result.plan.hasDesign else { return [] }
        return result.scenario.uncertainties.indices.map { index in
            guard index < point.values.count else { return .missing }
            return switch point.values[index] {
            case .asWritten: .missing
            case .number(let number) where !isText(index, result): .number(number)
            case let value: .text(orMissing: value.text)
            }
        }
    }

    /// Whether any point has a word for an uncertainty.
    private static func isText(_ index: Int, _ result: StudyResult) -> Bool {
        result.plan.points.contains { point in
            guard index < point.values.count, case .word = point.values[index] else { return false }
            return true
        }
    }
}
