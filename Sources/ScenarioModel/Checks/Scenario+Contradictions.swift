extension Scenario {
    /// Reports changes that others of the same date undo from the start, so that their author can't mean both.
    ///
    /// A narrower later change is an exception, and one that begins by chance, on a condition or bit by bit, or ends before
    /// the other, leaves something of it.
    /// - Complexity: O(policies × changes × actors), and O(*n*²) in the changes of one date.
    func checkContradictions(_ context: CheckContext) {
        let events = certain(events)
        report(among: [], and: events, of: "the list 'events'", context)
        for policy in policies {
            report(among: events, and: certain(policy.changes), of: "policy '\(policy.id.value)'", context)
        }
    }

    /// The changes that happen at their date and decide something outright.
    private func certain(_ changes: [Change]) -> [(change: Change, decisions: [Decision])] {
        changes.compactMap { change in
            guard change.probability == nil, change.trigger == nil else { return nil }
            let decisions = change.verb.primitives.compactMap { Decision($0, in: self) }
            guard decisions.count == change.verb.primitives.count else { return nil }
            return (change, decisions)
        }
    }

    /// Reports each change of a list that undoes one before it, there or in the list that comes first.
    private func report(
        among first: [(change: Change, decisions: [Decision])],
        and list: [(change: Change, decisions: [Decision])], of subject: String, _ context: CheckContext
    ) {
        let all = first + list
        var byDate: [Int: [Int]] = [:]
        for (place, entry) in all.enumerated() {
            let later = entry.change
            let sameDate = byDate[later.at] ?? []
            byDate[later.at] = sameDate + [place]
            guard place >= first.count, later.ramp == 1, later.halfLife == nil else { continue }
            for earlier in sameDate.map({ all[$0] }) where Self.undoes(entry, earlier) {
                let words = zip(earlier.change.verb.primitives, later.verb.primitives)
                    .compactMap { $0.contradiction(of: $1) }
                context.report(
                    "\(subject) \(words.joined(separator: " and ")) at \(timeline.label(later.at)); the change at "
                        + "\(earlier.change.position) is undone by this one; drop one or give them different dates",
                    at: later.position)
            }
        }
    }

    private static func undoes(
        _ later: (change: Change, decisions: [Decision]), _ earlier: (change: Change, decisions: [Decision])
    ) -> Bool {
        later.change.until ?? .max >= earlier.change.until ?? .max
            && later.decisions.count == earlier.decisions.count
            && zip(later.decisions, earlier.decisions).allSatisfy { $0.undoes($1) }
    }
}
