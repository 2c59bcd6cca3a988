internal import ScenarioModel
internal import TableKit

/// An objective with the column of the outcome that it is about.
struct ComparedObjective: Sendable {
    /// What is wanted.
    let objective: Objective
    /// The index of the column.
    let column: Int

    /// The name of the column.
    var name: String { objective.outcome.value }

    /// Whether more is better.
    var isHigherBetter: Bool { objective.isHigherBetter }
}

extension StudyResult {
    /// The objectives in the order of their outcomes' names; none where there is a single policy, since then nothing is
    /// compared.
    var comparedObjectives: [ComparedObjective] {
        guard policies.count > 1 else { return [] }
        return scenario.objectives.compactMap { objective in
            columns.firstIndex { $0.name == objective.outcome.value }
                .map { ComparedObjective(objective: objective, column: $0) }
        }
        .sorted { Value.text($0.name).precedes(.text($1.name)) }
    }
}
