extension VotingBody {
    /// Members with their votes, from the file or from a table.
    static func readMembers(
        _ fields: any FieldReader, source: String?
    ) -> (members: [Name], votes: [Double], inputs: [InputRecord])? {
        let isTable = fields.value(members)?.keys.contains { $0.value == table.name } ?? false
        let before = isTable ? fromTable(fields, source) : fromMapping(fields, source)
        guard let list = before else { return nil }
        if !(1...memberLimit).contains(list.members.count) {
            fields.report(
                "there are \(list.members.count) members; a body has 1 to \(memberLimit)",
                at: fields.value(members)?.position ?? fields.position)
            return nil
        }
        return list
    }

    private static func fromMapping(
        _ fields: any FieldReader, _ source: String?
    ) -> (members: [Name], votes: [Double], inputs: [InputRecord])? {
        guard let list = fields.shares(members, in: .nonNegative) else { return nil }
        // With a vote missing, what follows about the sum of the votes would be misleading.
        if list.count < fields.value(members)?.keys.count ?? 0 { return nil }
        for (name, _) in list
        where name.value.isEmpty || !name.value.unicodeScalars.allSatisfy(Scenario.isWordScalar) {
            fields.report("'\(name.value)' is no id; use letters, digits, '_' and '-'", at: name.position)
        }
        let inputs = list.map { _, quantity in
            var quantity = quantity
            quantity.source = quantity.source ?? source
            return InputRecord(quantity)
        }
        return (list.map(\.0), list.map(\.1.value), inputs)
    }

    private static func fromTable(
        _ fields: any FieldReader, _ source: String?
    ) -> (members: [Name], votes: [Double], inputs: [InputRecord])? {
        guard let inner = fields.fields(members, membersSection), let table = inner.table(table),
            let roster = Roster(
                table, idColumn: inner.text(idColumn)?.value ?? "id", of: "members", fields)
        else { return nil }
        roster.checkIDs(as: "member", fields)
        let name = inner.text(votesColumn) ?? Name("votes", at: table.position)
        guard let attribute = roster.attribute(name, for: "with the votes", fields) else { return nil }
        let votes = zip(attribute.numbers, roster.ids.indices).compactMap { number, row -> Double? in
            if let number, number >= 0 { return number }
            fields.report(
                "'\(attribute.texts[row])' is no number of votes for '\(roster.ids[row].value)'; expected "
                    + "a number of at least 0", at: attribute.positions[row])
            return nil
        }
        guard votes.count == roster.ids.count else { return nil }
        let hasSources = roster.attributes.contains { $0.name == "source" }
        let inputs = roster.inputs.filter { $0.path.hasSuffix(":\(name.value)") }.map { record in
            guard !hasSources, let source else { return record }
            var record = record
            record.source = source
            record.assumptions = InputRecord.isAssumption(source) ? record.count : 0
            return record
        }
        return (roster.ids, votes, inputs)
    }
}
