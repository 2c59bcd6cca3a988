internal import ScenarioModel
internal import TableKit

/// `adoption.csv`: who holds what, when, with which probability.
enum AdoptionTable: StudyTable {
    static let name = "adoption"

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Adoption",
            description: "One row per policy, actor, step and profile held in any run: the share of the "
                + "runs in which the actor holds the profile after the step. Profiles not listed have 0.",
            columns: [
                SharedColumn.policy(result), SharedColumn.point,
                Column("actor", .string, description: "The actor, by its id."),
                Column(
                    "group", .string, description: "The actor's group.",
                    allowed: result.scenario.groups.map(\.id.value)),
                SharedColumn.step, SharedColumn.date,
                Column(
                    "profile", .string, description: "The profile: its standards joined by +, or none.",
                    allowed: result.scenario.profiles.map(\.id)),
                Column(
                    "probability", .number, description: "The share of replicates.", unit: "probability",
                    minimum: 0, maximum: 1),
            ],
            primaryKey: ["policy", "point", "actor", "step", "profile"])
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        let ids = result.scenario.profiles.map(\.id)
        let profiles = ids.indices.sorted { Value.text(ids[$0]).precedes(.text(ids[$1])) }
        let actors = result.actors.indices.sorted {
            Value.text(result.actors[$0].id).precedes(.text(result.actors[$1].id))
        }
        let dates = result.recordedSteps.map(result.scenario.timeline.label)
        for policy in result.policies {
            let runs = Double(policy.runCount)
            for actor in actors {
                for (record, step) in result.recordedSteps.enumerated() {
                    let base = (record * result.actors.count + actor) * ids.count
                    for profile in profiles where policy.adoption[base + profile] > 0 {
                        try table.append([
                            .text(policy.id), .text(result.plan.pointOfSummaries),
                            .text(result.actors[actor].id),
                            .text(result.actors[actor].group), .integer(step),
                            .text(dates[record]), .text(ids[profile]),
                            .number(Double(policy.adoption[base + profile]) / runs),
                        ])
                    }
                }
            }
        }
    }
}
