extension StandardsBody {
    /// The actors who are members at some time, by index: those of the start, and all whom a change lets join.
    func everMembers(in scenario: Scenario) -> [Int] {
        var chosen = Set(members.indices(in: scenario))
        for actors in joiners(in: scenario) { chosen.formUnion(actors.indices(in: scenario)) }
        return chosen.sorted()
    }

    /// Whom changes let join.
    private func joiners(in scenario: Scenario) -> [ActorSelector] {
        (scenario.events + scenario.policies.flatMap(\.changes)).flatMap { change in
            change.verb.primitives.compactMap { primitive in
                guard case .membership(let body, let actors, true) = primitive, body.value == id.value else {
                    return nil
                }
                return actors
            }
        }
    }

    func check(_ context: CheckContext) {
        let before = context.diagnostics.count
        let scenario = context.scenario
        let canGrow = !joiners(in: scenario).isEmpty
        context.selector(members, allowsNobody: canGrow)
        checkProposal(context)
        guard before == context.diagnostics.count else { return }
        let ever = everMembers(in: scenario)
        checkVetoes(ever, context)
        for name in wordAttributes { checkWords(name, ever, context) }
        checkVotes(ever, context)
        guard before == context.diagnostics.count, !canGrow else { return }
        if votes(of: members.indices(in: scenario), in: scenario).allSatisfy({ $0 == 0 }) {
            context.report("the votes of the members of '\(id.value)' sum to zero", at: members.position)
        }
    }

    private func checkProposal(_ context: CheckContext) {
        let proposals = context.scenario.standards.filter { $0.publisher?.value == id.value }
        if proposals.isEmpty {
            context.report(
                "'\(id.value)' has nothing to publish; write 'published_by: \(id.value)' at a standard",
                at: id.position)
        }
        for other in proposals.dropFirst() {
            context.report(
                "'\(id.value)' publishes '\(proposals[0].id.value)' already; a body decides about one standard",
                at: other.publisher?.position ?? id.position)
        }
        guard patience == nil else { return }
        for fork in context.scenario.standards where fork.origin?.value == id.value {
            context.warn(
                "'\(id.value)' never gives up, so '\(fork.id.value)' can't be adopted; give the body a 'patience'",
                at: fork.origin?.position ?? id.position)
        }
    }

    private func checkVetoes(_ ever: [Int], _ context: CheckContext) {
        for name in vetoes.joined() where context.actor(name) {
            if let index = context.actorIndex[name.value], !ever.contains(index) {
                context.report(
                    "'\(name.value)' has a veto but is no member of '\(id.value)', and no policy lets it join",
                    at: name.position)
            }
        }
    }

    /// Every member must have the attribute; for shared votes, a word of it as well.
    private func checkWords(_ name: Name, _ ever: [Int], _ context: CheckContext) {
        eachMember(ever, name, context) { attribute, row, actor in
            guard case .onePer(let shared) = votes, shared.value == name.value, attribute.texts[row].isEmpty
            else { return }
            context.report(
                "'\(actor.value)' has no '\(name.value)', so it has no vote", at: attribute.positions[row])
        }
    }

    private func checkVotes(_ ever: [Int], _ context: CheckContext) {
        switch votes {
        case .equal, .onePer: return
        case .weight:
            let scenario = context.scenario
            let groups = zip(scenario.groups, scenario.groupRanges).filter { _, range in
                ever.contains { range.contains($0) }
            }
            guard groups.count > 1 else { return }
            context.report(
                "the weights of '\(groups[0].0.id.value)' and '\(groups[1].0.id.value)' can't be added up; give "
                    + "the members of '\(id.value)' an attribute with their votes", at: members.position)
        case .attribute(let name):
            eachMember(ever, name, context) { attribute, row, actor in
                if let number = attribute.numbers[row], number >= 0 { return }
                context.report(
                    "'\(attribute.texts[row])' is no number of votes for '\(actor.value)'; expected a number of "
                        + "at least 0", at: attribute.positions[row])
            }
        }
    }

    /// Looks at an attribute of every actor who is ever a member; reports a group that lacks it.
    private func eachMember(
        _ ever: [Int], _ name: Name, _ context: CheckContext, _ look: (Attribute, Int, Name) -> Void
    ) {
        let members = Set(ever)
        for (group, range) in zip(context.scenario.groups, context.scenario.groupRanges) {
            let rows = range.filter { members.contains($0) }.map { $0 - range.lowerBound }
            guard !rows.isEmpty,
                context.known(
                    name, among: group.attributes.map(\.name), as: "attribute of '\(group.id.value)'"),
                let attribute = group.attribute(name.value)
            else { continue }
            for row in rows { look(attribute, row, group.actors[row]) }
        }
    }
}

extension StandardsBody {
    /// The votes of some actors who are members together, in their order; weights as written.
    /// - Complexity: O(actors).
    public func votes(of members: [Int], in scenario: Scenario) -> [Double] {
        switch votes {
        case .equal: return members.map { _ in 1 }
        case .weight:
            let weights = scenario.groups.flatMap(\.weights)
            return members.map { weights[$0] }
        case .attribute(let name):
            let numbers = scenario.groups.flatMap { group in
                group.attribute(name.value)?.numbers.map { $0 ?? 0 } ?? group.actors.map { _ in 0 }
            }
            return members.map { numbers[$0] }
        case .onePer(let name):
            let words = scenario.groups.flatMap { group in
                group.attribute(name.value)?.texts ?? group.actors.map { _ in "" }
            }
            var sizes: [String: Int] = [:]
            for member in members { sizes[words[member], default: 0] += 1 }
            return members.map { 1 / Double(sizes[words[$0]] ?? 1) }
        }
    }
}
