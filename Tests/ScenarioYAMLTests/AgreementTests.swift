import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

/// Agreements read and refused.
@Suite struct AgreementTests {
    private func text(
        _ keys: String, changes: String = "", outcomes: String = "[share]", more: String = ""
    ) -> String {
        """
        scenario: agreements
        time: {from: 2020-Q1, to: 2022-Q4}
        standards: {a: {sector: ict}, b: {}}
        agreements:
          pact: {\(keys)}
          \(more)
        actors:
          x: {members: {i: {need: 2}, j: {need: much}}}
          y: {members: {k: {need: 1}}}
        relations: {trade: {complete: true, among: x}}
        adoption: {revision: {sequential: {}}, choice: {linear: {}}, x: {q: {quality: standard, weight: 1}}, y: {q: {quality: standard, weight: 1}}}
        policies: {p: [\(changes)]}
        outcomes: \(outcomes)

        """
    }

    private func problems(_ text: String) -> [String] {
        Sample.problems(in: text).map { $0.replacingOccurrences(of: "s.yaml:", with: "") }
    }

    @Test func agreement_isRead() throws {
        let keys =
            "title: Pact, sponsors: i, partners: x, sectors: ict, form: sectoral, recognition: 0.5, "
            + "shift: {relation: trade, by: 0.1}, duration: 4, exclusive: pact, campaign: {capacity: 3, from: 2020-Q2}, "
            + "temperature: 0, partner: {access: {relation: trade, weight: 2}, far: {connections: 0.5, weight: 1}}"
        let scenario = try ScenarioReader.read(text: text(keys)).scenario
        let accord = try #require(scenario.accords.first)
        #expect(accord.title == "Pact" && accord.duration == 4 && accord.isSectoral)
        #expect(accord.tracks(in: scenario).map(\.name) == ["ict"])
        #expect(accord.tracks(in: scenario)[0].standards == [0])
        #expect(accord.pairs(in: scenario).pairs(of: [0], with: [0, 1]) == [1])
        guard case .campaign(let campaign) = accord.initiative else { throw Failure() }
        #expect(campaign.from == 1 && campaign.until == nil && campaign.pause == 4)
        #expect(
            scenario.parameters.map(\.path).filter { $0.hasPrefix("agreements") } == [
                "agreements.pact.temperature", "agreements.pact.recognition", "agreements.pact.shift.by",
                "agreements.pact.campaign.capacity", "agreements.pact.partner.access.weight",
                "agreements.pact.partner.far.weight",
            ])
        #expect(scenario.inputs.contains { $0.path == "agreements.pact.partner.far.connections" })
    }

    private struct Failure: Error {}

    @Test func datedTable_isRead_andCutToTheRun() throws {
        let table =
            "date,partner,sponsor,until,source\n1998,j,i,,Official Journal\n2021-Q2,j,i,2022,\n2030,j,i,,\n2010,j,i,2015,\n"
        let folder = try TemporaryFolder(["known.csv": table])
        let scenario = try ScenarioReader.read(
            text: text("sponsors: i, partners: j, signed: known.csv"), directory: folder.path
        ).scenario
        #expect(scenario.accords[0].dated.map(\.from) == [0, 5])
        #expect(scenario.accords[0].dated.map(\.until) == [nil, 8])
    }

    @Test(arguments: [
        (
            "partners: x",
            "5:9: error: 'sponsors' is missing in agreements.pact; write, for example, 'sponsors: [CHN, USA]'"
        ),
        (
            "sponsors: i, partners: i",
            "5:33: error: an agreement needs two sides, but 'i' is the only sponsor and the only partner of 'pact'"
        ),
        (
            "sponsors: i, partners: x, standards: c",
            "5:47: error: unknown standard 'c'; did you mean 'a'?"
        ),
        (
            "sponsors: i, partners: x, standards: [a, b, a]",
            "5:54: error: 'a' stands twice in 'pact'; keep one"
        ),
        (
            "sponsors: i, partners: x, sectors: rail",
            "5:45: error: unknown sector of a standard 'rail'; there are ict"
        ),
        (
            "sponsors: i, partners: x, standards: a, sectors: ict",
            "5:59: error: 'standards' and 'sectors' both say what is covered; keep one"
        ),
        (
            "sponsors: i, partners: x, campaign: {capacity: 1}, meetings: 2",
            "5:71: error: 'campaign' and 'meetings' both say how agreements come about; keep one"
        ),
        (
            "sponsors: i, partners: x, campaign: {capacity: -1}",
            "5:57: error: 'capacity' is -1; expected a number from 0 to 1000000"
        ),
        (
            "sponsors: i, partners: x, campaign: {capacity: 1, from: 2021, until: 2020}",
            "5:79: error: 'until' must come after 'from'"
        ),
        (
            "sponsors: i, partners: x, meetings: 999999999",
            "5:46: error: 'meetings' is 999999999; expected a whole number from 1 to 1000000"
        ),
        (
            "sponsors: i, partners: x, exclusive: pakt",
            "5:47: error: unknown agreement 'pakt'; did you mean 'pact'?"
        ),
        (
            "sponsors: i, partners: y, partner: {t: {relation: trade, weight: 1}}",
            "5:60: error: relation 'trade' is seen by 'x', not by 'y', whose actors are partners of 'pact'"
        ),
        (
            "sponsors: y, partners: x, partner: {t: {relation: trade, weight: 1}}",
            "5:60: error: relation 'trade' looks at 'x', not at 'y', as 'pact' needs"
        ),
        (
            "sponsors: i, partners: x, partner: {t: {attribute: need, weight: 1}}",
            "8:41: error: 'much' is no decimal number, but 'need' of 'j' is used as one"
        ),
        (
            "sponsors: i, partners: x, partner: {t: {benefit: trade, weight: 1}}",
            "5:59: error: 'benefit' weighs recognition, but 'pact' has none; give it 'recognition'"
        ),
        (
            "sponsors: i, partners: x, partner: {t: {weight: 1}}",
            "5:49: error: term 't' needs exactly one of 'relation', 'attribute', 'signed_by', 'benefit', 'agreements', 'per', 'connections'"
        ),
        (
            "sponsors: i, partners: x, recognition: 1.5",
            "5:49: error: 'recognition' is 1.5; expected a number from 0 to 1"
        ),
    ]) func mistake_isNamed(keys: String, message: String) {
        #expect(problems(text(keys)) == [message])
    }

    @Test func table_isRefused_whereItCannotBe() throws {
        func problems(_ table: String, _ keys: String = "sponsors: i, partners: x") throws -> [String] {
            let folder = try TemporaryFolder(["known.csv": table])
            let error = #expect(throws: ScenarioError.self) {
                try ScenarioReader.read(text: text(keys + ", signed: known.csv"), directory: folder.path)
            }
            return error?.diagnostics.map(\.message) ?? []
        }
        #expect(
            try problems("date,partner\n2020,i\n") == ["'i' can't sign an agreement with itself"])
        #expect(
            try problems("date,partner\n2020,k\n") == ["unknown partner of 'pact' 'k'; did you mean 'i'?"])
        #expect(
            try problems("date,partner\n2020,j\n", "sponsors: x, partners: x") == [
                "'pact' has 2 sponsors, but this row of its table names none in the column 'sponsor'"
            ])
        #expect(
            try problems("date,partner\nsoon,j\n") == ["'soon' is no date; write 2027, 2027-Q1 or 2027-01"])
        #expect(
            try problems("when,partner\n2020,j\n") == [
                "missing column 'date'; a table of agreements has the columns date, partner and, optionally, sponsor, until, source",
                "unexpected column 'when'; a table of agreements has the columns date, partner and, optionally, sponsor, until, source",
            ])
        #expect(try problems("date,partner,until\n2021,j,2020\n") == ["'until' must come after 'date'"])
    }

    @Test func changes_areChecked() {
        let keys = "sponsors: i, partners: x"
        #expect(
            problems(text(keys, changes: "{at: 2021, grant: {agreement: pact, partners: y}}")) == [
                "12:46: error: no pair of 'pact' fits sponsors 'all' and partners 'y'"
            ])
        #expect(
            problems(
                text(
                    keys,
                    changes: "{at: 2021, grant: {agreement: pact}}, {at: 2021, revoke: {agreement: pact}}")
            ) == [
                "12:54: error: policy 'p' grants and revokes 'pact' of all with all at 2021-Q1; the change at 12:16 is "
                    + "undone by this one; drop one or give them different dates"
            ])
        #expect(
            problems(text(keys, changes: "{at: 2021, ramp: 3, grant: {agreement: pact}}")) == [
                "12:33: error: 'ramp' has no meaning for a change that holds or does not hold; leave it out"
            ])
    }

    @Test func outcomes_areChecked() {
        let none = text("sponsors: i, partners: x").replacingOccurrences(
            of: "agreements:\n  pact: {sponsors: i, partners: x}\n  \n", with: "")
        #expect(
            problems(none.replacingOccurrences(of: "[share]", with: "[spheres]")) == [
                "1:11: error: 'spheres' measures agreements, but the scenario has none; drop the outcome or add 'agreements'"
            ])
        #expect(
            problems(text("sponsors: i, partners: {group: [x, y]}", outcomes: "[coverage]")) == [
                "5:3: error: the weights of 'x' and 'y', partners of 'pact', can't be added up for 'coverage'; write 'weighting: count' or measure other agreements"
            ])
    }

    @Test func recognitions_areAtMostSix() {
        let more = (0..<6).map { "p\($0): {sponsors: i, partners: x, recognition: 1}" }.joined(
            separator: "\n  ")
        #expect(
            problems(text("sponsors: i, partners: x, recognition: 1", more: more)) == [
                "11:3: error: 7 agreements with a recognition of their own (each standard or sector of a sectoral one counts) are more than 6; put some together"
            ])
    }
}
