public import Coalitions
internal import NumericKit
public import ScenarioModel

/// A voting body with the power of its members.
public struct PowerStudy: Sendable {
    /// Power, computed or estimated.
    public enum Power: Sendable {
        /// Exact fractions.
        case exact(VotingPower)
        /// Estimates with standard errors, for bodies too large.
        case sampled(SampledVotingPower)
    }

    /// The probability that a proposal passes.
    public enum Passing: Sendable {
        /// From the law of the votes in favour.
        case exact(Double)
        /// An estimate, for bodies with too many votes.
        case sampled(SampledVotingPower.Estimate)
    }

    /// What was asked.
    public let body: VotingBody
    /// The body as a game.
    public let game: VotingGame
    /// The members' power.
    public let power: Power
    /// The probability that a proposal passes when each member supports it with the probability asked for.
    public let passing: Passing?

    /// Computes what the file of a body asks for.
    /// - Complexity: See `VotingGame.power()` and `VotingGame.sampledPower(samples:seed:keys:)`.
    public init(_ body: VotingBody) {
        self.body = body
        game = VotingGame(votes: body.whole.votes, quota: body.whole.quota)
        let keys = body.members.map { StableHash.fnv1a64($0.value) }
        power =
            game.isExactlyComputable
            ? .exact(game.power())
            : .sampled(game.sampledPower(samples: body.samples, seed: body.seed, keys: keys))
        passing = body.support.map { [game] support in
            game.isPassingComputable
                ? .exact(game.passingProbability(support: support.value))
                : .sampled(
                    game.sampledPassing(
                        support: support.value, samples: body.samples, seed: body.seed, keys: keys))
        }
    }
}
