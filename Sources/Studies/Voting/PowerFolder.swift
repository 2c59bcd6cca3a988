internal import Coalitions
internal import ScenarioModel
public import TableKit

/// Writes the power of the members of a body: `power.csv` and `datapackage.json`.
public enum PowerFolder {
    /// Writes the table; files appear whole or not at all, and other files of the folder stay.
    /// - Parameters:
    ///   - study: The body and its power.
    ///   - inputs: The files that went in.
    ///   - folder: The path of the folder, made when missing.
    /// - Throws: `FileError`; then nothing was changed.
    public static func write(
        _ study: PowerStudy, inputs: [ResultsFolder.Input], to folder: String
    ) throws(FileError) {
        try AnalysisFolder.write(
            [table(study)], heading: study.body.heading, numbers: study.body.inputs, inputs: inputs,
            notes: notes(study), to: folder)
    }

    private static func notes(_ study: PowerStudy) -> [String: String] {
        var notes: [String: String] = [:]
        switch study.power {
        case .exact(let power):
            notes["winning coalitions"] = power.winningCoalitions
            notes["share of coalitions that win"] = "\(power.winningShare)"
        case .sampled(let power):
            notes["share of coalitions that win"] = "\(power.winningShare.value)"
            notes["permutations"] = "\(power.samples)"
            notes["seed"] = "\(power.seed)"
        }
        switch study.passing {
        case .exact(let probability)?: notes["probability of passing"] = "\(probability)"
        case .sampled(let estimate)?: notes["probability of passing"] = "\(estimate.value)"
        case nil: break
        }
        return notes
    }

    private static func table(_ study: PowerStudy) -> AnalysisFolder.Table {
        func share(_ name: String, _ description: String) -> Column {
            Column(name, .number, description: description, minimum: 0, maximum: 1)
        }
        func fraction(_ name: String, _ of: String) -> Column {
            Column(
                name, .string, description: "\(of) as a fraction; missing when it is an estimate.",
                isRequired: false)
        }
        func error(_ name: String, _ of: String) -> Column {
            Column(
                name, .number, description: "The standard error of \(of); missing when it is exact.",
                isRequired: false, minimum: 0)
        }
        let schema = TableSchema(
            name: "power", title: "Voting power", description: "One row per member.",
            columns: [
                Column("member", .string, description: "The member."),
                Column("votes", .number, description: "Its votes.", unit: "votes", minimum: 0),
                share(
                    "shapley_shubik",
                    "The share of all orders of joining in which the member makes the coalition win."),
                fraction("shapley_shubik_fraction", "The Shapley–Shubik index"),
                error("shapley_shubik_error", "the Shapley–Shubik index"),
                share("banzhaf", "The member's share of all swings: the normalised Banzhaf index."),
                fraction("banzhaf_fraction", "The normalised Banzhaf index"),
                share(
                    "banzhaf_absolute",
                    "The share of the coalitions of the others that win only with the member."),
                fraction("banzhaf_absolute_fraction", "The absolute Banzhaf index"),
                error("banzhaf_absolute_error", "the absolute Banzhaf index"),
                Column(
                    "swings", .string,
                    description: "The number of those coalitions, in digits; missing when it is an estimate.",
                    isRequired: false),
                Column(
                    "has_veto", .boolean, description: "Whether nothing passes without the member's votes."),
            ],
            primaryKey: ["member"])
        let names = study.body.members.map(\.value)
        let order = names.indices.sorted { Value.text(names[$0]).precedes(.text(names[$1])) }
        return AnalysisFolder.Table(schema: schema) { (table) throws(FileError) in
            for member in order {
                try table.append(
                    [.text(names[member]), .number(study.body.votes[member])] + indices(study, member)
                        + [.flag(study.game.hasVeto(member))])
            }
        }
    }

    private static func indices(_ study: PowerStudy, _ member: Int) -> [Value] {
        switch study.power {
        case .exact(let power):
            let member = power.members[member]
            return [
                .number(member.shapleyShubik.value), .text("\(member.shapleyShubik)"), .missing,
                .number(member.normalisedBanzhaf.value), .text("\(member.normalisedBanzhaf)"),
                .number(member.banzhaf.value), .text("\(member.banzhaf)"), .missing, .text(member.swings),
            ]
        case .sampled(let power):
            let member = power.members[member]
            return [
                .number(member.shapleyShubik.value), .missing, .number(member.shapleyShubik.standardError),
                .number(member.normalisedBanzhaf), .missing, .number(member.banzhaf.value), .missing,
                .number(member.banzhaf.standardError), .missing,
            ]
        }
    }
}
