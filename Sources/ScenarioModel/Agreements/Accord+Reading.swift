extension Accord {
    init?(_ id: Name, _ value: any ValueReader) {
        guard let fields = value.fields(Self.section) else { return nil }
        self.id = id
        title = fields.text(Self.title)?.value ?? id.value
        scope = Self.scope(fields)
        isSectoral = fields.option(Self.form, among: ["comprehensive", "sectoral"]) == "sectoral"
        recognition = fields.timedNumber(Self.recognition, in: .unitInterval)
        shift = fields.fields(Self.shift, Self.shiftSection).flatMap { inner in
            guard let relation = inner.text(Self.relation),
                let amount = inner.timedNumber(Self.by, in: .finite)
            else { return nil }
            return Shift(relation: relation, amount: amount)
        }
        let duration = fields.integer(Self.duration, in: 1...1_000_000)?.value
        self.duration = duration
        exclusive = fields.texts(Self.exclusive) ?? []
        initiative = Self.initiative(fields)
        var usual = TimedQuantity(
            Quantity(1, source: "default", path: "\(fields.path).temperature", position: fields.position))
        usual.range = .nonNegative
        temperature = fields.timedNumber(Self.temperature, in: .nonNegative) ?? usual
        let table = fields.table(Self.signed)
        dated = table.map { DatedAgreement.list($0, duration: duration, fields) } ?? []
        datedInputs = table.map { InputRecord.columns(of: $0, skipping: "partner") } ?? []
        partnerTerms = (fields.entries(Self.partner) ?? []).compactMap { AccordTerm($0.name, $0.value) }
        sponsorTerms = (fields.entries(Self.sponsor) ?? []).compactMap { AccordTerm($0.name, $0.value) }
        guard let sponsors = fields.actors(Self.sponsors), let partners = fields.actors(Self.partners) else {
            return nil
        }
        self.sponsors = sponsors
        self.partners = partners
    }

    private static func scope(_ fields: any FieldReader) -> Scope {
        if fields.has(standards), let sectors = fields.value(sectors) {
            fields.report(
                "'standards' and 'sectors' both say what is covered; keep one", at: sectors.position)
        }
        if let names = fields.texts(standards) { return .standards(names) }
        if let names = fields.texts(sectors) { return .sectors(names) }
        return .everything
    }

    private static func initiative(_ fields: any FieldReader) -> Initiative {
        if fields.has(campaign), let meetings = fields.value(meetings) {
            fields.report(
                "'campaign' and 'meetings' both say how agreements come about; keep one",
                at: meetings.position)
        }
        if let inner = fields.fields(campaign, campaignSection) {
            guard let capacity = inner.timedNumber(capacity, in: 0...1_000_000) else { return .none }
            let (from, until) = (inner.step(from), inner.step(until))
            if let until, until.value <= from?.value ?? 0 {
                inner.report("'until' must come after 'from'", at: until.position)
            }
            return .campaign(
                Campaign(
                    capacity: capacity, from: from?.value ?? 0, until: until?.value,
                    pause: inner.integer(pause, in: 1...1_000_000)?.value ?? fields.timeline.unit.perYear))
        }
        return fields.integer(meetings, in: 1...1_000_000).map { .meetings($0) } ?? .none
    }
}
