extension Change {
    func check(_ context: CheckContext) {
        let scenario = context.scenario
        for primitive in verb.primitives {
            switch primitive {
            case .adjust(let parameter, let adjustment):
                context.known(parameter, among: scenario.parameters.map(\.path), as: "parameter")
                if case .set(let quantity) = adjustment { check(quantity, of: parameter, context) }
            case .scaleEdges(let relation, let observers, let partners, _, let dependence):
                context.edges(of: relation, from: observers, to: partners, dependence)
            case .permit(let profiles, _, let actors, _), .incentive(let profiles, let actors, _):
                context.profiles(profiles)
                context.selector(actors)
            case .inject(let profile, let actors):
                context.known(profile, among: scenario.profiles.map(\.id), as: "profile")
                context.selector(actors)
            case .membership(let body, let actors, _):
                context.known(body, among: scenario.bodies.map(\.id.value), as: "body")
                context.selector(actors)
            case .agreement(let name, let sponsors, let partners, _):
                check(name, sponsors, partners, context)
            }
        }
        trigger?.check(context)
    }

    /// The agreement must exist, and the choice have a pair that may sign it.
    private func check(
        _ name: Name, _ sponsors: ActorSelector, _ partners: ActorSelector, _ context: CheckContext
    ) {
        let before = context.diagnostics.count
        let scenario = context.scenario
        context.known(name, among: scenario.accords.map(\.id.value), as: "agreement")
        context.selector(sponsors)
        context.selector(partners)
        guard before == context.diagnostics.count,
            let accord = scenario.accords.first(where: { $0.id.value == name.value })
        else { return }
        let (askers, asked) = (Set(sponsors.indices(in: scenario)), Set(partners.indices(in: scenario)))
        if accord.pairs(in: scenario).pairs(of: askers, with: asked).isEmpty {
            context.report(
                "no pair of '\(name.value)' fits sponsors '\(sponsors.summary)' and partners '\(partners.summary)'",
                at: name.position)
        }
    }

    /// Reports a value that the parameter can't have.
    private func check(_ quantity: Quantity, of parameter: Name, _ context: CheckContext) {
        guard let known = context.scenario.parameters.first(where: { $0.path == parameter.value }),
            !known.range.contains(quantity.value)
        else { return }
        let (low, high) = (known.range.lowerBound, known.range.upperBound)
        let bounds =
            high > 1e300
            ? (low > 0 ? "above 0" : "of at least \(low)")
            : known.range == .positiveShare ? "above 0, at most 1" : "from \(low) to \(high)"
        context.report(
            "'\(parameter.value)' can't be \(quantity.value); expected a number \(bounds)",
            at: quantity.position)
    }
}

extension Scenario {
    /// Reports each policy under which an actor would be left without any profile.
    ///
    /// Changes with a probability or a condition count as happening, so that no run can strand an actor.
    func checkPermissions(_ context: CheckContext) {
        let all = everyProfile
        for policy in policies {
            let changes = events + policy.changes
            for step in Set(changes.flatMap { [$0.at, $0.until ?? $0.at] }).sorted() {
                var masks = Array(repeating: all, count: actorCount)
                for (place, change) in changes.enumerated() where change.holds(in: step) {
                    for case .permit(let selector, let inverted, let actors, let isAllowed) in change.verb
                        .primitives
                    {
                        let chosen = inverted ? all & ~selector.mask(in: self) : selector.mask(in: self)
                        let indices = actors.indices(in: self)
                        for index in indices {
                            if isAllowed { masks[index] |= chosen } else { masks[index] &= ~chosen }
                        }
                        if let stranded = indices.first(where: { masks[$0] == 0 }) {
                            let other = changes[..<place].last {
                                $0.holds(in: step) && $0.forbids(all & ~chosen, to: stranded, in: self)
                            }
                            context.report(
                                "policy '\(policy.id.value)' forbids every profile to "
                                    + "'\(groups.flatMap(\.actors)[stranded].value)' at \(timeline.label(step))"
                                    + (other.map { ", together with the change at \($0.position)" } ?? "")
                                    + "; leave it at least one", at: change.position)
                            return
                        }
                    }
                }
            }
        }
    }
}

extension Change {
    /// Whether the change is in force in a step if it happens.
    fileprivate func holds(in step: Int) -> Bool { at <= step && step < until ?? .max }

    /// Whether the change forbids an actor any of some profiles.
    fileprivate func forbids(_ profiles: UInt64, to actor: Int, in scenario: Scenario) -> Bool {
        verb.primitives.contains { primitive in
            guard case .permit(let selector, let inverted, let actors, false) = primitive else {
                return false
            }
            let mask = selector.mask(in: scenario)
            return (inverted ? ~mask : mask) & profiles != 0 && actors.indices(in: scenario).contains(actor)
        }
    }
}
