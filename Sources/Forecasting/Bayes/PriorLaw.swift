internal import NumericKit

/// What is believed of a parameter before anything was seen.
public protocol PriorLaw: Sendable {
    /// The value below which the parameter lies with a probability strictly between 0 and 1.
    func quantile(_ probability: Double) -> Double
    /// The logarithm of the density at a value; minus infinity where the parameter can't be.
    func logDensity(_ value: Double) -> Double
}

/// Any value between two bounds is believed alike.
public struct UniformPrior: PriorLaw, Hashable {
    /// The least and the greatest value.
    public let bounds: ClosedRange<Double>

    /// - Parameter bounds: The least and the greatest value, not the same.
    public init(_ bounds: ClosedRange<Double>) {
        precondition(bounds.lowerBound < bounds.upperBound, "bounds with something between them")
        self.bounds = bounds
    }

    /// The share of the way from the least value to the greatest.
    public func quantile(_ probability: Double) -> Double {
        bounds.lowerBound + probability * (bounds.upperBound - bounds.lowerBound)
    }

    /// −ln of the width between the bounds.
    public func logDensity(_ value: Double) -> Double {
        bounds.contains(value) ? -Elementary.log(bounds.upperBound - bounds.lowerBound) : -.infinity
    }
}

/// Values around a mean are believed, as by a normal distribution.
public struct NormalPrior: PriorLaw, Hashable {
    /// The mean.
    public let mean: Double
    /// The standard deviation.
    public let deviation: Double

    /// - Parameters:
    ///   - mean: The mean.
    ///   - deviation: The standard deviation, above 0.
    public init(mean: Double, deviation: Double) {
        precondition(deviation > 0, "a deviation above 0")
        (self.mean, self.deviation) = (mean, deviation)
    }

    /// The mean and so many deviations as the normal quantile says.
    public func quantile(_ probability: Double) -> Double {
        mean + deviation * NormalDistribution.quantile(probability)
    }

    /// −z²/2 − ln(σ √(2π)) of the distance z from the mean in deviations.
    public func logDensity(_ value: Double) -> Double {
        let distance = (value - mean) / deviation
        let logOfRootOfTwoPi = 0x1.d67f1c864beb5p-1
        return -distance * distance / 2 - Elementary.log(deviation) - logOfRootOfTwoPi
    }
}
