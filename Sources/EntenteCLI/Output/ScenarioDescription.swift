import Entente

/// A scenario in words.
struct ScenarioDescription {
    let scenario: Scenario

    init(_ scenario: Scenario) { self.scenario = scenario }

    /// The description, one paragraph or list per part.
    var text: String {
        [
            head, standards, bodies, agreements, actors, relations, adoption, policies, outcomes, patterns,
            assumptions,
        ]
        .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var head: String {
        let line = scenario.timeline
        return "\(scenario.title)\n"
            + (scenario.description.isEmpty ? "" : scenario.description + "\n")
            + "\(line.count) steps of a \(line.unit.rawValue), \(line.label(0)) to \(line.label(line.count - 1)); "
            + "\(scenario.replicates) replicates per policy, seed \(scenario.seed)"
            + (scenario.stopWhen.isEmpty
                ? "" : "\nA run ends when " + scenario.stopWhen.map(\.summary).joined(separator: ", or "))
    }

    func section(_ title: String, _ rows: [[String]]) -> String {
        rows.isEmpty ? "" : title + "\n" + TextTable(rows: rows.map { [" "] + $0 }).text
    }

    private var standards: String {
        let rows = scenario.standards.map { standard in
            [
                standard.id.value, standard.title,
                standard.sponsors.isEmpty
                    ? "no sponsor" : "sponsor " + standard.sponsors.map(\.value).joined(separator: ", "),
                "from \(scenario.timeline.label(standard.available))"
                    + (standard.isPermanent ? ", permanent" : "")
                    + (standard.publisher.map { ", published by \($0.value)" } ?? "")
                    + (standard.origin.map { ", fork of \($0.value)" } ?? ""),
            ]
        }
        return section("Standards", rows) + "\nProfiles: "
            + scenario.profiles.map(\.id).joined(separator: ", ")
    }

    private var actors: String {
        section(
            "Actors",
            scenario.groups.map { group in
                [
                    group.id.value, "\(group.actors.count)",
                    group.attributes.isEmpty
                        ? "" : "with " + group.attributes.map(\.name).joined(separator: ", "),
                ]
            })
    }

    private var relations: String {
        section(
            "Relations",
            scenario.relations.map { relation in
                [
                    relation.id.value, "\(relation.observers.value) look at \(relation.partners.value)",
                    relation.kind.summary
                        + (relation.weightedBy.map { ", weighted by \($0.value)" } ?? "")
                        + (relation.normalisation == .rows ? ", as shares" : ", as levels")
                        + (relation.isRedrawn ? ", drawn anew in every replicate" : ""),
                ]
            })
    }

    private var adoption: String {
        let groups = scenario.adoption.groups.map { group, terms in
            section(
                "What \(group.value) weigh",
                terms.map { [$0.id.value, value($0.coefficient), $0.feature.summary] })
        }
        return ([protocolText] + groups).joined(separator: "\n\n")
    }

    private var protocolText: String {
        let revision =
            switch scenario.adoption.revision {
            case .simultaneous(let hazard): "each actor revises with hazard \(value(hazard)) per step"
            case .poisson(let rate):
                "each actor revises \(value(rate)) times per step on average, one actor after the other"
            case .sequential(let perStep): "\(perStep.value) actors per step revise one after the other"
            case .arrival(let perStep): "\(perStep.value) actors per step arrive and choose once"
            }
        let choice =
            switch scenario.adoption.choice {
            case .logit(let temperature): "logit at temperature \(value(temperature))"
            case .bestResponse(let tie, let error, let mistake):
                "best response (tie: \(tie.rawValue), error \(value(error))"
                    + (mistake == .other ? " to another profile)" : ")")
            case .threshold(.number(let level)): "threshold \(value(level))"
            case .threshold(.attribute(let name)): "threshold of column \(name.value)"
            case .proportional(let exponent): "proportional to utility to the power \(value(exponent))"
            case .linear(let scale): "probability \(value(scale)) times utility"
            }
        return "Adoption: \(revision); choice by \(choice)"
    }

    private var policies: String {
        let lists = [("events", scenario.events)] + scenario.policies.map { ($0.id.value, $0.changes) }
        let rows = lists.filter { $0.0 != "events" || !$0.1.isEmpty }.flatMap { name, changes in
            changes.isEmpty
                ? [[name, "", "nothing changes"]]
                : changes.enumerated().map {
                    [$0.offset == 0 ? name : "", when($0.element), $0.element.label]
                }
        }
        return section("Policies", rows)
    }

    private func when(_ change: Change) -> String {
        scenario.timeline.label(change.at)
            + (change.until.map { " until \(scenario.timeline.label($0))" } ?? "")
            + (change.ramp > 1 ? ", over \(change.ramp) steps" : "")
            + (change.halfLife.map { ", half of it left after \($0.value) steps" } ?? "")
            + (change.probability.map { ", with probability \($0.value)" } ?? "")
            + (change.trigger.map { ", when \($0.summary)" } ?? "")
    }

    private var outcomes: String {
        let columns = scenario.outcomeColumns
        return section(
            "Outcomes",
            OutcomeRows(scenario).rows.map { row in
                switch row {
                case .column(let index): [columns[index].name, columns[index].unit]
                case .many(let range): [OutcomeRows.name(range, columns), columns[range.lowerBound].unit]
                }
            })
    }

    private var patterns: String {
        section(
            "Patterns",
            scenario.patterns.map { pattern in
                [pattern.id.value, pattern.says + (pattern.source.map { " (\($0))" } ?? "")]
            })
    }

    private var assumptions: String {
        let inputs = scenario.inputs
        let (count, assumed) = inputs.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.assumptions) }
        return section(
            "Inputs: \(assumed) of \(count) numbers are assumptions",
            inputs.map { input in
                [
                    input.path, input.value.map { "\($0)" } ?? "\(input.count) numbers",
                    input.assumptions == 0
                        ? "" : input.count == 1 ? "assumption" : "\(input.assumptions) assumptions",
                    input.source ?? "",
                ]
            })
    }

    func value(_ quantity: TimedQuantity) -> String {
        quantity.points.count == 1
            ? "\(quantity.points[0].value)"
            : quantity.points.map { "\($0.value) at \(scenario.timeline.label($0.step))" }.joined(
                separator: ", ")
    }
}
