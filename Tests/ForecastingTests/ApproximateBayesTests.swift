import NumericKit
import Testing

@testable import Forecasting

@Suite struct ApproximateBayesTests {
    /// How many standard errors a mean may be off; one in 16,000 normal numbers is further away.
    private static let errors = 4.0

    /// The weighted mean of a function is its posterior mean, within standard errors of importance sampling: Σ w² (f − f̄)².
    ///
    /// The effective count alone would tell a smaller error than there is, since particles far out weigh more.
    private static func expect(
        _ population: ABCPopulation, _ mean: Double, of function: ([Double]) -> Double
    ) {
        let values = population.particles.map { (weight: $0.weight, value: function($0.parameters)) }
        let found = values.reduce(0) { $0 + $1.weight * $1.value }
        let square = values.reduce(0) { sum, particle in
            let part = particle.weight * (particle.value - mean)
            return sum + part * part
        }
        #expect((found - mean).magnitude < errors * square.squareRoot(), "\(found) instead of \(mean)")
    }

    private static func expect(
        _ population: ABCPopulation, mean: Double, variance: Double, of function: ([Double]) -> Double
    ) {
        expect(population, mean, of: function)
        expect(population, variance) {
            let distance = function($0) - mean
            return distance * distance
        }
    }

    private static func normal(_ key: ABCKey, _ draw: Int) -> Double {
        NormalDistribution.quantile(key.stream.uniform(entity: 0, moment: 0, purpose: 0, draw: draw))
    }

    /// Seven of ten that happen with a probability of which nothing is known.
    private static let sevenOfTen: ApproximateBayes.Simulation = { parameters, key in
        let count = (0..<10).count {
            key.stream.uniform(entity: 0, moment: 0, purpose: 0, draw: $0) < parameters[0]
        }
        return Double((count - 7).magnitude)
    }

    /// With a tolerance of 0 the posterior is exact: Beta(8, 4).
    @Test func probability_hasItsBetaPosterior() async throws {
        let fit = ApproximateBayes(prior: [UniformPrior(0...1)])
        let posterior = try await fit.run(to: 0, simulate: Self.sevenOfTen)
        #expect(posterior.tolerance == 0 && posterior.particles.allSatisfy { $0.distance == 0 })
        let beta = BetaDistribution(8, 4)
        for level in [0.05, 0.25, 0.5, 0.75, 0.95] {
            let quantile = beta.quantile(level)
            Self.expect(posterior, level) { $0[0] < quantile ? 1 : 0 }
        }
        Self.expect(posterior, mean: 2.0 / 3, variance: 32.0 / (144 * 13)) { $0[0] }
    }

    /// The mean of 20 normal numbers was 1.3. With a tolerance of 0.1 the likelihood is that of the mean with an error that
    /// is uniform on ±0.1; moments by quadrature in mpmath 1.3.
    @Test func normalMean_hasItsPosterior() async throws {
        let fit = ApproximateBayes(prior: [NormalPrior(mean: 0, deviation: 10)], particleCount: 500)
        let posterior = try await fit.run(to: 0.1) { parameters, key in
            (parameters[0] + Self.normal(key, 0) / 20.0.squareRoot() - 1.3).magnitude
        }
        Self.expect(posterior, mean: 1.29930703539, variance: 0.0533049694901) { $0[0] }
    }

    /// A normal number around the parameter with a deviation of 1 or of 0.1 was 0 (Sisson, Fan & Tanaka 2007,
    /// doi:10.1073/pnas.0607208104); shares with the tolerance by quadrature in mpmath 1.3.
    @Test func mixture_hasItsPosterior() async throws {
        let fit = ApproximateBayes(prior: [UniformPrior(-10...10)], particleCount: 500)
        let posterior = try await fit.run(to: 0.025) { parameters, key in
            let isWide = key.stream.uniform(entity: 0, moment: 0, purpose: 1, draw: 0) < 0.5
            return (parameters[0] + (isWide ? 1 : 0.1) * Self.normal(key, 0)).magnitude
        }
        Self.expect(posterior, 0.378663603608) { $0[0].magnitude < 0.1 ? 1 : 0 }
        Self.expect(posterior, 0.84131954236) { $0[0].magnitude < 1 ? 1 : 0 }
    }

