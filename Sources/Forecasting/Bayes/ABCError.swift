/// Why a population can't be made.
public enum ABCError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The particles of a population don't vary in all parameters.
    case degenerate(population: Int)
    /// A particle tried too many parameters.
    case tooManyAttempts(population: Int, tolerance: Double, attempts: Int)

    /// What is wrong and what helps, in a sentence.
    public var description: String {
        switch self {
        case .degenerate(let population):
            "the particles of population \(population) don't differ in every parameter; take more particles, or leave out "
                + "parameters that depend on others"
        case .tooManyAttempts(let population, let tolerance, let attempts):
            "population \(population) has a particle that came within \(tolerance) in none of \(attempts) attempts; stop at "
                + "a greater tolerance, or allow more attempts"
        }
    }
}
