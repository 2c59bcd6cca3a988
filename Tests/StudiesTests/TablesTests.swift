import NumericKit
import ScenarioYAML
import TableKit
import Testing

@testable import Studies

@Suite struct TablesTests {
    /// The cells of a table, read back from its bytes.
    private func cells(_ kind: any StudyTable.Type, _ result: StudyResult) throws -> [[String: String]] {
        let schema = kind.schema(result)
        let document = try CSVDocument.parse(SmallStudy.bytes(of: kind, result), file: schema.name)
        #expect(document.header.map(\.text) == schema.columns.map(\.name))
        let names = document.header.map(\.text)
        return document.rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(names, row.map(\.text)))
        }
    }

    private func result() async throws -> StudyResult { try await SmallStudy.study().run(threads: 1) }

    @Test func experiments_haveOneRowPerRun() async throws {
        let rows = try cells(ExperimentsTable.self, try await result())
        #expect(rows.count == 18)
        #expect(rows[6]["run_id"] == "baseline/p000/r000000")
        #expect(
            rows[0] == [
                "run_id": "ban/p000/r000000", "policy": "ban", "point": "p000", "replicate": "0", "seed": "3",
            ])
    }

    @Test func outcomes_areWordsNumbersOrMissing() async throws {
        let rows = try cells(OutcomesTable.self, try await result())
        #expect(rows.count == 18)
        for row in rows {
            #expect(["none", "north", "south"].contains(row["leader_states"]))
            let share = try #require(Double(row["share_standard_north_states"] ?? ""))
            #expect((0...1).contains(share))
            let lockIn = try #require(row["lock_in_time_states"])
            if !lockIn.isEmpty { #expect((0..<5).contains(try #require(Double(lockIn)))) }
        }
    }

    @Test func series_endAtTheOutcomes() async throws {
        let result = try await result()
        let outcomes = try cells(OutcomesTable.self, result)
        let series = try cells(SeriesTable.self, result)
        #expect(series.count == 3 * 3 * 5)
        for policy in ["ban", "baseline", "coin"] {
            let last = try #require(
                series.first {
                    $0["policy"] == policy && $0["date"] == "2025-Q4"
                        && $0["outcome"] == "share_standard_north_states"
                })
            let values = outcomes.filter { $0["policy"] == policy }
                .compactMap { $0["share_standard_north_states"].flatMap(Double.init) }.sorted()
            #expect(last["mean"] == "\(Statistics.mean(values))")
            #expect(last["median"] == "\(Statistics.quantile(sorted: values, 0.5))")
            #expect(last["replicates"] == "6")
        }
    }

    @Test func adoption_addsUpToOne_forEveryActorAndStep() async throws {
        let rows = try cells(AdoptionTable.self, try await result())
        var sums: [String: Double] = [:]
        for row in rows {
            let key = "\(row["policy"] ?? "") \(row["actor"] ?? "") \(row["step"] ?? "")"
            sums[key, default: 0] += try #require(Double(row["probability"] ?? ""))
        }
        // Recorded after every second step and the last: steps 1, 3 and 4.
        #expect(sums.count == 3 * 3 * 3)
        // Six sixths, each rounded once.
        let rounding = 6 * Double.ulpOfOne
        #expect(sums.values.allSatisfy { abs($0 - 1) <= rounding })
    }

    @Test func events_countTheRuns_inWhichAChangeHappens() async throws {
        let rows = try cells(EventsTable.self, try await result())
        let ban = rows.filter { $0["policy"] == "ban" }
        #expect(ban.map { $0["date"] } == ["2025-Q2", "2025-Q4"])
        #expect(ban.map { $0["event"] } == ["begins", "ends"])
        #expect(ban.map { $0["runs"] } == ["6", "6"])
        let coin = rows.filter { $0["policy"] == "coin" }
        let runs = coin.first.flatMap { $0["runs"] }.flatMap(Int.init) ?? 0
        #expect((0...6).contains(runs))
        #expect(!rows.contains { $0["policy"] == "baseline" })
    }

    @Test func events_tellWhatBodiesDecide() async throws {
        let text = """
            scenario: bodies
            time: {steps: 6}
            run: {replicates: 40, seed: 0}
            standards: {a: {published_by: forum}, b: {fork_of: forum}}
            bodies: {forum: {members: x, threshold: 1, patience: 1, from: 2}}
            actors: {x: {count: 1}}
            adoption: {revision: {sequential: {}}, choice: {linear: {}}, x: {q: {quality: standard, weight: 1}}}
            policies: {early: [{at: 1, set: {parameter: bodies.forum.temperature, to: 2}}]}
            outcomes: [ballots]
            """
        let scenario = try ScenarioReader.read(text: text).scenario
        let result = try await Study(scenario, plan: StudyPlan(scenario)).run(threads: 1)
        let rows = try cells(EventsTable.self, result)
        #expect(rows.map { $0["change"] } == ["0", "1", "1"])
        #expect(rows.map { $0["event"] } == ["begins", "gives_up", "publishes"])
        #expect(rows.map { $0["verb"] } == ["set", "body", "body"])
        #expect(rows.suffix(2).map { $0["label"] } == ["forum gives up a", "forum publishes a"])
        #expect(rows.map { $0["step"] } == ["1", "2", "2"])
        #expect(rows.suffix(2).compactMap { $0["runs"].flatMap(Int.init) }.reduce(0, +) == 40)
    }

    @Test func agreements_areListedByPair() async throws {
        let text = """
            scenario: pacts
            time: {from: 2024, to: 2026}
            run: {replicates: 2}
            standards: {a: {}, b: {}}
            actors: {x: {members: {i: {}, j: {}, k: {}}}}
            agreements: {pact: {sponsors: i, partners: x, form: sectoral, standards: [b, a]}}
            adoption: {revision: {sequential: {}}, choice: {linear: {}}, x: {q: {quality: standard, weight: 1}}}
            policies: {early: [{at: 2025, until: 2026, grant: {agreement: pact, partners: k}}, {at: 2026, grant: {agreement: pact, partners: j}}]}
            outcomes: [agreements]
            """
        let scenario = try ScenarioReader.read(text: text).scenario
        let result = try await Study(scenario, plan: StudyPlan(scenario)).run(threads: 2)
        let table = String(decoding: try SmallStudy.bytes(of: AgreementsTable.self, result), as: UTF8.self)
        #expect(
            table == """
                policy,point,agreement,covers,sponsor,partner,in_force,signed,first_step
                early,p000,pact,a,i,j,1.0,1.0,2.0
                early,p000,pact,a,i,k,0.0,1.0,1.0
                early,p000,pact,b,i,j,1.0,1.0,2.0
                early,p000,pact,b,i,k,0.0,1.0,1.0

                """)
        let events = try cells(EventsTable.self, result).filter { $0["verb"] == "agreement" }
        #expect(events.map { $0["label"] } == ["pact signed", "pact ended", "pact signed"])
        #expect(events.map { $0["runs"] } == ["2", "2", "2"])
        #expect(StudyTables.parts(of: try await self.result()).allSatisfy { $0 != AgreementsTable.self })
    }

    @Test func comparison_isWithTheBaseline() async throws {
        let result = try await result()
        let rows = try cells(ComparisonTable.self, result)
        #expect(Set(rows.map { $0["policy"] }) == ["ban", "coin"])
        let pairs = Set(rows.map { "\($0["policy"] ?? "") − \($0["reference"] ?? "")" })
        #expect(pairs == ["ban − baseline", "coin − baseline", "coin − ban"])
        let outcomes = try cells(OutcomesTable.self, result)
        func values(_ policy: String) -> [Double] {
            outcomes.filter { $0["policy"] == policy }.compactMap {
                $0["switches_states"].flatMap(Double.init)
            }
        }
        let row = try #require(
            rows.first {
                $0["policy"] == "coin" && $0["reference"] == "baseline" && $0["outcome"] == "switches_states"
            })
        let expected = Statistics.mean(zip(values("coin"), values("baseline")).map { $0 - $1 })
        #expect(row["difference"] == "\(expected)")
    }

    @Test func assumptions_separateSourcedFromAssumed() async throws {
        let rows = try cells(AssumptionsTable.self, try await result())
        let hazard = try #require(rows.first { $0["input"] == "adoption.revision.simultaneous.hazard" })
        #expect(hazard["assumptions"] == "0")
        #expect(hazard["source"] == "a survey")
        let amount = try #require(rows.first { $0["input"] == "policies.coin[0].subsidy.amount" })
        #expect(amount["assumptions"] == "1")
        #expect(amount["value"] == "2.0")
    }
}
