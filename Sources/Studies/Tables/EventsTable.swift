internal import ScenarioModel
internal import Simulation
internal import TableKit

/// `events.csv`: when policies and events took effect, and bodies decided, in how many runs.
enum EventsTable: StudyTable {
    static let name = "events"

    static func schema(_ result: StudyResult) -> TableSchema {
        let (hasBodies, hasAgreements) = (!result.scenario.bodies.isEmpty, !result.scenario.accords.isEmpty)
        let kinds = Records.Event.Kind.allCases.filter { kind in
            switch kind {
            case .begins, .ends: true
            case .publishes, .givesUp: hasBodies
            case .signs: hasAgreements
            }
        }
        return TableSchema(
            name: name, title: "Events",
            description: "One row per policy, step and change that begins or ends then"
                + (hasBodies ? ", or body that decides," : "")
                + (hasAgreements ? ", or agreement that any pair signs or ends," : "") + " in any run.",
            columns: [
                SharedColumn.policy(result), SharedColumn.point, SharedColumn.step, SharedColumn.date,
                Column(
                    "change", .integer,
                    description:
                        "The number of the change: the scenario's events, then the policy's changes, "
                        + "counted from 0" + (hasBodies ? "; then the scenario's bodies" : "")
                        + (hasAgreements ? "; then its agreements." : "."), minimum: 0),
                Column("event", .string, description: "What happens.", allowed: kinds.map(\.rawValue)),
                Column(
                    "verb", .string,
                    description: "The verb of the change" + (hasBodies ? ", or `body`" : "")
                        + (hasAgreements ? ", or `agreement`." : ".")),
                Column(
                    "label", .string,
                    description: "The change" + (hasBodies ? ", or what the body decides," : "")
                        + (hasAgreements ? ", or what happens with the agreement," : "") + " in words."),
                Column("runs", .integer, description: "In how many runs.", minimum: 1),
                Column(
                    "share", .number, description: "In which share of the replicates.", unit: "share",
                    minimum: 0, maximum: 1),
            ],
            primaryKey: ["policy", "point", "step", "change", "event"])
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        for policy in result.policies {
            let events = policy.events.sorted {
                ($0.key.step, $0.key.change, $0.key.kind.rawValue)
                    < ($1.key.step, $1.key.change, $1.key.kind.rawValue)
            }
            for (event, count) in events {
                try table.append([
                    .text(policy.id), .text(result.plan.pointOfSummaries), .integer(event.step),
                    .text(result.scenario.timeline.label(event.step)), .integer(event.change),
                    .text(event.kind.rawValue), .text(event.verb), .text(event.label),
                    .integer(count), .number(Double(count) / Double(policy.runCount)),
                ])
            }
        }
    }
}
