import ScenarioModel
import Testing

@testable import Forecasting

/// Nothing that comes after an origin reaches its forecasts, and what comes before does.
@Suite struct NoLookAheadTests {
    /// A change of the sample, in words.
    struct Plant: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let edits: [DatedSample.Edit]

        init(_ name: String, _ edits: DatedSample.Edit...) { (testDescription, self.edits) = (name, edits) }
    }

    private typealias Edit = DatedSample.Edit

    private static let later = [
        Plant("another choice of the next step", Edit("g,2007,north", "g,2007,south", in: "history.csv")),
        Plant("another choice later", Edit("j,2009,south", "j,2009,north", in: "history.csv")),
        Plant("a choice later than it was", Edit("h,2007,south", "h,2008,south", in: "history.csv")),
        Plant("one choice more", Edit("k,2011,north", "k,2011,north\nl,2007,south", in: "history.csv")),
        Plant("a change of mind", Edit("k,2011,north", "k,2011,north\na,2010,south", in: "history.csv")),
        Plant("a choice less", Edit("k,2011,north\n", "", in: "history.csv")),
        Plant("a longer history", Edit("until: 2012}", "until: 2013}")),
        Plant(
            "an event more",
            Edit("events:", "events:\n  - {at: 2007, subsidy: {standards: north, amount: 3}}")),
        Plant(
            "a ban more",
            Edit("events:", "events:\n  - {at: 2007, ban: {standards: south, actors: [g, i]}}")),
        Plant(
            "an injection more",
            Edit("events:", "events:\n  - {at: 2008, inject: {profile: south, actors: [k, l]}}")),
        Plant("an event later", Edit("at: 2009, subsidy", "at: 2011, subsidy")),
        Plant("an event of another size", Edit("north, amount: 0.4", "north, amount: 4")),
        Plant("an event that ends before", Edit("until: 2010, subsidy", "until: 2007, subsidy")),
        Plant("an event that does not end", Edit("until: 2010, subsidy", "subsidy")),
        Plant("a policy's change that ends before", Edit("until: 2011, scale", "until: 2008, scale")),
        Plant(
            "a policy's change of another kind",
            Edit("inject: {profile: north, actors: l}", "subsidy: {standards: south, amount: 2}")),
        Plant("another quality", Edit("2010: 1.2", "2010: 12")),
        Plant("a sooner quality", Edit("2010: 1.2", "2007: 1.2")),
        Plant("another attribute", Edit("2008: 0.9", "2008: -9")),
        Plant("an attribute's point more", Edit("2008: 0.9", "2007: 5, 2008: 0.9")),
        Plant("another weight", Edit("2009: 1.5", "2009: -15")),
        Plant("a sooner weight", Edit("2009: 1.5", "2007: 1.5")),
        Plant("another recognition", Edit("2009: 0.8", "2007: 1")),
        Plant("another weight of a side", Edit("2008: 0.5}", "2007: 5}")),
        Plant("a campaign that ends before", Edit("until: 2011}, temp", "until: 2008}, temp")),
        Plant("an agreement more", Edit("2008,e,b,", "2008,e,b,\n2007,g,a,", in: "signed.csv")),
        Plant("an agreement that ends before", Edit("d,a,2010", "d,a,2007", in: "signed.csv")),
        Plant("an agreement that does not end", Edit("d,a,2010", "d,a,", in: "signed.csv")),
        Plant("an agreement less", Edit("2008,e,b,\n", "", in: "signed.csv")),
    ]

    private static let sooner = [
        Plant("another choice", Edit("d,2004,south", "d,2004,north", in: "history.csv")),
        Plant("another choice of the last step", Edit("f,2006,south", "f,2006,north", in: "history.csv")),
        Plant(
            "an event more",
            Edit("events:", "events:\n  - {at: 2006, subsidy: {standards: north, amount: 3}}")),
        Plant("an event that ends", Edit("until: 2010, subsidy", "until: 2006, subsidy")),
        Plant("a policy's change that ends", Edit("until: 2011, scale", "until: 2006, scale")),
        Plant("another quality", Edit("2005: 0.6", "2005: 0.7")),
        Plant("another attribute", Edit("2006: 0.4", "2006: 0.5")),
        Plant("another weight", Edit("2004: 0.7", "2004: 0.8")),
        Plant("another recognition", Edit("2003: 0.3", "2003: 0.9")),
        Plant("an agreement more", Edit("2008,e,b,", "2008,e,b,\n2003,g,a,", in: "signed.csv")),
        Plant("an agreement that ends", Edit("d,a,2010", "d,a,2005", in: "signed.csv")),
    ]

    /// What the model says at the origin, to the bit.
    private struct Forecast {
        let fit: [String]
        /// The candidates with their probabilities, by lead and actor.
        let choices: [String: [String]]
        /// The numbers of holders of all runs, by lead and profile.
        let counts: [String: [Double]]

        init(_ made: OriginForecasts) {
            fit =
                made.fit.weights.map {
                    "\($0.term) \($0.part) \($0.value.bitPattern) \(($0.clusteredError ?? 0).bitPattern)"
                } + made.fit.covariance.map { "\($0.bitPattern)" }
            choices = Dictionary(
                uniqueKeysWithValues: made.choices.filter { $0.method == Hindcast.model }.map { choice in
                    (
                        "\(choice.lead) \(choice.actor)",
                        zip(choice.candidates, choice.probabilities).map { "\($0) \($1.bitPattern)" }
                    )
                })
            counts = Dictionary(
                uniqueKeysWithValues: made.counts.filter { $0.method == Hindcast.model }
                    .map { ("\($0.lead) \($0.profile)", $0.members) })
        }
    }

    private static let plain = Result { try Forecast(DatedSample.forecasts([])) }

    @Test func sample_asksForSome() throws {
        let plain = try Self.plain.get()
        // g and h one year ahead, and i, d and j three; k comes too late.
        #expect(plain.choices.keys.sorted() == ["1 6", "1 7", "3 3", "3 8", "3 9"])
        #expect(plain.counts.count == 4)
        #expect(plain.counts.values.allSatisfy { $0.count == 6 })
    }

    @Test(arguments: later) func forecasts_areTheSame_whateverComesLater(plant: Plant) throws {
        let plain = try Self.plain.get()
        let planted = try Forecast(DatedSample.forecasts(plant.edits))
        #expect(planted.fit == plain.fit)
        #expect(planted.counts == plain.counts)
        let both = plain.choices.keys.filter { planted.choices[$0] != nil }.sorted()
        #expect(both.count >= 3, "most are still asked")
        for key in both { #expect(planted.choices[key] == plain.choices[key], "\(key)") }
    }

    @Test(arguments: sooner) func forecasts_change_withWhatComesBefore(plant: Plant) throws {
        let plain = try Self.plain.get()
        let planted = try Forecast(DatedSample.forecasts(plant.edits))
        #expect(planted.choices != plain.choices, "probabilities")
    }
}