    /// The sum of two parameters was seen as 1, with an error: their difference stays what it was. The kernel must follow
    /// the narrow ridge. Moments of the sum with the tolerance by quadrature in mpmath 1.3.
    @Test func dependentParameters_haveTheirPosterior() async throws {
        let law = NormalPrior(mean: 0, deviation: 1)
        let posterior = try await ApproximateBayes(prior: [law, law], particleCount: 500).run(to: 0.1) {
            parameters, key in
            (parameters[0] + parameters[1] + 0.1 * Self.normal(key, 0) - 1).magnitude
        }
        Self.expect(posterior, mean: 0.993376117512, variance: 0.0132466783872) { $0[0] + $0[1] }
        Self.expect(posterior, mean: 0, variance: 2) { $0[0] - $0[1] }
        // The covariance that the kernel is made of: a quarter of the sum's variance less the difference's.
        let (sum, difference) = (posterior.mean[0] + posterior.mean[1], posterior.mean[0] - posterior.mean[1])
        let spread = posterior.particles.reduce(0) { total, particle in
            let along = particle.parameters[0] + particle.parameters[1] - sum
            let across = particle.parameters[0] - particle.parameters[1] - difference
            return total + particle.weight * (along * along - across * across) / 4
        }
        // Some roundings of numbers of the size of 1.
        #expect((posterior.covariance[1] - spread).magnitude < 1e-13)
        #expect(posterior.covariance[1] == posterior.covariance[2])
    }

    @Test func threadsAndResumption_changeNothing() async throws {
        let fit = ApproximateBayes(prior: [UniformPrior(0...1)], particleCount: 200, seed: 5)
        var kept: [ABCPopulation] = []
        let alone = try await fit.run(to: 0, keep: { kept.append($0) }, simulate: Self.sevenOfTen)
        #expect(kept.last == alone)
        #expect(kept.map(\.number) == Array(0..<kept.count))
        #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.tolerance > $1.tolerance })
        let together = try await fit.run(to: 0, threads: 7, simulate: Self.sevenOfTen)
        #expect(together == alone)
        let resumed = try await fit.run(to: 0, resuming: kept[1], threads: 2, simulate: Self.sevenOfTen)
        #expect(resumed == alone)
        let other = ApproximateBayes(prior: [UniformPrior(0...1)], particleCount: 200, seed: 0)
        #expect(try await other.run(to: 0, simulate: Self.sevenOfTen) != alone)
    }

    /// Every simulation has a stream of its own.
    @Test func keys_areNeverTheSame() {
        var streams: Set<RandomStream> = []
        for population in 0..<4 {
            for particle in 0..<30 {
                for attempt in 0..<30 {
                    for seed: UInt32 in [0, 1] {
                        let key = ABCKey(
                            seed: seed, population: population, particle: particle, attempt: attempt)
                        streams.insert(key.stream)
                    }
                }
            }
        }
        #expect(streams.count == 2 * 4 * 30 * 30)
    }

    /// Nothing comes closer than 0.5, so that the search ends with the population before.
    @Test func leastDistance_endsTheSearch() async throws {
        let fit = ApproximateBayes(prior: [UniformPrior(0...1)], particleCount: 20, mostAttempts: 50)
        let last = try await fit.run(to: 0) { parameters, _ in max(0.5, parameters[0]) }
        #expect(last.tolerance >= 0.5)
        let error = await #expect(throws: ABCError.self) {
            try await fit.population(after: last, tolerance: 0.25) { parameters, _ in max(0.5, parameters[0])
            }
        }
        #expect(
            error?.description
                == "population \(last.number + 1) has a particle that came within 0.25 in none of 50 attempts; stop at a "
                + "greater tolerance, or allow more attempts")
    }

    @Test func degeneratePopulation_isRefused() async throws {
        let particle = ABCPopulation.Particle(parameters: [0.5], weight: 0.5, distance: 1, attempts: 1)
        let previous = ABCPopulation(number: 3, tolerance: 2, particles: [particle, particle])
        let error = await #expect(throws: ABCError.self) {
            try await ApproximateBayes(prior: [UniformPrior(0...1)]).run(
                to: 0, resuming: previous, simulate: Self.sevenOfTen)
        }
        #expect(
            error?.description
                == "the particles of population 3 don't differ in every parameter; take more particles, or leave out "
                + "parameters that depend on others")
    }

    @Test func priors_haveTheirDensities() {
        #expect(UniformPrior(1...3).quantile(0.25) == 1.5)
        #expect(UniformPrior(1...3).logDensity(2) == -Elementary.log(2))
        #expect(UniformPrior(1...3).logDensity(3.5) == -.infinity)
        let law = NormalPrior(mean: 2, deviation: 3)
        #expect(law.quantile(0.5) == 2)
        // ln of the density of a normal number, a few roundings apart.
        let density = Elementary.log(NormalDistribution.density(-1.0 / 3) / 3)
        #expect((law.logDensity(1) - density).magnitude < 1e-14)
    }
}
