extension Scenario {
    /// Everything that is wrong, or doubtful, with the scenario's names and numbers.
    /// - Complexity: O(actors + edges + policies × changes × actors).
    public func check() -> [Diagnostic] {
        let context = CheckContext(self)
        checkNames(context)
        checkStandards(context)
        for body in bodies { body.check(context) }
        checkAccords(context)
        for group in groups { checkInitial(of: group, context) }
        for relation in relations { relation.check(context) }
        checkAdoption(context)
        for change in events + policies.flatMap(\.changes) { change.check(context) }
        for outcome in outcomes { outcome.check(context) }
        for condition in stopWhen { condition.check(context) }
        precision?.check(context)
        checkUncertainties(context)
        design?.check(context)
        checkOutcomeColumns(context)
        checkObjectives(context)
        history?.check(context)
        fit?.check(context)
        hindcast?.check(context)
        checkPatterns(context)
        guard !context.diagnostics.contains(where: { $0.severity == .error }) else {
            return context.diagnostics
        }
        checkContradictions(context)
        checkPermissions(context)
        return context.diagnostics
    }

    private func checkNames(_ context: CheckContext) {
        func unique(_ names: [Name], _ kind: String) {
            var first: [String: SourcePosition] = [:]
            for name in names {
                if let position = first[name.value] {
                    context.report(
                        "\(kind) '\(name.value)' is already at \(position); ids must be unique",
                        at: name.position)
                } else {
                    first[name.value] = name.position
                }
                if !name.value.unicodeScalars.allSatisfy(Self.isWordScalar) || name.value.isEmpty {
                    context.report(
                        "'\(name.value)' is no id; use letters, digits, '_' and '-'", at: name.position)
                }
            }
        }
        unique(groups.flatMap(\.actors), "actor")
        unique(standards.map(\.id), "standard")
        unique(groups.map(\.id), "group")
        unique(relations.map(\.id), "relation")
        unique(bodies.map(\.id), "body")
        unique(accords.map(\.id), "agreement")
        unique(policies.map(\.id), "policy")
        if standards.isEmpty { context.report("there is no standard", at: id.position) }
        if groups.isEmpty { context.report("there is no group of actors", at: id.position) }
        if policies.isEmpty { context.report("there is no policy; write 'baseline: []'", at: id.position) }
        if outcomes.isEmpty { context.report("there is no outcome to measure", at: id.position) }
    }

    private func checkStandards(_ context: CheckContext) {
        for standard in standards {
            for sponsor in standard.sponsors { context.actor(sponsor) }
            if standard.id.value == "none" {
                context.report("'none' is the name of the empty profile", at: standard.id.position)
            }
            for body in [standard.publisher, standard.origin].compactMap({ $0 }) {
                context.known(body, among: bodies.map(\.id.value), as: "body")
            }
        }
    }

    private func checkInitial(of group: ActorGroup, _ context: CheckContext) {
        let ids = profiles.map(\.id)
        switch group.initial {
        case .profile(let name): context.known(name, among: ids, as: "profile")
        case .shares(let shares):
            for share in shares { context.known(share.profile, among: ids, as: "profile") }
        case .counts(let counts, let rest):
            for name in counts.map(\.profile) + [rest] { context.known(name, among: ids, as: "profile") }
        case .column(let column):
            guard context.known(column, among: group.attributes.map(\.name), as: "column"),
                let attribute = group.attribute(column.value)
            else { return }
            for (text, position) in zip(attribute.texts, attribute.positions) {
                context.known(Name(text, at: position), among: ids, as: "profile")
            }
        }
    }

    private func checkAdoption(_ context: CheckContext) {
        var seen: Set<String> = []
        for (name, terms) in adoption.groups {
            guard context.known(name, among: groups.map(\.id.value), as: "group"),
                let group = groups.first(where: { $0.id.value == name.value })
            else { continue }
            seen.insert(name.value)
            if terms.isEmpty {
                context.report("'\(name.value)' has no term, so its actors weigh nothing", at: name.position)
            }
            for term in terms { term.feature.check(context, group: group) }
            if case .threshold(.attribute(let attribute)) = adoption.choice {
                context.numbers(attribute, of: group)
            }
        }
        let injected = Set(
            (events + policies.flatMap(\.changes)).flatMap(\.verb.primitives).flatMap { primitive in
                if case .inject(_, let actors) = primitive { actors.indices(in: self) } else { [Int]() }
            })
        for (group, range) in zip(groups, groupRanges)
        where !seen.contains(group.id.value) && injected.isDisjoint(with: range) {
            context.warn(
                "'\(group.id.value)' has no terms under 'adoption', so its actors keep their first profile",
                at: group.id.position)
        }
    }

    private func checkOutcomeColumns(_ context: CheckContext) {
        guard !context.diagnostics.contains(where: { $0.severity == .error }) else { return }
        var named: [String: Name?] = [:]
        for name in ["run_id", "policy", "point", "replicate", "seed"] { named[name] = .some(nil) }
        for outcome in outcomes {
            let name = (outcome as? any ConditionalOutcome)?.name
            for column in outcome.columns(in: self) {
                guard let other = named.updateValue(name, forKey: column.name) else { continue }
                if let author = name ?? other {
                    context.report(
                        "there is a column '\(column.name)' already; choose another name", at: author.position
                    )
                } else {
                    context.report(
                        "two columns would be named '\(column.name)'; drop one outcome", at: id.position)
                }
            }
        }
    }
}
