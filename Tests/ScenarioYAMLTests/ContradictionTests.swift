import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

/// Two changes of one date of which the later undoes the earlier.
@Suite struct ContradictionTests {
    private func text(_ first: String, _ second: String, events: String = "") -> String {
        """
        scenario: undone
        time: {from: 2026-Q1, to: 2030-Q4}
        standards: {west: {published_by: forum, quality: 1}, china: {}}
        bodies: {forum: {members: [nokia, zte], threshold: 0.5}}
        actors:
          vendors: {members: {nokia: {home: eu}, ericsson: {home: eu}, huawei: {home: china}, zte: {home: china}}}
        adoption:
          revision: {simultaneous: {hazard: 0.1}}
          choice: {logit: {temperature: 1}}
          vendors: {quality: {quality: standard, weight: 1}}
        events: [\(events)]
        policies:
          baseline: []
          x:
            - \(first)
            - \(second)
        """
    }

    private static let advice = "is undone by this one; drop one or give them different dates"

    private func problems(_ first: String, _ second: String, events: String = "") -> [String] {
        Sample.problems(in: text(first, second, events: events))
    }

    @Test(arguments: [
        (
            "join: {body: forum, actors: huawei}", "leave: {body: forum, actors: {home: china}}",
            "lets huawei join and leave 'forum'"
        ),
        (
            "leave: {body: forum, actors: {home: china}}", "join: {body: forum, actors: vendors}",
            "lets home china leave and join 'forum'"
        ),
        (
            "set: {parameter: standards.west.quality, to: 2}",
            "set: {parameter: standards.west.quality, to: 3}",
            "sets 'standards.west.quality' to 2.0 and to 3.0"
        ),
        (
            "ban: {standards: china, actors: {home: eu}}", "allow: {standards: [china, west]}",
            "forbids and allows china for home eu"
        ),
        (
            "allow: {profiles: west, actors: [nokia, zte]}", "ban: {standards: west, actors: vendors}",
            "allows and forbids west for nokia, zte"
        ),
        (
            "mandate: {standards: china, actors: zte}", "allow: {profiles: [none, west], actors: zte}",
            "forbids and allows all but china for zte"
        ),
        (
            "allow: {standards: china}", "mandate: {profiles: west}",
            "allows and forbids china for all"
        ),
    ])
    func changeThatIsUndone_isReported(first: String, second: String, words: String) {
        #expect(
            problems("{at: 2027-Q1, \(first)}", "{at: 2027, \(second)}") == [
                "s.yaml:16:7: error: policy 'x' \(words) at 2027-Q1; the change at s.yaml:15:7 \(Self.advice)"
            ])
    }

    @Test(arguments: [
        // Exceptions, and what concerns others.
        ("ban: {standards: china}", "allow: {standards: china, actors: zte}"),
        ("ban: {standards: [china, west]}", "allow: {standards: china}"),
        ("join: {body: forum, actors: vendors}", "leave: {body: forum, actors: huawei}"),
        ("join: {body: forum, actors: huawei}", "leave: {body: forum, actors: zte}"),
        ("ban: {standards: china}", "ban: {standards: china}"),
        ("join: {body: forum, actors: huawei}", "join: {body: forum, actors: vendors}"),
        (
            "set: {parameter: standards.west.quality, to: 2}",
            "set: {parameter: standards.west.quality, to: 2}"
        ),
        (
            "set: {parameter: standards.west.quality, to: 2}",
            "set: {parameter: standards.china.quality, to: 3}"
        ),
        (
            "set: {parameter: standards.west.quality, to: 2}",
            "scale: {parameter: standards.west.quality, factor: 3}"
        ),
    ])
    func exception_isNoContradiction(first: String, second: String) {
        #expect(problems("{at: 2027-Q1, \(first)}", "{at: 2027-Q1, \(second)}") == [])
    }

    /// A change that comes later, by chance, on a condition, bit by bit or for a while leaves something of the earlier.
    @Test(arguments: [
        ("at: 2027-Q1", "at: 2027-Q2"), ("at: 2027-Q1, probability: 0.5", "at: 2027-Q1"),
        ("at: 2027-Q1", "at: 2027-Q1, probability: 1"),
        ("at: 2027-Q1", "at: 2027-Q1, when: {outcome: share_profile_west_vendors, above: 0.5}"),
        ("at: 2027-Q1", "at: 2027-Q1, ramp: 4"), ("at: 2027-Q1", "at: 2027-Q1, half_life: 4"),
        ("at: 2027-Q1", "at: 2027-Q1, until: 2028-Q1"),
        ("at: 2027-Q1, until: 2029-Q1", "at: 2027-Q1, until: 2028-Q1"),
    ])
    func changeThatLeavesSomething_isNoContradiction(first: String, second: String) {
        let set = "set: {parameter: standards.west.quality"
        #expect(problems("{\(first), \(set), to: 2}}", "{\(second), \(set), to: 3}}") == [])
        let inForce = problems(
            "{at: 2027-Q1, until: 2028-Q1, \(set), to: 2}}", "{at: 2027-Q1, \(set), to: 3}}")
        #expect(inForce.count == 1)
    }

    @Test func event_countsAsAFirstChangeOfEachPolicy() {
        let event = "{at: 2027-Q1, set: {parameter: standards.west.quality, to: 2}}"
        let other = "{at: 2027-Q1, ban: {standards: china, actors: zte}}"
        let sets = "sets 'standards.west.quality' to"
        #expect(
            problems(event.replacingOccurrences(of: "to: 2", with: "to: 3"), other, events: event) == [
                "s.yaml:15:7: error: policy 'x' \(sets) 2.0 and to 3.0 at 2027-Q1; the change at s.yaml:11:10 \(Self.advice)"
            ])
        let twice = event + ", " + event.replacingOccurrences(of: "to: 2", with: "to: 3")
        #expect(
            problems(other, other, events: twice) == [
                "s.yaml:11:74: error: the list 'events' \(sets) 2.0 and to 3.0 at 2027-Q1; the change at s.yaml:11:10 \(Self.advice)"
            ])
    }

    /// Who is left without a profile by two changes is told of both.
    @Test func changesThatForbidEverythingTogether_areBothNamed() {
        #expect(
            problems(
                "{at: 2027-Q1, ban: {standards: west}}",
                "{at: 2028-Q1, mandate: {profiles: west, actors: zte}}")
                == [
                    """
                    s.yaml:16:7: error: policy 'x' forbids every profile to 'zte' at 2028-Q1, together with the change at \
                    s.yaml:15:7; leave it at least one
                    """
                ])
    }
}
