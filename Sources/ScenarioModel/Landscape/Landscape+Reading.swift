extension Landscape {
    /// Reads a landscape from the root mapping of its file.
    public init?(_ fields: any FieldReader) {
        heading = Heading(fields, word: Self.landscape)
        let search = fields.fields(Self.search, Self.searchSection)
        starts = search?.integer(Self.starts, in: 1...100_000)?.value ?? 1000
        seed = UInt32(search?.integer(Self.seed, in: 0...4_294_967_295)?.value ?? 1)
        let pairs = fields.fields(Self.propensity, Self.propensitySection)
        let seen = fields.fields(Self.observed, Self.observedSection)
        guard let inner = fields.fields(Self.actors, Self.actorsSection),
            let roster = Self.roster(inner)
        else { return nil }
        roster.checkIDs(as: "actor", fields)
        actors = roster.ids
        sizes = Self.sizes(inner, roster)
        inputs = roster.inputs
        ties = Self.ties(fields, actors)
        observed = seen.flatMap { Self.observed($0, roster) }
        propensities = []
        guard let pairs, let list = Self.propensities(pairs, roster) else { return }
        propensities = list.values
        inputs += list.inputs
        checkProducts(pairs)
    }

    private static func roster(_ fields: any FieldReader) -> Roster? {
        var roster: Roster?
        switch (fields.has(table), fields.has(members)) {
        case (true, false):
            guard let table = fields.table(table) else { return nil }
            roster = Roster(table, idColumn: fields.text(idColumn)?.value ?? "id", fields)
        case (false, true):
            roster = fields.entries(members).map { Roster($0, path: fields.path) }
        case (let isBoth, _):
            fields.report(
                "'actors' needs exactly one of 'table' and 'members'; found "
                    + (isBoth ? "both" : "neither"), at: fields.position)
        }
        guard let roster else { return nil }
        if !(2...actorLimit).contains(roster.ids.count) {
            fields.report(
                "there \(roster.ids.count == 1 ? "is 1 actor" : "are \(roster.ids.count) actors"); a landscape "
                    + "has 2 to \(actorLimit)", at: fields.position)
            return nil
        }
        return roster
    }

    private static func sizes(_ fields: any FieldReader, _ roster: Roster) -> [Double] {
        guard let name = fields.text(size),
            let attribute = roster.attribute(name, for: "with the sizes", fields)
        else { return [] }
        return zip(attribute.numbers, roster.ids.indices).map { number, row in
            if let number, number > 0 { return number }
            fields.report(
                "'\(attribute.texts[row])' is no size for '\(roster.ids[row].value)'; expected a number "
                    + "above 0", at: attribute.positions[row])
            return 1
        }
    }

    private static func observed(_ fields: any FieldReader, _ roster: Roster) -> ObservedCamps? {
        guard let name = fields.text(column),
            let attribute = roster.attribute(name, for: "with the camps", fields)
        else { return nil }
        var camps: [String] = []
        for (row, text) in attribute.texts.enumerated() {
            if text.isEmpty {
                fields.report(
                    "'\(roster.ids[row].value)' has no camp in '\(name.value)'; every actor needs one",
                    at: attribute.positions[row])
            } else if !camps.contains(text) {
                camps.append(text)
            }
        }
        guard camps.count == 2 else {
            let list = camps.prefix(6).map { "'\($0)'" }.joined(separator: ", ")
            fields.report(
                "'\(name.value)' names \(camps.count) camp\(camps.count == 1 ? "" : "s")"
                    + (camps.isEmpty ? "" : " (\(list)\(camps.count > 6 ? ", …" : ""))")
                    + "; expected two", at: name.position)
            return nil
        }
        return ObservedCamps(
            first: camps[0], second: camps[1], isSecond: attribute.texts.map { $0 == camps[1] })
    }

    /// Products that leave the range of numbers would lose who outweighs whom.
    private func checkProducts(_ fields: any FieldReader) {
        let count = actors.count
        guard sizes.count == count else { return }
        var sum = 0.0
        for i in 0..<count {
            for j in 0..<i {
                let product = (sizes[i] * sizes[j] * propensities[i * count + j]).magnitude
                // Not so when the sizes alone are too large: ∞ · 0 is no number.
                if propensities[i * count + j] == 0, product == 0 { continue }
                sum += product
                if !(Double.leastNormalMagnitude...1e300).contains(product) || sum > 1e300 {
                    fields.report(
                        "the sizes of '\(actors[j].value)' and '\(actors[i].value)' times their propensity "
                            + "leave the range of numbers; use other units", at: fields.position)
                    return
                }
            }
        }
    }
}
