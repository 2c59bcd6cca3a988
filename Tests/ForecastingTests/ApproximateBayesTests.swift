import NumericKit
import Testing

@testable import Forecasting

@Suite struct ApproximateBayesTests {
    /// How many standard errors of a weighted sample with the effective count of a population a value may be off; one in
    /// 16,000 values is further away.
    private static let errors = 4.0

    /// Shares and moments are within their standard errors.
    private static func expectShare(
        _ population: ABCPopulation, _ share: Double, where holds: (Double) -> Bool
    ) {
        let found = population.particles.reduce(0) { $0 + (holds($1.parameters[0]) ? $1.weight : 0) }
        let error = (share * (1 - share) / population.effectiveCount).squareRoot()
        #expect((found - share).magnitude < errors * error, "\(found) instead of \(share)")
    }

    private static func expect(_ population: ABCPopulation, mean: Double, variance: Double, fourth: Double) {
        let count = population.effectiveCount
        let found = population.mean[0]
        #expect((found - mean).magnitude < errors * (variance / count).squareRoot(), "\(found)")
        let spread = population.covariance[0]
        let error = ((fourth - variance * variance) / count).squareRoot()
        #expect((spread - variance).magnitude < errors * error, "\(spread)")
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
            Self.expectShare(posterior, level) { $0 < quantile }
        }
        let error = (8.0 * 4 / (144 * 13) / posterior.effectiveCount).squareRoot()
        #expect((posterior.mean[0] - 2.0 / 3).magnitude < Self.errors * error)
    }

    /// The mean of 20 normal numbers was 1.3. With a tolerance of 0.1 the likelihood is that of the mean with an error that
    /// is uniform on ±0.1; moments by quadrature in mpmath 1.3. The posterior is nearly normal, its fourth moment 3 σ⁴.
    @Test func normalMean_hasItsPosterior() async throws {
        let fit = ApproximateBayes(prior: [NormalPrior(mean: 0, deviation: 10)], particleCount: 500)
        let posterior = try await fit.run(to: 0.1) { parameters, key in
            (parameters[0] + Self.normal(key, 0) / 20.0.squareRoot() - 1.3).magnitude
        }
        let variance = 0.0533049694901
        Self.expect(posterior, mean: 1.29930703539, variance: variance, fourth: 3 * variance * variance)
    }

    /// A normal number around the parameter with a deviation of 1 or of 0.1 was 0 (Sisson, Fan & Tanaka 2007,
    /// doi:10.1073/pnas.0607208104); shares with the tolerance by quadrature in mpmath 1.3.
    @Test func mixture_hasItsPosterior() async throws {
        let fit = ApproximateBayes(prior: [UniformPrior(-10...10)], particleCount: 500)
        let posterior = try await fit.run(to: 0.025) { parameters, key in
            let isWide = key.stream.uniform(entity: 0, moment: 0, purpose: 1, draw: 0) < 0.5
            return (parameters[0] + (isWide ? 1 : 0.1) * Self.normal(key, 0)).magnitude
        }
        Self.expectShare(posterior, 0.378663603608) { $0.magnitude < 0.1 }
        Self.expectShare(posterior, 0.84131954236) { $0.magnitude < 1 }
    }

    /// The sum of two parameters was seen as 1, with an error: their difference stays what it was. The kernel must follow
    /// the narrow ridge. Moments of the sum with the tolerance by quadrature in mpmath 1.3.
    @Test func dependentParameters_haveTheirPosterior() async throws {
        let law = NormalPrior(mean: 0, deviation: 1)
        let posterior = try await ApproximateBayes(prior: [law, law], particleCount: 500).run(to: 0.1) {
            parameters, key in
            (parameters[0] + parameters[1] + 0.1 * Self.normal(key, 0) - 1).magnitude
        }
        func combined(_ sign: Double) -> ABCPopulation {
            ABCPopulation(
                number: posterior.number, tolerance: posterior.tolerance,
                particles: posterior.particles.map {
                    .init(
                        parameters: [$0.parameters[0] + sign * $0.parameters[1]], weight: $0.weight,
                        distance: $0.distance, attempts: $0.attempts)
                })
        }
        let variance = 0.0132466783872
        Self.expect(combined(1), mean: 0.993376117512, variance: variance, fourth: 3 * variance * variance)
        Self.expect(combined(-1), mean: 0, variance: 2, fourth: 12)
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
