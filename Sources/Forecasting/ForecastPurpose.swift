internal import NumericKit

/// What a random draw of fitting and scoring is for; part of the address of every draw, so that no two uses share one.
enum ForecastPurpose {
    /// Which clusters are in a resample; the moment is the resample.
    static let cluster: UInt8 = 1

    /// The draws of fitting and scoring under a seed; neither a run, nor a design, nor a comparison has their replicate.
    static func stream(_ seed: UInt32) -> RandomStream { RandomStream(seed: seed, replicate: UInt32.max - 3) }
}
