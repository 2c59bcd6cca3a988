import Entente

extension ScenarioDescription {
    /// Who may sign what with whom, and what each side weighs.
    var agreements: String {
        let list = section(
            "Agreements", scenario.accords.map { [$0.id.value, $0.title, sides($0), effect($0), origin($0)] })
        let terms = scenario.accords.flatMap { accord in
            [AccordSide.partner, .sponsor].map { side in
                section(
                    "What a \(side.rawValue) of \(accord.id.value) weighs",
                    accord.terms(of: side).map { [$0.id.value, value($0.coefficient), $0.feature.summary] })
            }
        }
        return ([list] + terms).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func sides(_ accord: Accord) -> String {
        let (sponsors, partners) = (
            accord.sponsors.indices(in: scenario).count, accord.partners.indices(in: scenario).count
        )
        return "\(sponsors) sponsor\(sponsors == 1 ? "" : "s"), \(partners) partners"
            + (accord.isSectoral
                ? ", apart for " + accord.tracks(in: scenario).map(\.name).joined(separator: ", ") : "")
    }

    private func effect(_ accord: Accord) -> String {
        var parts: [String] = []
        if let recognition = accord.recognition { parts.append("recognition \(value(recognition))") }
        if let shift = accord.shift { parts.append("\(shift.relation.value) + \(value(shift.amount))") }
        if let duration = accord.duration { parts.append("lapses after \(duration) steps") }
        return parts.isEmpty ? "no effect" : parts.joined(separator: ", ")
    }

    private func origin(_ accord: Accord) -> String {
        let dated = accord.dated.isEmpty ? [] : ["\(accord.dated.count) known"]
        let others: [String] =
            switch accord.initiative {
            case .none: []
            case .campaign(let campaign):
                [
                    "campaign of \(value(campaign.capacity)) proposals a "
                        + "\(scenario.timeline.unit == .step ? "step" : "year") from "
                        + scenario.timeline.label(campaign.from)
                ]
            case .meetings(let count): ["\(count.value) meetings per step"]
            }
        return (dated + others).joined(separator: ", ")
    }
}
