internal import NumericKit

/// Parameters that made something close enough to what was seen: a weighted sample of an approximate posterior.
///
/// It is all that the next population depends on, besides the settings of ``ApproximateBayes``, so a program that writes
/// its numbers with all digits can go on from it another day.
public struct ABCPopulation: Hashable, Sendable {
    /// Its number; population 0 is drawn from the prior.
    public let number: Int
    /// The greatest distance that was close enough; infinite for population 0.
    public let tolerance: Double
    /// The particles, each at the place that its random numbers belong to.
    public let particles: [Particle]

    /// Parameters, and what came of them.
    public struct Particle: Hashable, Sendable {
        /// The parameters, in the order of the prior.
        public let parameters: [Double]
        /// The share of the posterior that the particle stands for; those of a population sum to 1.
        public let weight: Double
        /// How far what was simulated lay from what was seen.
        public let distance: Double
        /// How many parameters were tried until these.
        public let attempts: Int

        /// A particle from its parts.
        public init(parameters: [Double], weight: Double, distance: Double, attempts: Int) {
            (self.parameters, self.weight) = (parameters, weight)
            (self.distance, self.attempts) = (distance, attempts)
        }
    }

    /// A population from its parts, as when it is read.
    /// - Parameters:
    ///   - number: Its number, from 0.
    ///   - tolerance: The greatest distance that was close enough.
    ///   - particles: The particles in their order.
    public init(number: Int, tolerance: Double, particles: [Particle]) {
        (self.number, self.tolerance, self.particles) = (number, tolerance, particles)
    }

    /// How many particles of the same weight would tell as much: 1 / Σ w² (Kong, Liu & Wong 1994,
    /// doi:10.1080/01621459.1994.10476469). Of what depends on the particles far out, which weigh more, they tell less.
    public var effectiveCount: Double { 1 / Statistics.sum(particles.map { $0.weight * $0.weight }) }

    /// The share of the parameters tried that were close enough.
    public var acceptance: Double {
        Double(particles.count) / Double(particles.reduce(0) { $0 + $1.attempts })
    }

    /// The posterior mean of each parameter.
    public var mean: [Double] {
        guard let first = particles.first else { return [] }
        return first.parameters.indices.map { place in
            Statistics.sum(particles.map { $0.weight * $0.parameters[place] })
        }
    }

    /// The posterior covariance of the parameters, by rows.
    /// - Complexity: O(particles · parameters²).
    public var covariance: [Double] {
        let mean = mean
        return mean.indices.flatMap { row in
            mean.indices.map { column in
                Statistics.sum(
                    particles.map {
                        $0.weight * ($0.parameters[row] - mean[row]) * ($0.parameters[column] - mean[column])
                    })
            }
        }
    }

    /// The tolerance of the next population: a quantile of the distances, or the greatest distance below this tolerance,
    /// whichever is less.
    /// - Parameter share: The share of the posterior that lies within it, below 1.
    /// - Returns: Nil if no distance is below this tolerance.
    /// - Complexity: O(*n* log *n*) in the particles.
    func nextTolerance(_ share: Double) -> Double? {
        let sorted = particles.sorted { $0.distance < $1.distance }
        guard let below = sorted.last(where: { $0.distance < tolerance })?.distance else { return nil }
        var sum = 0.0
        for particle in sorted {
            sum += particle.weight
            if sum >= share { return min(particle.distance, below) }
        }
        return below
    }
}
