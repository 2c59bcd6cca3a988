import NumericKit
import Testing

@testable import Simulation

/// The law of one ballot, and of several, against sums over all ways to vote.
@Suite struct BallotTests {
    private static let replicates = 4000

    /// A member with what it gains by the proposal, its votes, and its word.
    private struct Member {
        var gain: Double
        var votes = 1.0
        var word = "east"
        var yes: Double { logistic(gain) }
    }

    private static func logistic(_ gain: Double) -> Double { 1 / (1 + Elementary.exp(-gain)) }

    private static let members = [
        Member(gain: 0.5, votes: 3), Member(gain: -1, votes: 2, word: "west"), Member(gain: 2, votes: 1),
        Member(gain: 0, votes: 2, word: "west"), Member(gain: -0.25, votes: 4),
    ]

    /// A body whose members gain what they are said to, whatever others hold.
    private func body(
        _ members: [Member], _ keys: String, steps: Int = 1, policies: String = "baseline: []"
    ) throws -> World {
        let rows = members.enumerated().map { index, member in
            "m\(index): {gain: \(member.gain), votes: \(member.votes), camp: \(member.word)}"
        }
        return try world(
            """
            scenario: ballot
            time: {steps: \(steps)}
            standards: {a: {published_by: forum}}
            bodies: {forum: {members: x, \(keys)}}
            actors: {x: {members: {\(rows.joined(separator: ", "))}}}
            adoption:
              revision: {sequential: {}}
              choice: {logit: {temperature: 1}}
              x: {gain: {attribute: adopts, actor: gain, weight: 1}}
            policies: {\(policies)}
            outcomes: [publication_time, ballots, pass_rate, forked]
            """)
    }

    /// The probability of a set of yes-sayers, summed over all sets that pass.
    private func probability(_ members: [Member], _ passes: (_ yes: [Bool]) -> Bool) -> Double {
        (0..<(1 << members.count)).reduce(0.0) { sum, set in
            let yes = members.indices.map { set >> $0 & 1 == 1 }
            guard passes(yes) else { return sum }
            return sum
                + zip(members, yes).reduce(1.0) { $0 * ($1.1 ? $1.0.yes : 1 - $1.0.yes) }
        }
    }

    private func published(_ world: World, _ policy: String = "baseline") throws -> Int {
        let column = try world.column("published_forum")
        return try world.run(policy, 0..<Self.replicates).runRows.count { $0[column] == 1 }
    }

    private func sum(_ votes: [Double], _ yes: [Bool]) -> Double {
        zip(votes, yes).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    }

    /// Votes by number, by an attribute, and by word; 12 and 8 of 12 votes are exactly the thresholds 1 and 2/3.
    @Test(arguments: [
        ("equal", [1.0, 1, 1, 1, 1], 3.0), ("equal", [1, 1, 1, 1, 1], 5), ("votes", [3, 2, 1, 2, 4], 8),
        ("votes", [3, 2, 1, 2, 4], 12), ("{one_per: camp}", [2, 3, 2, 3, 2], 6),
    ])
    func ballot_passes_whenTheThresholdIsReached(votes: String, weights: [Double], needed: Double) throws {
        let threshold = needed / weights.reduce(0, +)
        let world = try body(Self.members, "votes: \(votes), threshold: \(threshold)")
        let expected = probability(Self.members) { sum(weights, $0) >= needed }
        #expect(expected > 0.005 && expected < 0.995)
        let count = try published(world)
        #expect(fits(count, of: Self.replicates, expected), "\(count) for \(expected)")
    }

    @Test func ballot_fails_whenAVetoIsUnited() throws {
        let world = try body(Self.members, "threshold: 0.4, vetoes: [m2, [m0, m4]]")
        let expected = probability(Self.members) { yes in
            yes.count { $0 } >= 2 && yes[2] && (yes[0] || yes[4])
        }
        #expect(fits(try published(world), of: Self.replicates, expected))
    }

    /// With a temperature of 1/2 gains count twice.
    @Test func temperature_dividesGains() throws {
        let world = try body([Member(gain: 0.4)], "threshold: 1, temperature: 0.5")
        #expect(fits(try published(world), of: Self.replicates, Self.logistic(0.8)))
    }

    /// The number of ballots until the third that passes is negative binomial.
    @Test func publication_waitsForItsStages() throws {
        let world = try body(
            [Member(gain: 0.5)], "threshold: 1, stages: 3, from: 1, every: 2", steps: 24)
        let (time, pass) = (try world.column("publication_time_forum"), Self.logistic(0.5))
        let records = try world.run("baseline", 0..<Self.replicates)
        for ballots in 3...8 {
            let before = Double((ballots - 1) * (ballots - 2) / 2)
            var expected = before * pass * pass * pass
            for _ in 3..<ballots { expected *= 1 - pass }
            let count = records.runRows.count { $0[time] == Double(1 + 2 * (ballots - 1)) }
            #expect(fits(count, of: Self.replicates, expected), "\(ballots) ballots: \(count)")
        }
    }

