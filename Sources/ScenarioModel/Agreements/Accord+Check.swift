extension Accord {
    /// The most pairs of a sponsor and a partner that agreements of one kind may have, times what is negotiated apart.
    static let pairLimit = 1_000_000

    func check(_ context: CheckContext) {
        let before = context.diagnostics.count
        context.selector(sponsors)
        context.selector(partners)
        checkScope(context)
        if let shift {
            context.relation(shift.relation, of: self, .partner)
        }
        for name in exclusive {
            context.known(name, among: context.scenario.accords.map(\.id.value), as: "agreement")
        }
        for side in [AccordSide.partner, .sponsor] {
            for term in terms(of: side) { term.feature.check(context, self, side) }
        }
        guard before == context.diagnostics.count else { return }
        checkPairs(context)
        checkDated(context)
    }

    private func checkScope(_ context: CheckContext) {
        let standards = context.scenario.standards
        switch scope {
        case .everything: break
        case .standards(let names):
            check(names, among: standards.map(\.id.value), as: "standard", context)
        case .sectors(let names):
            var known: [String] = []
            for sector in standards.compactMap(\.sector?.value) where !known.contains(sector) {
                known.append(sector)
            }
            check(names, among: known, as: "sector of a standard", context)
        }
    }

    /// Every word must be known, and stand there once.
    private func check(_ names: [Name], among known: [String], as kind: String, _ context: CheckContext) {
        for (place, name) in names.enumerated() {
            context.known(name, among: known, as: kind)
            if names[..<place].contains(where: { $0.value == name.value }) {
                context.report("'\(name.value)' stands twice in '\(id.value)'; keep one", at: name.position)
            }
        }
    }

    private func checkPairs(_ context: CheckContext) {
        let scenario = context.scenario
        let pairs = pairs(in: scenario)
        if pairs.sponsors.count == 1, pairs.partners == pairs.sponsors {
            context.report(
                "an agreement needs two sides, but '\(scenario.groups.flatMap(\.actors)[pairs.sponsors[0]].value)' is the only "
                    + "sponsor and the only partner of '\(id.value)'", at: partners.position)
        }
        if case .meetings(let count) = initiative, count.value > Int(UInt32.max) / scenario.timeline.count {
            context.report(
                "\(count.value) meetings in each of \(scenario.timeline.count) steps are more than 2^32 in a run",
                at: count.position)
        }
        if pairs.slotCount > Self.pairLimit {
            context.report(
                "\(pairs.sponsors.count) sponsors, \(pairs.partners.count) partners and \(pairs.tracks.count) agreements of "
                    + "each pair are more than \(Self.pairLimit); choose fewer", at: partners.position)
        }
    }

    private func checkDated(_ context: CheckContext) {
        let scenario = context.scenario
        let actors = scenario.groups.flatMap(\.actors)
        let askers = sponsors.indices(in: scenario)
        let (proposing, asked) = (
            askers.map { actors[$0].value }, partners.indices(in: scenario).map { actors[$0].value }
        )
        for entry in dated {
            let isKnown = context.known(entry.partner, among: asked, as: "partner of '\(id.value)'")
            if let sponsor = entry.sponsor {
                if context.known(sponsor, among: proposing, as: "sponsor of '\(id.value)'"),
                    sponsor.value == entry.partner.value
                {
                    context.report(
                        "'\(sponsor.value)' can't sign an agreement with itself", at: entry.partner.position)
                }
            } else if proposing.count > 1 {
                context.report(
                    "'\(id.value)' has \(proposing.count) sponsors, but this row of its table names none in the column "
                        + "'sponsor'", at: entry.position)
            } else if isKnown, proposing == [entry.partner.value] {
                context.report(
                    "'\(entry.partner.value)' can't sign an agreement with itself", at: entry.partner.position
                )
            }
        }
    }
}

extension Scenario {
    /// The most kinds of agreements, or standards and sectors of sectoral ones, that can have a recognition of their own: every
    /// set of them has compatibilities of its own.
    public static let recognitionLimit = 6

    func checkAccords(_ context: CheckContext) {
        for accord in accords { accord.check(context) }
        let recognising = accords.filter { $0.recognition != nil }
        let count = recognising.reduce(0) { $0 + $1.tracks(in: self).count }
        if count > Self.recognitionLimit, let last = recognising.last {
            context.report(
                "\(count) agreements with a recognition of their own (each standard or sector of a sectoral one counts) are "
                    + "more than \(Self.recognitionLimit); put some together", at: last.id.position)
        }
    }
}
