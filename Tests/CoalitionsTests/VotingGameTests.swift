import Coalitions
import NumericKit
import Testing

/// Published bodies, with exact indices.
@Suite struct VotingGameTests {
    struct Body: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let votes: [Int]
        let quota: Int
        let shapley: [String]
        let banzhaf: [String]
    }

    private static let bodies = [
        Body(
            testDescription: "United Nations Security Council",
            votes: [7, 7, 7, 7, 7] + [Int](repeating: 1, count: 10), quota: 39,
            shapley: [String](repeating: "421/2145", count: 5) + [String](repeating: "4/2145", count: 10),
            banzhaf: [String](repeating: "106/635", count: 5) + [String](repeating: "21/1270", count: 10)),
        Body(
            testDescription: "Council of the EEC, 1958", votes: [4, 4, 4, 2, 2, 1], quota: 12,
            shapley: ["7/30", "7/30", "7/30", "3/20", "3/20", "0"],
            banzhaf: ["5/21", "5/21", "5/21", "1/7", "1/7", "0"]),
        Body(
            testDescription: "Stach 2011", votes: [10, 10, 20, 30], quota: 50,
            shapley: ["1/12", "1/12", "1/4", "7/12"], banzhaf: ["1/10", "1/10", "3/10", "1/2"]),
        Body(
            testDescription: "[4; 3, 2, 1]", votes: [3, 2, 1], quota: 4, shapley: ["2/3", "1/6", "1/6"],
            banzhaf: ["3/5", "1/5", "1/5"]),
        Body(
            testDescription: "Nassau County, 1964", votes: [31, 31, 28, 21, 2, 2], quota: 58,
            shapley: ["1/3", "1/3", "1/3", "0", "0", "0"], banzhaf: ["1/3", "1/3", "1/3", "0", "0", "0"]),
        Body(
            testDescription: "Parliament of Catalonia, 2012", votes: [50, 20, 21, 19, 13, 9, 3], quota: 68,
            shapley: ["8/15", "2/15", "2/15", "2/15", "1/30", "1/30", "0"],
            banzhaf: ["13/24", "1/8", "1/8", "1/8", "1/24", "1/24", "0"]),
    ]

    @Test(arguments: bodies)
    func publishedBody_hasItsIndices(body: Body) {
        let power = VotingGame(votes: body.votes, quota: body.quota).power()
        #expect(power.members.map { "\($0.shapleyShubik)" } == body.shapley)
        #expect(power.members.map { "\($0.normalisedBanzhaf)" } == body.banzhaf)
    }

    @Test func securityCouncil_hasItsSwings() {
        let council = VotingGame(votes: [7, 7, 7, 7, 7] + [Int](repeating: 1, count: 10), quota: 39)
        let power = council.power()
        #expect(
            power.members.map(\.swings) == [String](repeating: "848", count: 5)
                + Array(repeating: "84", count: 10))
        #expect(power.winningCoalitions == "848")
        #expect(power.members[0].banzhaf == Fraction(848, 16384))
        #expect(isClose(power.members[0].shapleyShubik.value, 0.196_270_396_270_396))
        #expect((0..<15).map { council.hasVeto($0) } == (0..<15).map { $0 < 5 })
    }

    /// Small games of random votes; the indices by going through all coalitions.
    @Test(arguments: 0..<40)
    func power_agreesWithAllCoalitions(trial: Int) {
        let stream = RandomStream(seed: 0, replicate: UInt32(trial))
        let count = 1 + stream.index(below: 9, entity: 0, moment: 0, purpose: 0, draw: 0)
        let scale = trial.isMultiple(of: 4) ? 6 : 1
        let votes = (1...count).map {
            scale * stream.index(below: 8, entity: 1, moment: 0, purpose: 0, draw: $0)
        }
        let total = votes.reduce(0, +)
        guard total > 0 else { return }
        let quota = 1 + stream.index(below: total, entity: 2, moment: 0, purpose: 0, draw: 0)
        let power = VotingGame(votes: votes, quota: quota).power()
        var factorials = [1]
        for number in 1...count { factorials.append(factorials[number - 1] * number) }
        var swings = [Int](repeating: 0, count: count)
        var pivots = swings
        var winning = 0
        for coalition in 0..<(1 << count) {
            let sum = votes.indices.reduce(0) { $0 + (coalition >> $1 & 1) * votes[$1] }
            if sum >= quota { winning += 1 }
            for member in votes.indices where coalition >> member & 1 == 0 {
                guard sum < quota, sum + votes[member] >= quota else { continue }
                let size = coalition.nonzeroBitCount
                swings[member] += 1
                pivots[member] += factorials[size] * factorials[count - 1 - size]
            }
        }
        let allSwings = swings.reduce(0, +)
        #expect(power.winningCoalitions == "\(winning)")
        #expect(power.winningShare == Fraction(winning, 1 << count))
        for member in votes.indices {
            let found = power.members[member]
            #expect(found.shapleyShubik == Fraction(pivots[member], factorials[count]))
            #expect(found.banzhaf == Fraction(swings[member], 1 << (count - 1)))
            #expect(found.normalisedBanzhaf == Fraction(swings[member], allSwings))
            #expect(found.swings == "\(swings[member])")
        }
    }

    @Test(arguments: bodies)
    func manyVotes_giveTheSameIndicesAsFew(body: Body) {
        // A billion times the votes and one more for the first member: the same coalitions win.
        var votes = body.votes.map { $0 * 1_000_000_000 }
        votes[0] += 1
        let game = VotingGame(votes: votes, quota: body.quota * 1_000_000_000)
        #expect(game.isExactlyComputable)
        let power = game.power()
        #expect(power == VotingGame(votes: body.votes, quota: body.quota).power())
        let few = VotingGame(votes: body.votes, quota: body.quota)
        #expect(game.isPassingComputable)
        #expect(isClose(game.passingProbability(support: 0.3), few.passingProbability(support: 0.3)))
    }

    @Test func largeBody_isExact() {
        // By symmetry each of 101 equal members has 1/101; half of all coalitions win.
        let power = VotingGame(votes: [Int](repeating: 6, count: 101), quota: 306).power()
        #expect(power.members.allSatisfy { $0.shapleyShubik == Fraction(1, 101) })
        #expect(power.winningShare == Fraction(1, 2))
        #expect(power.members[0].swings == "100891344545564193334812497256")  // 100 over 50
    }

    @Test(arguments: bodies)
    func sampledPower_liesWithinFourStandardErrors(body: Body) {
        let game = VotingGame(votes: body.votes, quota: body.quota)
        let exact = game.power()
        let keys = body.votes.indices.map { StableHash.fnv1a64("member-\($0)") }
        let samples = 10_000
        let sampled = game.sampledPower(samples: samples, seed: 0, keys: keys)
        func isNear(_ estimate: SampledVotingPower.Estimate, _ exact: Fraction) -> Bool {
            let p = exact.value
            return abs(estimate.value - p) <= 4 * (p * (1 - p) / Double(samples)).squareRoot()
        }
        #expect(isNear(sampled.winningShare, exact.winningShare))
        for (found, member) in zip(sampled.members, exact.members) {
            #expect(isNear(found.shapleyShubik, member.shapleyShubik))
            #expect(isNear(found.banzhaf, member.banzhaf))
        }
        #expect(game.sampledPower(samples: samples, seed: 0, keys: keys) == sampled)
        #expect(game.sampledPower(samples: samples, seed: 1, keys: keys) != sampled)
    }

    @Test func standardError_isThatOfAShare() {
        let game = VotingGame(votes: [3, 2, 1], quota: 4)
        let estimate = game.sampledPower(samples: 400, seed: 0, keys: [1, 2, 3]).members[0].shapleyShubik
        #expect(estimate.standardError == (estimate.value * (1 - estimate.value) / 400).squareRoot())
    }

    /// A body of equal members, and the binomial tail that is its probability of passing.
    struct Jury: Sendable {
        let members: Int
        let quota: Int
        let support: Double
        let passing: Double
    }

    /// For fifteen members with support 4/5 the tails are whole numbers over 5^15.
    private static let fifteen: [(Int, Double)] = [
        (8, 30_388_191_232), (10, 28_654_436_352), (11, 25_505_562_624), (12, 19_780_337_664),
        (15, 1_073_741_824),
    ]
    private static let juries =
        fifteen.map { Jury(members: 15, quota: $0.0, support: 0.8, passing: $0.1 / 30_517_578_125) } + [
            Jury(members: 3, quota: 2, support: 0.6, passing: 0.648),
            Jury(members: 11, quota: 6, support: 0.6, passing: 0.753_498_132_5),
            Jury(members: 999, quota: 1, support: 0.6, passing: 1),
            Jury(members: 51, quota: 26, support: 0.6, passing: 0.926_470_798_0),
        ]

    @Test(arguments: juries) func passing_isThatOfTheBinomialLaw(jury: Jury) {
        let (members, quota, support, expected) = (jury.members, jury.quota, jury.support, jury.passing)
        let game = VotingGame(votes: [Int](repeating: 4, count: members), quota: 4 * quota)
        #expect(isClose(game.passingProbability(support: support), expected))
        let keys = (0..<members).map { UInt64($0) }
        let sampled = game.sampledPassing(support: support, samples: 10_000, seed: 0, keys: keys)
        let error = (expected * (1 - expected) / 10_000).squareRoot()
        #expect(abs(sampled.value - expected) <= 4 * error)
    }

    @Test func passing_followsEachMembersSupport() {
        let game = VotingGame(votes: [3, 2, 1], quota: 4)
        // The first and one of the others: 0.5 · (1 − 0.8 · 0.1).
        #expect(isClose(game.passingProbability(support: [0.5, 0.2, 0.9]), 0.46))
        #expect(game.passingProbability(support: 1) == 1)
        #expect(game.passingProbability(support: 0) == 0)
    }

    @Test func rivalWinners_arePossibleBelowAMajority() {
        #expect(VotingGame(votes: [1, 1], quota: 1).allowsRivalWinners)
        #expect(!VotingGame(votes: [1, 1], quota: 2).allowsRivalWinners)
        #expect(!VotingGame(votes: [1, 1, 1], quota: 2).allowsRivalWinners)
    }
}
