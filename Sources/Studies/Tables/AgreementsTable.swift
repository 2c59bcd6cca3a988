internal import ScenarioModel
internal import Simulation
internal import TableKit

/// `agreements.csv`: who signs with whom, in how many runs.
enum AgreementsTable: StudyTable {
    static let name = "agreements"

    static func isPart(of result: StudyResult) -> Bool { !result.scenario.accords.isEmpty }

    static func schema(_ result: StudyResult) -> TableSchema {
        TableSchema(
            name: name, title: "Agreements",
            description:
                "One row per policy, agreement and pair that signs it in any run. Pairs not listed never do.",
            columns: [
                SharedColumn.policy(result), SharedColumn.point,
                Column(
                    "agreement", .string, description: "The agreement, by its word in the scenario.",
                    allowed: result.scenario.accords.map(\.id.value)),
                Column(
                    "covers", .string,
                    description:
                        "The standard or sector of a sectoral agreement; otherwise the agreement again."),
                Column("sponsor", .string, description: "Who proposes, by its id."),
                Column("partner", .string, description: "Who is asked, by its id."),
                Column(
                    "in_force", .number,
                    description: "The share of replicates in which it is in force at the end.",
                    unit: "probability", minimum: 0, maximum: 1),
                Column(
                    "signed", .number, description: "The share of replicates in which it is ever signed.",
                    unit: "probability", minimum: 0, maximum: 1),
                Column(
                    "first_step", .number,
                    description: "The mean step, counted from 0, of its first signature in these replicates.",
                    unit: "step", minimum: 0),
            ],
            primaryKey: ["policy", "point", "agreement", "covers", "sponsor", "partner"])
    }

    static func fill(_ table: inout TableWriter, _ result: StudyResult) throws(FileError) {
        let keys = slots(result)
        for policy in result.policies {
            for key in keys {
                let tally = policy.agreements[key.accord]
                let signed = tally.signed[key.slot]
                guard signed > 0 else { continue }
                let runs = Double(policy.runCount)
                try table.append([
                    .text(policy.id), .text(result.plan.pointOfSummaries), .text(key.words[0]),
                    .text(key.words[1]),
                    .text(key.words[2]), .text(key.words[3]),
                    .number(Double(tally.inForce[key.slot]) / runs),
                    .number(Double(signed) / runs),
                    .number(Double(tally.firstSteps[key.slot]) / Double(signed)),
                ])
            }
        }
    }

    /// Every slot of every agreement with the words of its key, in their order.
    private static func slots(
        _ result: StudyResult
    ) -> [(words: [String], accord: Int, slot: Int)] {
        result.scenario.accords.enumerated().flatMap { index, accord in
            let pairs = accord.pairs(in: result.scenario)
            return (0..<pairs.slotCount).map { slot in
                let (sponsor, partner) = pairs.actors(of: slot % pairs.count)
                let words = [
                    accord.id.value, pairs.tracks[slot / pairs.count].name, result.actors[sponsor].id,
                    result.actors[partner].id,
                ]
                return (words: words, accord: index, slot: slot)
            }
        }.sorted { first, second in
            for (a, b) in zip(first.words, second.words) where a != b {
                return Value.text(a).precedes(.text(b))
            }
            return false
        }
    }
}
