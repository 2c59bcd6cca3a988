import Foundation
import ScenarioModel
import Testing

@testable import Simulation

/// Futures after a known past.
@Suite struct OutlookTests {
    private static let alone = """
            open: {attribute: open, actor: rich, weight: 0.3}
            friend: {sponsor: views, weight: -0.6}
            adopting: {attribute: adopts, weight: -1}
        """

    /// Without others' choices the probabilities are the same in each future, and those of the logit by hand. In 2005 a
    /// holds north and b south; c and d hold nothing.
    @Test func chances_areTheSoftmax_withoutOthers() throws {
        let world = try KnownSample.world(knownThrough: 4, terms: Self.alone)
        let steps = [5, 7, 9]
        let outlook = try #require(try Simulator(world).outlook(of: 0, replicates: 0..<5, at: steps))
        func chances(_ place: Int, _ actor: Int) -> [Double] {
            Array(outlook.chances[((place * 4 + actor) * 3)...].prefix(3))
        }
        for place in steps.indices {
            #expect(chances(place, 0) == [0, 0, 1], "a can take south alone")
            #expect(chances(place, 1) == [0, 1, 0], "b can take north alone")
            for (actor, rich, toA, toB) in [(2, 2.0, 0.375, 0.5), (3, 1.0, 0.75, 0.25)] {
                // The subsidy began in 2003; that it ends in 2008 is not known in 2004.
                let north = exp((0.3 * rich - 0.6 * toA - 1) / 0.5)
                let south = exp((-0.6 * toB - 1 + 0.7) / 0.5)
                let found = chances(place, actor)
                #expect(found[0] == 0)
                #expect(abs(found[1] - north / (north + south)) <= roundings)
                #expect(abs(found[2] - south / (north + south)) <= roundings)
            }
        }
    }

    /// Holders are those of the ordinary runs, run by run, also after the last step of the timeline.
    @Test(arguments: [[9], [5, 6], [5, 8, 9], [5]]) func holders_areThoseOfRuns(steps: [Int]) throws {
        let world = try KnownSample.world(knownThrough: 4)
        let replicates = 3..<9
        let outlook = try #require(try Simulator(world).outlook(of: 0, replicates: replicates, at: steps))
        for (row, replicate) in replicates.enumerated() {
            let run = try world.run("baseline", replicate..<(replicate + 1))
            for (place, step) in steps.enumerated() {
                let expected = (0..<3).map { profile in
                    (0..<4).reduce(Int32(0)) { $0 + run.adoption[(step * 4 + $1) * 3 + profile] }
                }
                let start = (row * steps.count + place) * 3
                #expect(Array(outlook.holders[start..<(start + 3)]) == expected)
            }
        }
    }

    @Test func holders_areCountedAmongThoseAsked() throws {
        let world = try KnownSample.world(knownThrough: 8)
        let outlook = try #require(
            try Simulator(world).outlook(of: 0, replicates: 0..<4, at: [9], counting: [1, 3]))
        for row in 0..<4 {
            #expect(outlook.holders[(row * 3)..<(row * 3 + 3)].reduce(0, +) == 2)
            #expect(outlook.holders[row * 3] == 0, "nobody abandons")
        }
    }

    @Test func outlook_isNothing_whenCancelled() throws {
        let world = try KnownSample.world(knownThrough: 4)
        #expect(
            try Simulator(world).outlook(of: 0, replicates: 0..<2, at: [6], isCancelled: { true }) == nil)
    }
}
