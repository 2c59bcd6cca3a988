import ScenarioModel
import Testing

@testable import Simulation

/// The connections model of Jackson & Wolinsky 1996, doi 10.1006/jeth.1996.0108: u_i = Σ_j δ^distance(i, j) − c · (links of
/// i), among four players who meet in pairs. The networks in which meetings end are those that no pair would change, found
/// here by going through all 64.
@Suite struct PairwiseStabilityTests {
    private static let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]

    private static func utility(_ player: Int, _ network: Int, _ decay: Double, _ cost: Double) -> Double {
        func areLinked(_ a: Int, _ b: Int) -> Bool {
            pairs.indices.contains { place in
                network & 1 << place != 0 && (pairs[place] == (a, b) || pairs[place] == (b, a))
            }
        }
        var distance = (0..<4).map { $0 == player ? 0 : 9 }
        for _ in 0..<4 {
            for a in 0..<4 {
                for b in 0..<4 where areLinked(a, b) { distance[b] = min(distance[b], distance[a] + 1) }
            }
        }
        var sum = 0.0
        for length in distance where length > 0 && length < 9 {
            sum += (0..<length).reduce(1) { worth, _ in worth * decay }
        }
        return sum - cost * Double((0..<4).count { areLinked(player, $0) })
    }

    /// Whether no player gains by ending a link, and no two by a link between them, of whom one may be indifferent.
    private static func isStable(_ network: Int, _ decay: Double, _ cost: Double) -> Bool {
        pairs.indices.allSatisfy { place in
            let (a, b) = pairs[place]
            let (with, without) = (network | 1 << place, network & ~(1 << place))
            let gains = [a, b].map { utility($0, with, decay, cost) - utility($0, without, decay, cost) }
            if network == with { return gains.allSatisfy { $0 >= -1e-12 } }
            return gains.contains { $0 < -1e-12 } || gains.allSatisfy { $0 <= 1e-12 }
        }
    }

    /// Cost, and how many stable networks have how many links.
    @Test(arguments: [
        (0.1, [6: 1]), (0.3, [3: 4, 4: 3]), (0.45, [3: 16]), (0.6, [0: 1]), (0.9, [0: 1]),
    ]) func meetings_endInEveryStableNetwork_andInNoOther(cost: Double, published: [Int: Int]) throws {
        let stable = (0..<64).filter { Self.isStable($0, 0.5, cost) }
        #expect(Dictionary(grouping: stable, by: \.nonzeroBitCount).mapValues(\.count) == published)

        let terms = "{reach: {connections: 0.5, weight: 1}, cost: {per: agreement, weight: -\(cost)}}"
        let world = try world(
            """
            scenario: connections
            time: {steps: 300}
            run: {series_every: 300, adoption_every: 300}
            standards: {a: {}}
            actors: {x: {count: 4}}
            agreements: {link: {sponsors: x, partners: x, meetings: 1, temperature: 0, partner: \(terms), sponsor: \(terms)}}
            adoption: {revision: {sequential: {}}, choice: {best_response: {}}, x: {q: {quality: standard, weight: 1}}}
            outcomes: [agreements]
            """)
        var ends: Set<Int> = []
        for replicate in 0..<300 {
            let tally = try world.run("baseline", replicate..<(replicate + 1)).agreements[0]
            ends.insert(
                Self.pairs.indices.reduce(0) { network, place in
                    let (a, b) = Self.pairs[place]
                    return tally.inForce[a * 4 + b] + tally.inForce[b * 4 + a] > 0
                        ? network | 1 << place : network
                })
        }
        // 300 runs miss one of 16 networks that are equally likely with probability 16 · (15/16)³⁰⁰ = 6·10⁻⁸.
        #expect(ends == Set(stable))
    }
}
