internal import NumericKit

/// Where the particles of a population come from: those of the one before, moved by a normal distribution with twice their
/// covariance (Beaumont et al. 2009, doi:10.1093/biomet/asp052; Filippi et al. 2013, doi:10.1515/sagmb-2012-0069).
struct ABCKernel: Sendable {
    private let previous: ABCPopulation
    private let cholesky: Cholesky
    /// The sums of the weights up to each particle.
    private let cumulative: [Double]
    /// The particles with unit kernel, by `particle × parameters + parameter`.
    private let white: [Double]

    /// - Throws: ``ABCError/degenerate(population:)``.
    init(_ previous: ABCPopulation) throws(ABCError) {
        self.previous = previous
        let covariance = previous.covariance.map { 2 * $0 }
        let order = previous.particles.first?.parameters.count ?? 0
        guard let cholesky = try? Cholesky(covariance, order: order) else {
            throw .degenerate(population: previous.number)
        }
        var sum = 0.0
        cumulative = previous.particles.map { particle in
            sum += particle.weight
            return sum
        }
        white = previous.particles.flatMap { cholesky.whiten($0.parameters) }
        self.cholesky = cholesky
    }

    /// New parameters from an ancestor that is drawn by weight.
    /// - Parameters:
    ///   - luck: A uniform number for the ancestor.
    ///   - steps: Independent standard normal numbers, one for each parameter.
    func propose(_ luck: Double, _ steps: [Double]) -> [Double] {
        let level = luck * (cumulative.last ?? 0)
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > level { high = middle } else { low = middle + 1 }
        }
        return zip(previous.particles[low].parameters, cholesky.spread(steps)).map { $0 + $1 }
    }

    /// The logarithm of the density of proposals at some parameters, but for a constant.
    /// - Complexity: O(particles · parameters).
    func logDensity(_ parameters: [Double]) -> Double {
        let place = cholesky.whiten(parameters)
        var sum = 0.0
        for (index, particle) in previous.particles.enumerated() {
            var square = 0.0
            for component in place.indices {
                let distance = place[component] - white[index * place.count + component]
                square += distance * distance
            }
            sum += particle.weight * Elementary.exp(-square / 2)
        }
        return Elementary.log(sum)
    }
}
