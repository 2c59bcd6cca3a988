import NumericKit
import Testing

@testable import Simulation

/// The choice by bounds against the choice by its definition.
@Suite struct LogitRuleTests {
    static let profiles = [1, 2, 3, 5, 8, 64]

    /// A batch whose utilities lie close together, so that the bounds often leave the choice open, and in which some
    /// profiles are closed.
    private static func batch(_ count: Int, profiles: Int, spread: Double) -> Batch {
        var random = LinearCongruential(state: UInt64(count * 64 + profiles))
        let batch = Batch(profiles: profiles)
        let every: UInt64 = profiles == 64 ? .max : 1 << UInt64(profiles) - 1
        for place in 0..<count {
            batch.append(
                place, hash: StableHash.fnv1a64("actor-\(place)"), present: UInt8(random.below(profiles)))
            let closed = random.below(4) == 0 ? UInt64(random.below(1 << 20)) : 0
            batch.open[place] = every & ~closed
            for p in 0..<profiles { batch[p, place] = spread * Double(random.below(1000)) / 1000 }
        }
        return batch
    }

    @Test(arguments: profiles, [0, 0.01, 3]) func choice_isThatOfTheDefinition(profiles: Int, spread: Double)
    {
        let rule = LogitRule(temperature: 0.7)
        for count in Array(1...25) + [1000] {
            let draws = Draws(stream: RandomStream(seed: 3, replicate: 5), moment: UInt32(count))
            let batch = Self.batch(count, profiles: profiles, spread: spread)
            let expected = (0..<count).map { Self.definition(batch, $0, rule.temperature, draws) }
            rule.choose(batch, draws)
            #expect((0..<count).map { batch.chosen[$0] } == expected)
        }
    }

    /// argmax over the open profiles of U/τ + g, the first of equals; the present profile when none is open.
    private static func definition(_ batch: Batch, _ place: Int, _ temperature: Double, _ draws: Draws)
        -> UInt8
    {
        var best: (profile: UInt8, score: Double)?
        for p in 0..<batch.profiles where batch.open[place] >> UInt64(p) & 1 == 1 {
            let words = draws.stream.words(
                entity: batch.hashes[place], moment: draws.moment, purpose: RandomPurpose.gumbel,
                block: UInt32(p / 4))
            let score = batch[p, place] / temperature + Variates.gumbel(words[p % 4])
            if score > best?.score ?? -.infinity { best = (UInt8(p), score) }
        }
        return best?.profile ?? batch.present[place]
    }
}
