import Entente

extension ScenarioDescription {
    /// Who votes on what, and how.
    var bodies: String {
        let list = section(
            "Bodies", scenario.bodies.map { [$0.id.value, $0.title, voters($0), ballots($0)] })
        return ([list] + scenario.bodies.map(power)).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// The most members of a body whose power is told.
    private static let memberLimit = 50

    /// What each member weighs at the first ballot; nothing for a body with so many members or votes that it takes long.
    private func power(_ body: StandardsBody) -> String {
        guard let whole = body.wholeVotes(in: scenario) else { return "" }
        let game = VotingGame(votes: whole.votes, quota: whole.quota)
        guard game.votes.count <= Self.memberLimit, game.isExactlyComputable else { return "" }
        let actors = scenario.groups.flatMap(\.actors)
        let rows = zip(body.members.indices(in: scenario), game.power().members).map { member, power in
            [
                actors[member].value, Numerals.fraction(power.shapleyShubik),
                Numerals.share(power.shapleyShubik.value), Numerals.fraction(power.normalisedBanzhaf),
                Numerals.share(power.normalisedBanzhaf.value),
            ]
        }
        let aside =
            body.vetoes.isEmpty && body.discipline == nil ? "" : "; vetoes and blocks are left out of account"
        return section(
            "Power in \(body.id.value) at the start: Shapley–Shubik, Banzhaf (shares)\(aside)", rows)
    }

    private func voters(_ body: StandardsBody) -> String {
        let votes =
            switch body.votes {
            case .equal: "one vote each"
            case .weight: "votes by weight"
            case .attribute(let name): "votes by \(name.value)"
            case .onePer(let name): "one vote per \(name.value)"
            }
        let count = body.members.indices(in: scenario).count
        return "\(count) members, \(votes), threshold \(value(body.threshold))"
            + (body.vetoes.isEmpty
                ? ""
                : ", vetoes of "
                    + body.vetoes.map { $0.map(\.value).joined(separator: " with ") }.joined(separator: ", "))
            + (body.discipline.map { ", blocks by \($0.attribute.value) at strength \(value($0.strength))" }
                ?? "")
    }

    private func ballots(_ body: StandardsBody) -> String {
        "from \(scenario.timeline.label(body.from))"
            + (body.every > 1 ? " every \(body.every) steps" : "")
            + (body.stages > 1 ? ", \(body.stages) must pass" : "")
            + (body.patience.map { ", gives up after \($0) failures" } ?? "")
    }
}
