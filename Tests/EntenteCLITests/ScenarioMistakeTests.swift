import Testing

@Suite("Mistakes in a scenario")
struct ScenarioMistakeTests {
    @Test(arguments: keys) func key(mistake: Mistake) async throws { try await mistake.expectRefusal() }
    @Test(arguments: types) func type(mistake: Mistake) async throws { try await mistake.expectRefusal() }
    @Test(arguments: names) func name(mistake: Mistake) async throws { try await mistake.expectRefusal() }
    @Test(arguments: dates) func date(mistake: Mistake) async throws { try await mistake.expectRefusal() }

    private static let keys = [
        Mistake(
            "unknown key", "seed: 7", "sede: 7",
            """
            scenario.yaml:4:22: error: unknown key 'sede' in run; did you mean 'seed'?
                run: {replicates: 3, sede: 7}
                                     ^
            """),
        Mistake(
            "unknown key with nothing near", "seed: 7", "colour: 7",
            """
            scenario.yaml:4:22: error: unknown key 'colour' in run; allowed are replicates, seed, adoption_every, series_every, stop_when, design
                run: {replicates: 3, colour: 7}
                                     ^
            """),
        Mistake(
            "unknown key in place of a required one", "hazard: 0.5", "hasard: 0.5",
            """
            scenario.yaml:15:28: error: 'hazard' is missing in adoption.revision.simultaneous; write, for example, 'hazard: 0.12'
                  revision: {simultaneous: {hasard: 0.5}}
                                           ^
            scenario.yaml:15:29: error: unknown key 'hasard' in adoption.revision.simultaneous; did you mean 'hazard'?
                  revision: {simultaneous: {hasard: 0.5}}
                                            ^
            2 errors
            """),
        Mistake(
            "key twice", "title:", "scenario: other\ntitle:",
            """
            scenario.yaml:2:1: error: the key 'scenario' is already at scenario.yaml:1:1; keep one
                scenario: other
                ^
            """),
        Mistake(
            "key twice in one line", "seed: 7", "seed: 7, replicates: 4",
            """
            scenario.yaml:4:31: error: the key 'replicates' is already at scenario.yaml:4:7; keep one
                run: {replicates: 3, seed: 7, replicates: 4}
                                              ^
            """),
    ]

    private static let types = [
        Mistake(
            "text for a number", "weight: 2", "weight: heavy",
            """
            scenario.yaml:18:39: error: expected a number for 'weight', found 'heavy'
                    network: {network: trade, weight: heavy}
                                                      ^
            """),
        Mistake(
            "text for a list", "outcomes: [share, fragmentation]", "outcomes: share",
            """
            scenario.yaml:25:11: error: expected a list for 'outcomes', found 'share'
                outcomes: share
                          ^
            """),
        Mistake(
            "number for a mapping", "run: {replicates: 3, seed: 7}", "run: 3",
            """
            scenario.yaml:4:6: error: expected a mapping with replicates, seed, adoption_every, series_every, stop_when, design for 'run', found '3'
                run: 3
                     ^
            """),
        Mistake(
            "fraction for a whole number", "replicates: 3", "replicates: 2.5",
            """
            scenario.yaml:4:19: error: expected a whole number from 1 to 1000000000 for 'replicates', found '2.5'
                run: {replicates: 2.5, seed: 7}
                                  ^
            """),
        Mistake(
            "whole number out of range", "seed: 7", "seed: 4294967296",
            """
            scenario.yaml:4:28: error: 'seed' is 4294967296; expected a whole number from 0 to 4294967295
                run: {replicates: 3, seed: 4294967296}
                                           ^
            """),
        Mistake(
            "probability above one", "hazard: 0.5", "hazard: 1.5",
            """
            scenario.yaml:15:37: error: 'hazard' is 1.5; expected a number from 0 to 1
                  revision: {simultaneous: {hazard: 1.5}}
                                                    ^
            """),
        Mistake(
            "word for true or false", "table: trade.csv,", "table: trade.csv, symmetric: NO,",
            """
            scenario.yaml:12:40: error: expected true or false for 'symmetric', found 'NO'; write false
                  trade: {table: trade.csv, symmetric: NO, among: states}
                                                       ^
            """),
    ]

    private static let names = [
        Mistake(
            "unknown sponsor", "sponsor: beta", "sponsor: betta",
            """
            scenario.yaml:7:20: error: unknown actor 'betta'; did you mean 'beta'?
                  south: {sponsor: betta, quality: 0.9}
                                   ^
            """),
        Mistake(
            "profile with an unknown standard", "[north, south]]", "[north, suoth]]",
            """
            scenario.yaml:8:42: error: unknown standard 'suoth'; did you mean 'south'?
                profiles: [[], [north], [south], [north, suoth]]
                                                         ^
            """),
        Mistake(
            "policy that forbids every profile", "standards: south,",
            "profiles: [none, north, south, north+south],",
            """
            scenario.yaml:24:7: error: policy 'exclusion' forbids every profile to 'alpha' at 2026-Q1; leave it at least one
                    - {at: 2026-Q1, ban: {profiles: [none, north, south, north+south], actors: {bloc: west}}}
                      ^
            """),
        Mistake(
            "ban that is undone", "actors: {bloc: west}}}\n",
            "actors: {bloc: west}}}\n    - {at: 2026, allow: {standards: south}}\n",
            """
            scenario.yaml:25:7: error: policy 'exclusion' forbids and allows south for bloc west at 2026-Q1; the change at scenario.yaml:24:7 is undone by this one; drop one or give them different dates
                    - {at: 2026, allow: {standards: south}}
                      ^
            """),
        Mistake(
            "ban that wears off", "at: 2026-Q1, ban", "at: 2026-Q1, half_life: 4, ban",
            """
            scenario.yaml:24:32: error: 'half_life' has no meaning for a change that holds or does not hold; leave it out
                    - {at: 2026-Q1, half_life: 4, ban: {standards: south, actors: {bloc: west}}}
                                               ^
            """),
        Mistake(
            "export control of nothing", "ban: {standards: south, actors: {bloc: west}}",
            "export_control: {on: alpha, remaining: 0}",
            """
            scenario.yaml:24:37: error: 'policies.exclusion[0].export_control' cuts nothing; give 'relation', 'deliveries' or both
                    - {at: 2026-Q1, export_control: {on: alpha, remaining: 0}}
                                                    ^
            """),
        Mistake(
            "policy for nobody", "bloc: west", "bloc: vest",
            """
            scenario.yaml:24:53: error: no actor fits 'bloc vest'
                    - {at: 2026-Q1, ban: {standards: south, actors: {bloc: vest}}}
                                                                    ^
            """),
    ]

    private static let dates = [
        Mistake(
            "date outside the run", "at: 2026-Q1", "at: 2031-Q1",
            """
            scenario.yaml:24:12: error: '2031-Q1' lies outside the run, which goes from 2025-Q1 to 2027-Q4
                    - {at: 2031-Q1, ban: {standards: south, actors: {bloc: west}}}
                           ^
            """),
        Mistake(
            "date that is none", "at: 2026-Q1", "at: soon",
            """
            scenario.yaml:24:12: error: 'soon' is no date; write 2027, 2027-Q1 or 2027-01
                    - {at: soon, ban: {standards: south, actors: {bloc: west}}}
                           ^
            """),
        Mistake(
            "run that ends before it begins", "to: 2027-Q4", "to: 2020-Q4",
            """
            scenario.yaml:3:27: error: the run ends ('2020-Q4') before it begins ('2025-Q1')
                time: {from: 2025-Q1, to: 2020-Q4}
                                          ^
            """),
    ]
}
