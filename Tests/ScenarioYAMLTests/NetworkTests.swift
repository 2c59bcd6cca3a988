import ScenarioModel
import ScenarioYAML
import Testing

/// Generated networks that can't be made are refused before a generator sees them.
@Suite struct NetworkTests {
    private func problems(_ network: String, _ ends: String = "among: firms") -> [String] {
        Sample.problems(
            in: """
                scenario: network
                time: {steps: 2}
                standards: {a: {}, b: {}}
                actors: {firms: {count: 4}, states: {count: 2}}
                relations:
                  peers: {\(network), \(ends)}
                adoption:
                  revision: {sequential: {}}
                  choice: {best_response: {}}
                  firms: {use: {attribute: adopts, weight: 1}}
                  states: {use: {attribute: adopts, weight: 1}}

                """)
    }

    @Test func ring_isRefused_whenNeighboursAreOddOrTooMany() {
        #expect(problems("ring_lattice: {neighbours: 2}") == [])
        #expect(
            problems("ring_lattice: {neighbours: 3}") == [
                "s.yaml:6:38: error: 'neighbours' is 3; expected an even number"
            ])
        #expect(
            problems("ring_lattice: {neighbours: 4}") == [
                "s.yaml:6:38: error: 4 neighbours are too many for 4 actors"
            ])
    }

    @Test func smallWorld_isRefused_whenNeighboursAreOddOrTooMany() {
        #expect(
            problems("watts_strogatz: {rewiring: 0.1, neighbours: 5}") == [
                "s.yaml:6:55: error: 'neighbours' is 5; expected an even number"
            ])
        #expect(
            problems("watts_strogatz: {rewiring: 0.1, neighbours: 6}") == [
                "s.yaml:6:55: error: 6 neighbours are too many for 4 actors"
            ])
    }

    @Test func scaleFree_isRefused_whenLinksAreTooMany() {
        #expect(problems("barabasi_albert: {links: 3}") == [])
        #expect(
            problems("barabasi_albert: {links: 4}") == [
                "s.yaml:6:36: error: 4 links are too many for 4 actors"
            ])
    }

    @Test func randomGraph_takesAProbabilityOrAMeanDegree() {
        #expect(problems("erdos_renyi: {mean_degree: 3}") == [])
        #expect(
            problems("erdos_renyi: {mean_degree: 3.5}") == [
                "s.yaml:6:38: error: 'mean_degree' is 3.5, but each of 4 actors has only 3 others"
            ])
        for given in ["", "probability: 0.1, mean_degree: 1"] {
            #expect(
                problems("erdos_renyi: {\(given)}") == [
                    "s.yaml:6:24: error: 'relations.peers.erdos_renyi' needs exactly one of 'probability' and "
                        + "'mean_degree'"
                ])
        }
    }

    @Test func network_isRefused_whenItCannotBeDrawnPerReplicate() {
        #expect(problems("erdos_renyi: {probability: 0.5}", "among: firms, drawn: per_replicate") == [])
        #expect(
            problems("ring_lattice: {neighbours: 2}", "among: firms, drawn: per_replicate") == [
                "s.yaml:6:10: error: relation 'peers' is not drawn at random, so 'drawn: per_replicate' has no meaning "
                    + "for it; there are 'erdos_renyi', 'watts_strogatz', 'barabasi_albert', 'blocks'"
            ])
        #expect(
            problems(
                "erdos_renyi: {probability: 0.5}", "among: firms, drawn: per_replicate, isolated: refuse")
                == [
                    "s.yaml:6:10: error: relation 'peers' is drawn in every replicate and may leave an actor without "
                        + "partner; write 'isolated: allow'"
                ])
    }

    @Test func completeNetwork_isRefused_withOneself_betweenTwoGroups() {
        #expect(problems("complete: true, self: true") == [])
        #expect(
            problems("complete: true, self: true", "from: firms, to: states") == [
                "s.yaml:6:3: error: 'self: true' needs 'among': between two groups nobody can look at itself"
            ])
    }

    private func problems(initial: String) -> [String] {
        Sample.problems(
            in: """
                scenario: dealt
                time: {steps: 2}
                standards: {a: {}, b: {}}
                actors: {firms: {count: 4, initial: {\(initial)}}}
                adoption:
                  revision: {poisson: {rate: 1}}
                  choice: {best_response: {}}
                  firms: {use: {attribute: adopts, weight: 1}}

                """)
    }

    @Test func counts_areRefused_whenTheyAreNoNumbersOfActors() {
        #expect(problems(initial: "counts: {a: 1, b: 3}") == [])
        #expect(
            problems(initial: "counts: {a: 1.5}") == [
                "s.yaml:4:50: error: 1.5 is no number of actors; expected a whole number"
            ])
        #expect(
            problems(initial: "counts: {a: 2, b: 3}") == [
                "s.yaml:4:37: error: the counts of first profiles sum to 5, but 'firms' has 4 actors"
            ])
        #expect(
            problems(initial: "counts: {a: 2}, rest: c") == [
                "s.yaml:4:60: error: unknown profile 'c'; did you mean 'a'?"
            ])
        #expect(
            problems(initial: "counts: {a: 2}, shares: {a: 1}") == [
                "s.yaml:4:37: error: 'actors.firms.initial' needs exactly one of 'column', 'shares' and 'counts'"
            ])
        #expect(
            problems(initial: "shares: {a: 1}, rest: a") == [
                "s.yaml:4:37: error: 'rest' goes with 'counts' alone"
            ])
    }

    @Test func generatedNetwork_isRefused_betweenTwoGroups() {
        #expect(
            problems("erdos_renyi: {probability: 0.5}", "from: firms, to: states") == [
                "s.yaml:6:3: error: a generated network holds within one group; use 'among'"
            ])
        #expect(problems("complete: true", "from: firms, to: states") == [])
    }
}
