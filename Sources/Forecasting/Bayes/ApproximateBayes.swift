internal import NumericKit

/// Fits a simulation whose likelihood nobody can write down: parameters are kept when what they make is close to what was
/// seen, and populations of them come ever closer (ABC-SMC: Toni et al. 2009, doi:10.1098/rsif.2008.0172).
///
/// Each population's tolerance is a quantile of the distances of the one before, so that it adapts to the problem (as in Del
/// Moral, Doucet & Jasra 2012, doi:10.1007/s11222-011-9271-y, whose particles move by a Markov kernel instead).
///
///     let fit = ApproximateBayes(prior: [UniformPrior(0...1)], particleCount: 1000)
///     let posterior = try await fit.run(to: 0.05, threads: 4) { parameters, key in
///         abs(simulate(parameters[0], key.stream) - seen)
///     }
///
/// All random numbers are found by seed, population, particle and attempt, so that a population is the same for any number
/// of threads. The kernel passes through LAPACK, so that its last bits depend on the processor.
public struct ApproximateBayes: Sendable {
    /// What is believed of each parameter, independent of the others.
    public let prior: [any PriorLaw]
    /// How many particles a population has.
    public let particleCount: Int
    /// The share of a population that is within the tolerance of the next.
    public let quantile: Double
    /// How many parameters a particle may try.
    public let mostAttempts: Int
    /// The seed of all draws.
    public let seed: UInt32

    /// Tells how far that which some parameters make lies from what was seen, in any unit that is 0 for a perfect match;
    /// NaN is never close enough.
    public typealias Simulation = @Sendable (_ parameters: [Double], _ key: ABCKey) async throws -> Double

    /// - Parameters:
    ///   - prior: What is believed of each parameter, at least one.
    ///   - particleCount: How many particles a population has, more than there are parameters. The default is 1,000.
    ///   - quantile: The share of a population that is within the tolerance of the next. The default is 0.5.
    ///   - mostAttempts: How many parameters a particle may try. The default is 100,000.
    ///   - seed: The seed of all draws. The default is 0.
    public init(
        prior: [any PriorLaw], particleCount: Int = 1000, quantile: Double = 0.5, mostAttempts: Int = 100_000,
        seed: UInt32 = 0
    ) {
        precondition(!prior.isEmpty && particleCount > prior.count, "more particles than parameters")
        precondition(quantile > 0 && quantile < 1, "\(quantile) leaves no particle out, or all")
        precondition(mostAttempts > 0, "a particle tries once")
        (self.prior, self.particleCount, self.quantile) = (prior, particleCount, quantile)
        (self.mostAttempts, self.seed) = (mostAttempts, seed)
    }

    /// A particle before weights are known relative to each other.
    struct Draft: Sendable {
        let parameters: [Double]
        let logWeight: Double
        let distance: Double
        let attempts: Int
    }

    /// Tries parameters until some are close enough.
    func draft(
        _ particle: Int, of population: Int, from kernel: ABCKernel?, tolerance: Double,
        _ simulate: Simulation
    ) async throws -> Draft {
        for attempt in 0..<mostAttempts {
            try Task.checkCancellation()
            let parameters = parameters(particle, of: population, attempt, from: kernel)
            let logPrior = zip(prior, parameters).reduce(0) { $0 + $1.0.logDensity($1.1) }
            guard logPrior > -.infinity else { continue }
            let key = ABCKey(seed: seed, population: population, particle: particle, attempt: attempt)
            let distance = try await simulate(parameters, key)
            guard distance <= tolerance else { continue }
            let logWeight = kernel.map { logPrior - $0.logDensity(parameters) } ?? 0
            return Draft(
                parameters: parameters, logWeight: logWeight, distance: distance, attempts: attempt + 1)
        }
        throw ABCError.tooManyAttempts(population: population, tolerance: tolerance, attempts: mostAttempts)
    }

    /// Parameters to try: from the prior, or from the population before.
    private func parameters(
        _ particle: Int, of population: Int, _ attempt: Int, from kernel: ABCKernel?
    ) -> [Double] {
        let stream = ForecastPurpose.stream(seed)
        func luck(_ purpose: UInt8, _ draw: Int) -> Double {
            stream.uniform(
                entity: ABCKey.entity(particle, attempt), moment: UInt32(population), purpose: purpose,
                draw: draw)
        }
        let lucks = prior.indices.map { luck(ForecastPurpose.parameter, $0) }
        guard let kernel else { return zip(prior, lucks).map { $0.quantile($1) } }
        return kernel.propose(
            luck(ForecastPurpose.ancestor, 0), lucks.map { NormalDistribution.quantile($0) })
    }
}
