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
            }
        }
        trigger?.check(context)
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
        let all: UInt64 = profiles.count == 64 ? .max : (1 << UInt64(profiles.count)) - 1
        for policy in policies {
            let changes = events + policy.changes
            for step in Set(changes.flatMap { [$0.at, $0.until ?? $0.at] }).sorted() {
                var masks = Array(repeating: all, count: actorCount)
                for change in changes where change.at <= step && step < change.until ?? .max {
                    for case .permit(let selector, let inverted, let actors, let isAllowed) in change.verb
                        .primitives
                    {
                        let chosen = inverted ? all & ~selector.mask(in: self) : selector.mask(in: self)
                        let indices = actors.indices(in: self)
                        for index in indices {
                            if isAllowed { masks[index] |= chosen } else { masks[index] &= ~chosen }
                        }
                        if let stranded = indices.first(where: { masks[$0] == 0 }) {
                            context.report(
                                "policy '\(policy.id.value)' forbids every profile to "
                                    + "'\(groups.flatMap(\.actors)[stranded].value)' at \(timeline.label(step)); "
                                    + "leave it at least one", at: change.position)
                            return
                        }
                    }
                }
            }
        }
    }
}