    /// A body gives up before it publishes with the probability that the second failure comes before the second pass.
    @Test func body_givesUp_whenItsPatienceEnds() throws {
        let world = try body(
            [Member(gain: 0.5)], "threshold: 1, stages: 2, patience: 2", steps: 3)
        let (forked, published, ballots, rate) = (
            try world.column("forked_forum"), try world.column("published_forum"),
            try world.column("ballots_forum"), try world.column("pass_rate_forum")
        )
        let records = try world.run("baseline", 0..<Self.replicates)
        let fail = 1 - Self.logistic(0.5)
        let count = records.runRows.count { $0[forked] == 1 }
        #expect(fits(count, of: Self.replicates, fail * fail * (1 + 2 * (1 - fail))))
        for row in records.runRows {
            #expect(row[forked] + row[published] == 1)
            #expect([0, 1 / 3.0, 2 / 3.0, 1].contains(row[rate]) && row[ballots] >= 2)
        }
    }
}

/// Members that vote in blocks.
extension BallotTests {
    /// The probabilities of 0, 1, … yes votes of independent members.
    private func counts(_ yes: [Double]) -> [Double] {
        yes.reduce([1.0]) { law, p in
            (0...law.count).map { k in
                (k < law.count ? law[k] * (1 - p) : 0) + (k > 0 ? law[k - 1] * p : 0)
            }
        }
    }

    /// The number of yes votes of five members in one block: policies ask for one vote, two, … of the same ballot.
    private func counted(strength: Double) throws -> [Int] {
        let members = Self.members.map { Member(gain: $0.gain, votes: $0.votes) }
        let policies = (1...5).map {
            "p\($0): [{at: 0, set: {parameter: bodies.forum.threshold, to: \(Double($0) / 5)}}]"
        }
        let world = try body(
            members, "threshold: 1, discipline: {by: camp, strength: \(strength)}",
            policies: policies.joined(separator: ", "))
        let column = try world.column("published_forum")
        let runs = try (1...5).map { try world.run("p\($0)", 0..<Self.replicates).runRows }
        return (0..<Self.replicates).map { run in runs.count { $0[run][column] == 1 } }
    }

    /// Given the line, members are independent, so their number has a mixture of two laws. Its variance is that of
    /// independent members with the same probabilities and s²·p(1 − p)·n(n − 1) plus what the spread of gains takes away.
    @Test(arguments: [0.0, 0.6, 1]) func discipline_spreadsTheVotes(strength: Double) throws {
        let line = Self.logistic(Self.members.reduce(0) { $0 + $1.gain } / 5)
        let own = Self.members.map(\.yes)
        let united = counts(own.map { strength + (1 - strength) * $0 })
        let against = counts(own.map { (1 - strength) * $0 })
        let law = zip(united, against).map { line * $0 + (1 - line) * $1 }
        let counted = try counted(strength: strength)
        for k in 0...5 where law[k] > 0 {
            let count = counted.count { $0 == k }
            #expect(fits(count, of: Self.replicates, law[k]), "\(k) votes: \(count)")
        }
        if strength == 1 { #expect(counted.allSatisfy { $0 == 0 || $0 == 5 }) }
        func moment(_ power: Int, about mean: Double) -> Double {
            law.enumerated().reduce(0) { sum, entry in
                sum + entry.element
                    * (0..<power).reduce(1) { value, _ in value * (Double(entry.offset) - mean) }
            }
        }
        let mean = moment(1, about: 0)
        let (variance, fourth) = (moment(2, about: mean), moment(4, about: mean))
        let marginal = own.map { strength * line + (1 - strength) * $0 }
        let independent = marginal.reduce(0) { $0 + $1 * (1 - $1) }
        let covariance = strength * strength * line * (1 - line)
        #expect(abs(variance - independent - 20 * covariance) < Self.sumsOfProducts)
        let sample =
            counted.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(Self.replicates)
        let error = ((fourth - variance * variance) / Double(Self.replicates)).squareRoot()
        #expect(abs(sample - variance) <= standardErrors * error)
    }

    /// How far sums of some dozens of products of numbers up to 1000 may be from each other by rounding.
    private static let sumsOfProducts = 1e-10

    /// Members without a word are no block of their own.
    @Test func memberWithoutAWord_votesByItself() throws {
        let members = [
            Member(gain: 0.5), Member(gain: -0.5), Member(gain: 1, word: "\"\""),
            Member(gain: 0, word: "\"\""),
        ]
        let world = try body(members, "threshold: 1, discipline: {by: camp, strength: 1}")
        let expected = Self.logistic(0) * Self.logistic(1) * Self.logistic(0)
        #expect(fits(try published(world), of: Self.replicates, expected))
    }

    /// The line weighs gains by votes.
    @Test func line_isTheVoteOnTheWeightedMean() throws {
        let members = [Member(gain: 2, votes: 3), Member(gain: -1, votes: 1)]
        let world = try body(
            members, "votes: votes, threshold: 1, discipline: {by: camp, strength: 1}")
        #expect(fits(try published(world), of: Self.replicates, Self.logistic((2 * 3 - 1) / 4)))
    }
}
