import Entente

/// The power of the members of a body as a table.
struct PowerReport {
    private let study: PowerStudy

    init(_ study: PowerStudy) { self.study = study }

    /// The report, an empty line between its parts.
    var text: String {
        ([study.body.heading.lines, summary, table, passing]).filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private var summary: String {
        let game = study.game
        let scale = Double(study.body.whole.scale)
        let members = "\(game.votes.count) member\(game.votes.count == 1 ? "" : "s")"
        let head =
            "\(members), \(Numerals.count(Double(game.total) / scale)) votes, quota "
            + "\(Numerals.count(Double(game.quota) / scale)) "
            + "(\(Numerals.percent(Double(game.quota) / Double(game.total))))"
        switch study.power {
        case .exact(let power):
            let count = power.winningCoalitions.count <= 12 ? "\(power.winningCoalitions), " : ""
            return
                "\(head)\ncoalitions that win: \(count)\(Numerals.short(100 * power.winningShare.value)) % of all"
        case .sampled(let power):
            return
                "\(head)\n\(Numerals.short(100 * power.winningShare.value)) % of all coalitions win; estimates from "
                + "\(power.samples) random orders and coalitions, seed \(power.seed), ± a standard error"
        }
    }

    private var table: String {
        let names = study.body.members.map(\.value)
        let header: [String]
        let cells: [[String]]
        switch study.power {
        case .exact(let power):
            header = ["Shapley–Shubik", "", "Banzhaf", "", "absolute", "swings"]
            cells = power.members.map { member in
                [
                    Numerals.fraction(member.shapleyShubik), Numerals.share(member.shapleyShubik.value),
                    Numerals.fraction(member.normalisedBanzhaf),
                    Numerals.share(member.normalisedBanzhaf.value), Numerals.share(member.banzhaf.value),
                    member.swings.count <= 12 ? member.swings : "",
                ]
            }
        case .sampled(let power):
            header = ["Shapley–Shubik", "±", "Banzhaf", "absolute", "±"]
            cells = power.members.map { member in
                [
                    Numerals.share(member.shapleyShubik.value),
                    Numerals.share(member.shapleyShubik.standardError),
                    Numerals.share(member.normalisedBanzhaf), Numerals.share(member.banzhaf.value),
                    Numerals.share(member.banzhaf.standardError),
                ]
            }
        }
        let rows = names.indices.map { member in
            [names[member], Numerals.count(study.body.votes[member])] + cells[member] + [remark(member)]
        }
        return TextTable(rows: [["member", "votes"] + header + [""]] + rows, rightFrom: 1).text
    }

    private func remark(_ member: Int) -> String {
        if study.game.votes[member] >= study.game.quota, !study.game.allowsRivalWinners { return "dictator" }
        if study.game.hasVeto(member) { return "veto" }
        if case .exact(let power) = study.power, power.members[member].swings == "0" { return "no power" }
        return ""
    }

    private var passing: String {
        guard let support = study.body.support, let passing = study.passing else { return "" }
        let probability =
            switch passing {
            case .exact(let value): Numerals.short(value)
            case .sampled(let estimate):
                "\(Numerals.share(estimate.value)) ± \(Numerals.share(estimate.standardError))"
            }
        return "When every member votes for a proposal with probability \(Numerals.short(support.value)), "
            + "independently, it passes with probability \(probability)"
    }
}
