internal import NumericKit

/// What a random draw of resampling is for; part of the address of every draw, so that no two uses share one.
enum ResamplingPurpose {
    /// Which replicates are in a resample; the moment is the resample.
    static let replicate: UInt8 = 1
    /// Which design points are in a resample; the moment is the resample.
    static let point: UInt8 = 2

    /// The draws of resampling under a seed; neither a run nor a design has their replicate.
    static func stream(_ seed: UInt32) -> RandomStream { RandomStream(seed: seed, replicate: UInt32.max - 2) }
}
