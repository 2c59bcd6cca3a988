public import NumericKit

/// Which simulation of an approximate Bayesian computation this is.
public struct ABCKey: Hashable, Sendable {
    /// The number of the population.
    public let population: Int
    /// The place of the particle in it.
    public let particle: Int
    /// Which attempt of the particle, from 0.
    public let attempt: Int
    /// Random numbers that belong to this simulation alone; its seed and replicate may key further streams.
    public let stream: RandomStream

    init(seed: UInt32, population: Int, particle: Int, attempt: Int) {
        (self.population, self.particle, self.attempt) = (population, particle, attempt)
        let words = ForecastPurpose.stream(seed).words(
            entity: Self.entity(particle, attempt), moment: UInt32(population),
            purpose: ForecastPurpose.simulation)
        stream = RandomStream(seed: words[0], replicate: words[1])
    }

    static func entity(_ particle: Int, _ attempt: Int) -> UInt64 {
        UInt64(UInt32(particle)) << 32 | UInt64(UInt32(attempt))
    }
}
