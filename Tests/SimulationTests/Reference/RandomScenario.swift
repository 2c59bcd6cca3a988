import Foundation
import ScenarioModel
import ScenarioYAML

/// A small random scenario that uses every kind of term, verb and outcome.
struct RandomScenario {
    static let steps = 10
    static let policies = 5

    private var random: LinearCongruential
    private let revision: String
    private let choice: String
    private let states: Int
    private let firms: Int
    private let abandon: String

    /// A scenario with these rules; `number` chooses the rest.
    init(_ number: Int, revision: String, choice: String) {
        random = LinearCongruential(state: UInt64(number) &* 977 &+ 12345)
        self.revision = revision
        self.choice = choice
        abandon = number.isMultiple(of: 2) ? "refuse" : "allow"
        states = 4 + random.below(3)
        firms = 3 + random.below(4)
    }

    /// The scenario, read from its text and tables.
    /// - Parameter overrides: Values that replace those of the text. The default is none.
    mutating func read(_ overrides: [Override] = []) throws -> Scenario {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("st-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try sales().write(to: folder.appendingPathComponent("sales.csv"), atomically: true, encoding: .utf8)
        try pact().write(to: folder.appendingPathComponent("pact.csv"), atomically: true, encoding: .utf8)
        try press().write(to: folder.appendingPathComponent("press.csv"), atomically: true, encoding: .utf8)
        return try ScenarioReader.read(text: text(), directory: folder.path, overrides: overrides)
            .scenario
    }

    private mutating func text() -> String {
        [
            "scenario: random\ntime: {steps: \(Self.steps)}",
            standards(), bodies(), agreements(), actors(), relations(), adoption(), RandomScenario.outcomes,
            changes(),
            run(),
        ].joined(separator: "\n")
    }

    private mutating func standards() -> String {
        """
        standards:
          a: {sponsor: s0, quality: \(random.eighths(-1...1)), attributes: {cost: \(random.eighths(-1...1)), safety: 0.4}, sector: x,
            permanent: \(random.below(3) == 0)}
          b: {sector: y, sponsor: [s1, s0], quality: {path: {1: 0.1, 7: 0.9}},
            attributes: {cost: {path: {2: 0.3, 8: -0.4}}, age: 2,
            safety: {path: {0: 0, 6: 0.35}}}}
          c: {sector: x, available: \(random.below(4)), permanent: \(random.below(2) == 0), attributes: {age: \(random.eighths(-2...2))}}
          d: {published_by: forum, sponsor: s1, maturity: {0: 0.2, 3: 0.9, 5: 0.4}, attributes: {cost: 0.2}}
          e: {fork_of: forum, quality: 0.3, maturity: {1: -0.5, 2: 0.6}}
          f: {published_by: club, available: \(random.below(3)), permanent: \(random.below(3) == 0)}
        profiles: [[a], [], [b], [c], [a, b], [a, b, c], [d], [a, d], [e], [f]]
        compatibility: {a-b: {path: {0: 0.2, 9: 0.7}}, c-b: \(random.eighths(0...1))}
        """
    }

    private mutating func bodies() -> String {
        let votes = random.one(of: ["equal", "weight", "income_votes", "{one_per: bloc}"])
        let veto = random.one(of: ["[]", "[s0]", "[[s0, s1], s2]", "[[s3]]"])
        return """
            bodies:
              forum: {members: {group: states, except: s2}, votes: \(votes), vetoes: \(veto),
                threshold: {path: {0: 0.6, 8: \(random.one(of: ["0.3", "1"]))}}, stages: \(1 + random.below(2)),
                patience: \(2 + random.below(3)), temperature: \(random.eighths(1...2)),
                discipline: {by: bloc, strength: {path: {0: 0.4, 6: 1}}}}
              club: {members: \(random.one(of: ["[s0, f0, f1]", "firms"])), threshold: 0.5, from: 1, every: 2,
                votes: \(random.one(of: ["equal", "{one_per: camp}"]))}
            """
    }

    /// A campaign of two states, and firms that meet each other and states about two sectors.
    private mutating func agreements() -> String {
        let exclusive = random.one(of: ["[]", "pact", "[pact, league]"])
        let noise = random.one(of: ["0", "0.6"])
        return """
            agreements:
              pact: {sponsors: [s0, s1], partners: states, standards: [a, d], recognition: {path: {0: 0.3, 6: 0.8}},
                shift: {relation: views, by: \(random.eighths(0...1))}, duration: \(2 + random.below(4)), exclusive: \(exclusive),
                campaign: {capacity: \(random.eighths(0...2)), pause: \(1 + random.below(3)), from: \(random.below(2)), until: 9},
                temperature: \(random.one(of: ["0", "0.8"])), signed: pact.csv,
                partner: {access: {relation: trade, weight: 0.7}, peers: {signed_by: trade, weight: 0.5},
                  use: {benefit: trade, weight: 2}, need: {attribute: income, weight: 0.3},
                  others: {agreements: [pact, league], weight: -0.4}, cost: {per: agreement, weight: {path: {0: 0.2, 9: -0.3}}}},
                sponsor: {size: {attribute: weight, of: other, weight: 0.4}, use: {benefit: trade, weight: 1.5},
                  peers: {signed_by: trade, weight: -0.6}, cost: {per: agreement, weight: -0.5}}}
              league: {sponsors: [s0, s1, f0, f1, f2], partners: firms, sectors: [x, y], form: sectoral, recognition: 0.5,
                meetings: 2, temperature: \(noise), exclusive: \(random.one(of: ["[]", "league"])),
                partner: {reach: {connections: 0.5, weight: 1}, size: {attribute: size, weight: 0.1}, cost: {per: agreement, weight: -0.4}},
                sponsor: {reach: {connections: 0.7, weight: 0.8}, others: {agreements: league, weight: -0.2}}}
            """
    }

    private mutating func pact() -> String {
        "date,partner,sponsor,until,source\n-3,s2,s1,\(1 + random.below(5)),known\n2,s3,s0,,\n"
            + "\(random.below(4)),s0,s1,,assumption\n"
    }

    private mutating func actors() -> String {
        var lines = ["actors:", "  states:", "    weight: market", "    members:"]
        for index in 0..<states {
            lines.append(
                "      s\(index): {market: \(random.eighths(1...4)), income: \(random.eighths(-1...2)), "
                    + "ideal: \(random.eighths(0...1)), bloc: \(random.one(of: ["east", "west"])), "
                    + "income_votes: \(random.below(4) + 1).\(random.below(97)), camp: \(random.one(of: ["x", "y", "z"])), "
                    + "to_a: \(random.eighths(-2...2)), to_b: \(random.eighths(-1...1)), "
                    + "threshold: \(random.eighths(-1...1))}")
        }
        let first = random.one(of: [
            "shares: {none: 0.5, a: 0.2, a+b: 0.3}", "counts: {a: 2, b: 1}, rest: a+b", "counts: {c: 1}",
        ])
        lines += ["    initial: {\(first)}", "  firms:", "    weight: size"]
        lines += ["    initial: {column: first}", "    members:"]
        for index in 0..<firms {
            let home = random.one(of: (0..<states).map { "s\($0)" } + ["\"\""])
            lines.append(
                "      f\(index): {home: \(home), camp: \(random.one(of: ["x", "y", "z"])), size: \(random.eighths(1...3)), "
                    + "first: \(random.one(of: ["none", "b", "a"])), threshold: \(random.eighths(-1...1))}")
        }
        return (lines + ["  watchers: {count: 3, initial: b}"]).joined(separator: "\n")
    }

    private mutating func relations() -> String {
        let kernel = random.one(of: ["gaussian", "exponential", "triangular"])
        let peers = random.one(of: [
            "erdos_renyi: {probability: 0.5}", "ring_lattice: {neighbours: 2}", "complete: true",
            "watts_strogatz: {neighbours: 2, rewiring: 0.5}", "barabasi_albert: {links: 1}",
            "blocks: {by: home, within: 0.9, between: 0.3}", "complete: true, self: true",
            "erdos_renyi: {probability: 0.6}, drawn: per_replicate",
            "watts_strogatz: {neighbours: 2, rewiring: 0.4}, drawn: per_replicate",
        ])
        return """
            relations:
              trade: {similarity: {attribute: ideal, width: 0.7, kernel: \(kernel)}, among: states,
                weighted_by: market, isolated: allow}
              views: {columns: {s0: to_a, s1: to_b}, among: states}
              home: {by: home, from: states, to: firms}
              sales: {table: sales.csv, from: states, to: firms, normalise: none}
              press: {table: press.csv, from: watchers, to: states, isolated: allow}
              peers: {\(peers), among: firms}
            """
    }

    /// Some firms look at some states, one of them with a negative weight.
    private mutating func sales() -> String {
        var rows = ["actor,partner,weight", "f0,s0,-0.75"]
        for firm in 0..<firms {
            for state in 1..<states where random.below(2) == 0 {
                rows.append("f\(firm),s\(state),0.\(1 + random.below(997))")
            }
        }
        return rows.joined(separator: "\n") + "\n"
    }

    private mutating func press() -> String {
        let rows = (0..<states).map { "s\($0),watchers_\(1 + random.below(3)),1.\(random.below(97))" }
        return (["actor,partner,weight"] + rows).joined(separator: "\n") + "\n"
    }

    private mutating func adoption() -> String {
        func combine() -> String { random.one(of: ["max", "min", "mean", "sum"]) }
        return """
            adoption:
              revision: {\(revision)}
              choice: {\(choice)}
              abandon: \(abandon)
              states:
                switching: {switching: new_standards, cost: {path: {0: 0.5, 8: 0.1}}}
                trade: {network: trade, weight: \(random.eighths(1...3))}
                press: {network: press, weight: 0.3}
                lonely: {network: trade, holding: [none, c], profiles: [none, a+b], actor: income, weight: 0.45}
                liking: {taste: {normal: [0.1, \(random.eighths(0...1))]}, standards: [b, c], weight: 0.8}
                whim: {taste: {uniform: [-1.2, 0.7]}, profiles: [none, a], weight: {path: {0: 0.3, 6: -0.5}}}
                views: {sponsor: views, mitigated_by: safety, combine: \(combine()), weight: \(random.eighths(-1...1))}
                cost: {attribute: cost, actor: income, combine: \(combine()), weight: -0.7}
                age: {attribute: age, combine: \(combine()), weight: 0.15}
                quality: {quality: standard, combine: \(combine()), weight: {path: {2: 0.3, 9: 1.4}}}
                echo: {peers: trade, weight: {path: {1: 0.9, 7: -0.4}}}
                momentum: {peers: trade, within: 2, weight: 0.7}
                heard: {peers: press, weight: 0.35}
                adopts: {attribute: adopts, weight: \(random.eighths(-1...1))}
              firms:
                home: {network: home, weight: 1.1}
                backing: {sponsor: home, combine: \(combine()), weight: -0.4}
                sales: {network: sales, weight: \(random.eighths(0...2))}
                follow: {network: peers, standards: b, actor: size, weight: 0.35}
                shun: {network: home, holding: a, weight: -0.55}
                liking: {taste: {discrete: [[0.9, 0.3], [-0.4, 0.45], [0.1, 0.25]]}, profiles: b, weight: 1.3}
                peers: {network: peers, weight: 0.9}
                lately: {peers: peers, within: 1, weight: 1.1}
                abroad: {peers: home, within: 3, weight: 0.45}
                breadth: {attribute: extra_standards, weight: -0.35}
                number: {attribute: standard_count, weight: 0.2}
                quality: {quality: standard, weight: 0.6}
                inertia: {switching: any_change, cost: 0.25}
            """
    }

    private static let outcomes = """
        outcomes:
          - share
          - share: {of: standards, among: [states, firms], weighting: count}
          - leader: {among: firms}
          - fragmentation: {among: [firms, states, watchers]}
          - effective_standards
          - bifurcation: {level: 0.4}
          - dominance: {level: 0.4, others: 0.35, among: [states, firms]}
          - dominance: {level: 0.2, others: 0.5, weighting: count}
          - interoperability_loss: {weighting: count}
          - lock_in_time: {level: 0.4, among: [states, watchers]}
          - switches: {among: [states, firms]}
          - welfare: {among: [states, firms, watchers]}
          - first_passage: {name: rich, outcome: welfare_states, at_least: 0.5}
          - indicator: {name: moving, outcome: switches_firms, above: 0.2}
          - adopters: {among: [firms, watchers]}
          - adopters: {of: standards, weighting: count}
          - lead: {among: [states, firms]}
          - lead: {of: b, over: a, as: amount, weighting: count}
          - histogram: {of: a, among: [firms, states]}
          - publication_time
          - ballots
          - unity
          - support
          - agreements
          - coverage: {weighting: count}
          - coverage: {agreement: pact}
          - acceptance
          - overstatement: {agreement: pact}
          - spheres: {weighting: count}
          - spheres: {agreement: pact}
          - pass_rate: {body: forum}
          - forked: {body: [forum]}
          - indicator: {name: published_late, outcome: published_forum, above: 0}
          - first_passage: {name: lost, outcome: interoperability_loss_states_by_count, below: 0.6}
          - first_passage: {name: ahead, outcome: lead_states, above: 0.1}
          - indicator: {name: minority, outcome: adopters_profile_none_firms, at_most: 2}
        """

    /// How runs are recorded, and, in two of three scenarios, when they end.
    private mutating func run() -> String {
        let conditions = [
            "{outcome: share_standard_a_firms_by_count, at_least: 0.7}", "{outcome: lead_states, at_most: 0}",
            "{outcome: ahead, above: 0}", "{outcome: switches_states, below: 0.05}",
            "{outcome: histogram_a_firms_0, at_least: 1}", "{outcome: published_club, at_least: 1}",
            "{outcome: ballots_forum, above: 3}",
        ]
        let every = 1 + random.below(4)
        let stops = (0..<random.below(3)).map { _ in random.one(of: conditions) }
        return "run: {adoption_every: 3, series_every: \(every), "
            + "stop_when: [\(stops.joined(separator: ", "))]}"
    }

    private mutating func changes() -> String {
        let (date, later) = (1 + random.below(3), 5 + random.below(3))
        let bloc = random.one(of: ["[s0, s2]", "{bloc: [east, west], except: s1}", "states", "f0"])
        let choosing = choice.hasPrefix("threshold: {attribute") ? "standards.c.quality" : parameter(choice)
        let rate = revision.contains("path") ? parameter(revision) : "compatibility.c-b"
        return """
            events:
              - {at: \(date), until: \(later), set: {parameter: standards.a.quality, to: 0.9}}
            policies:
              baseline: []
              force:
                - {at: \(date), until: \(later), ban: {standards: b, actors: \(bloc)}}
                - {at: \(date + 1), mandate: {profiles: [a, c], actors: {group: firms, except: f1}}}
                - {at: \(later), allow: {standards: [b], actors: f0}, probability: 0.5}
                - {at: 0, mandate: {profiles: c, actors: s1}}
                - {at: \(date), until: \(later), grant: {agreement: pact, partners: [s2, s3], sponsors: s0}}
                - {at: \(date + 2), until: 9, revoke: {agreement: pact, partners: s2}}
              money:
                - {at: \(date), ramp: 4, half_life: 7, subsidy: {standards: c, actors: \(bloc), amount: 0.8}}
                - {at: 0, until: \(later), probability: 0.5, subsidy: {profiles: [a, a+b], amount: -0.6}}
                - {at: \(later), ramp: 3, set: {parameter: adoption.states.trade.weight, to: 0.2}}
                - {at: \(date), until: 9, ramp: 2, scale: {parameter: standards.b.attributes.cost, factor: 1.5}}
                - {at: 2, set: {parameter: standards.c.attributes.age, to: -1}, probability: 0.5}
              cuts:
                - {at: \(date), ramp: 3, until: \(later), export_control: {relation: sales, on: f0, by: [s0, s1],
                   remaining: 0.3}}
                - {at: 2, ramp: 2, half_life: 1.5, probability: 0.6, scale: {relation: trade, factor: 0.4, toward: s1}}
                - {at: 3, scale: {relation: sales, factor: 1.7, of: [f0, f1]}}
                - {at: 2, scale: {relation: views, factor: 0.5, of: s3}}
                - {at: \(date), inject: {profile: a+b, actors: watchers}}
                - {at: 1, until: \(later), leave: {body: forum, actors: [s0, s3]}}
                - {at: 2, until: \(later), probability: 0.5, leave: {body: club, actors: firms}}
                - {at: 3, until: \(later), probability: 0.5, revoke: {agreement: league, partners: firms}}
                - {at: \(later), probability: 0.5, inject: {profile: none, actors: \(bloc)}}
              watching:
                - {at: 1, ramp: 3, until: 8, scale: {parameter: standards.a.attributes.safety, factor: 4}}
                - {at: 2, ramp: 2, when: {outcome: share_standard_b_firms_by_count, above: 0.3},
                   scale: {parameter: compatibility.a-b, factor: 0.1}}
                - {at: 0, until: \(later), when: {outcome: welfare_states, at_most: 1.5},
                   ban: {profiles: [a, a+b+c], actors: \(bloc)}}
                - {at: 1, half_life: 0.003, when: {outcome: minority, at_least: 1}, subsidy: {standards: b, amount: 0.3}}
                - {at: \(date), ramp: 3, until: 9, scale: {parameter: \(choosing), factor: 0.5}}
                - {at: \(date), ramp: 5, set: {parameter: \(rate), to: 1}}
                - {at: 1, until: \(later), join: {body: forum, actors: s2}}
                - {at: 0, ramp: 4, scale: {parameter: bodies.forum.discipline.strength, factor: 0.5}}
                - {at: 2, ramp: 2, half_life: 4, export_control: {relation: trade, on: [s1, s2],
                   by: {group: states, except: s0}, remaining: 0.3, dependence: ideal, deliveries: sales}}
                - {at: 1, ramp: 2, set: {parameter: bodies.club.temperature, to: 0.25}}
                - {at: 2, until: \(later), grant: {agreement: league, sponsors: [f0, f1], partners: [f1, f2]}}
                - {at: 2, set: {parameter: agreements.pact.campaign.capacity, to: 3}}
                - {at: 3, ramp: 3, scale: {parameter: agreements.league.recognition, factor: 0.3}}
                - {at: 1, ramp: 3, set: {parameter: agreements.pact.shift.by, to: -0.5}}
            """
    }

    /// The path of the parameter of a rule written as `rule: {key: value}`.
    private func parameter(_ rule: String) -> String {
        let words = rule.split { ":{} ,".contains($0) }.map(String.init)
        let key =
            words.first {
                ["hazard", "rate", "temperature", "error", "level", "exponent", "scale"].contains($0)
            } ?? ""
        let part = ["simultaneous", "poisson"].contains(words[0]) ? "revision" : "choice"
        return "adoption.\(part).\(words[0]).\(key)"
    }
}
