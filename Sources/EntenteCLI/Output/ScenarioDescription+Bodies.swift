import Entente

extension ScenarioDescription {
    /// Who votes on what, and how.
    var bodies: String {
        section("Bodies", scenario.bodies.map { [$0.id.value, $0.title, voters($0), ballots($0)] })
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
