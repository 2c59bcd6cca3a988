internal import NumericKit

extension ApproximateBayes {
    /// Makes populations until one is close enough.
    ///
    /// It also ends at the last population that could be made when tolerances can't fall further: no distance is below the
    /// tolerance, or a particle has tried too often.
    /// - Parameters:
    ///   - tolerance: The distance that is close enough.
    ///   - population: The last population of a run that ended before, with the same settings; nil to begin.
    ///   - mostPopulations: The number after which no population is made, population 0 not counted. The default is 50.
    ///   - threads: How many particles are simulated at the same time. The default is 1.
    ///   - keep: Is given each population that was made, to be written for instance.
    ///   - simulate: Tells the distance for some parameters.
    /// - Returns: The last population.
    /// - Throws: What `keep` and `simulate` throw; ``ABCError/degenerate(population:)``; `CancellationError`.
    public func run(
        to tolerance: Double, resuming population: ABCPopulation? = nil, mostPopulations: Int = 50,
        threads: Int = 1, keep: (ABCPopulation) throws -> Void = { _ in }, simulate: @escaping Simulation
    ) async throws -> ABCPopulation {
        var last: ABCPopulation
        if let population {
            last = population
        } else {
            last = try await self.population(after: nil, tolerance: .infinity, threads: threads, simulate)
            try keep(last)
        }
        while last.tolerance > tolerance, last.number < mostPopulations,
            let next = last.nextTolerance(quantile)
        {
            do {
                last = try await self.population(
                    after: last, tolerance: max(next, tolerance), threads: threads, simulate)
            } catch ABCError.tooManyAttempts {
                break
            }
            try keep(last)
        }
        return last
    }

    /// Makes one population.
    /// - Parameters:
    ///   - previous: The one before; nil for population 0, which is drawn from the prior.
    ///   - tolerance: The greatest distance that is close enough.
    ///   - threads: How many particles are simulated at the same time.
    ///   - simulate: Tells the distance for some parameters.
    /// - Throws: ``ABCError``, what `simulate` throws, or `CancellationError`.
    /// - Complexity: O(particles² · parameters) and as many simulations as there are attempts.
    public func population(
        after previous: ABCPopulation?, tolerance: Double, threads: Int = 1, _ simulate: @escaping Simulation
    ) async throws -> ABCPopulation {
        precondition(threads > 0, "a population needs a thread")
        let number = previous.map { $0.number + 1 } ?? 0
        var kernel: ABCKernel?
        if let previous { kernel = try ABCKernel(previous) }
        let drafts = try await withThrowingTaskGroup(of: (Int, Draft).self) { [kernel] group in
            var drafts: [Draft?] = Array(repeating: nil, count: particleCount)
            for particle in 0..<particleCount {
                if particle >= threads, let (done, draft) = try await group.next() { drafts[done] = draft }
                group.addTask {
                    let draft = try await draft(
                        particle, of: number, from: kernel, tolerance: tolerance, simulate)
                    return (particle, draft)
                }
            }
            for try await (done, draft) in group { drafts[done] = draft }
            return drafts.compactMap(\.self)
        }
        return Self.weighted(drafts, number: number, tolerance: tolerance)
    }

    private static func weighted(_ drafts: [Draft], number: Int, tolerance: Double) -> ABCPopulation {
        let greatest = drafts.map(\.logWeight).max() ?? 0
        let weights = drafts.map { Elementary.exp($0.logWeight - greatest) }
        let sum = Statistics.sum(weights)
        return ABCPopulation(
            number: number, tolerance: tolerance,
            particles: zip(drafts, weights).map { draft, weight in
                .init(
                    parameters: draft.parameters, weight: weight / sum, distance: draft.distance,
                    attempts: draft.attempts)
            })
    }
}
