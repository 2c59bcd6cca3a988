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

    @Test func generatedNetwork_isRefused_betweenTwoGroups() {
        #expect(
            problems("erdos_renyi: {probability: 0.5}", "from: firms, to: states") == [
                "s.yaml:6:3: error: a generated network holds within one group; use 'among'"
            ])
        #expect(problems("complete: true", "from: firms, to: states") == [])
    }
}
