internal import NumericKit

/// What a random draw of a design is for; part of the address of every draw, so that no two uses share one.
///
/// Entities are the hashes of the paths of uncertainties, so that a further uncertainty moves no draw of the others.
enum DesignPurpose {
    /// A coordinate of a random point; the moment is the point.
    static let coordinate: UInt8 = 1
    /// The order of the strata of a Latin hypercube; the moment is the hypercube.
    static let stratum: UInt8 = 2
    /// The place inside a stratum; the moment is the hypercube.
    static let jitter: UInt8 = 3
    /// Whether a digit of a Sobol' coordinate is flipped; the moment is the digits before it.
    static let flip: UInt8 = 4

    /// The draws of designs under a seed; no run has their replicate.
    static func stream(_ seed: UInt32) -> RandomStream { RandomStream(seed: seed, replicate: UInt32.max - 1) }
}
