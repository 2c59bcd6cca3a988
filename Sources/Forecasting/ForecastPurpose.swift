internal import NumericKit

/// What a random draw of fitting and scoring is for; part of the address of every draw, so that no two uses share one.
enum ForecastPurpose {
    /// Which clusters are in a resample; the moment is the resample.
    static let cluster: UInt8 = 1
    /// The ancestor of a particle; the moment is its population, the entity the particle and the attempt.
    static let ancestor: UInt8 = 2
    /// The parameters of a particle; as for the ancestor.
    static let parameter: UInt8 = 3
    /// The stream of what a particle simulates; as for the ancestor.
    static let simulation: UInt8 = 4
    /// The weights of a term in a draw from the law of the estimates; the moment is the draw, the entity the term.
    static let weight: UInt8 = 5

    /// The draws of fitting and scoring under a seed; neither a run, nor a design, nor a comparison has their replicate.
    static func stream(_ seed: UInt32) -> RandomStream { RandomStream(seed: seed, replicate: UInt32.max - 3) }
}
