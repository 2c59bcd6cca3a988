internal import NumericKit
internal import ScenarioModel
internal import Studies

/// A law of an uncertainty whose density is known, so that it can be a prior.
protocol DensityLaw: UncertaintyLaw {
    /// The logarithm of the density at a number; minus infinity where the law has none.
    func logDensity(_ value: Double) -> Double
}

/// The law of an uncertainty as a prior.
struct LawPrior: PriorLaw {
    let law: any DensityLaw

    func quantile(_ probability: Double) -> Double {
        guard let number = law.quantile(probability) else {
            preconditionFailure("the law \(type(of: law)) has a density, and no quantiles")
        }
        return number
    }

    func logDensity(_ value: Double) -> Double { law.logDensity(value) }
}

extension UniformLaw: DensityLaw {
    func logDensity(_ value: Double) -> Double {
        let bounds = distribution.quantities.map(\.value)
        return UniformPrior(bounds[0]...bounds[1]).logDensity(value)
    }
}

extension LogUniformLaw: DensityLaw {
    /// −ln x − ln ln(b/a).
    func logDensity(_ value: Double) -> Double {
        guard (from.value...to.value).contains(value) else { return -.infinity }
        return -Elementary.log(value) - Elementary.log(Elementary.log(to.value / from.value))
    }
}

extension TriangularLaw: DensityLaw {
    /// 2 / (b − a) times the share of the way up to the mode or down from it.
    func logDensity(_ value: Double) -> Double {
        let (a, m, b) = (least.value, mode.value, greatest.value)
        guard value > a || value == m, value < b || value == m else { return -.infinity }
        let height = value < m ? (value - a) / (m - a) : value > m ? (b - value) / (b - m) : 1
        return Elementary.log(2 / (b - a)) + Elementary.log(height)
    }
}

extension NormalLaw: DensityLaw {
    func logDensity(_ value: Double) -> Double {
        let numbers = distribution.quantities.map(\.value)
        return NormalPrior(mean: numbers[0], deviation: numbers[1]).logDensity(value)
    }
}

extension TruncatedNormalLaw: DensityLaw {
    /// That of the normal law, less the logarithm of its probability between the bounds.
    func logDensity(_ value: Double) -> Double {
        guard (least.value...greatest.value).contains(value) else { return -.infinity }
        let low = (least.value - mean.value) / deviation.value
        let high = (greatest.value - mean.value) / deviation.value
        // Mirrored above the mean, so that the difference is one of small numbers.
        let inside =
            low > 0
            ? NormalDistribution.cumulative(-low) - NormalDistribution.cumulative(-high)
            : NormalDistribution.cumulative(high) - NormalDistribution.cumulative(low)
        return NormalPrior(mean: mean.value, deviation: deviation.value).logDensity(value)
            - Elementary.log(inside)
    }
}

extension BetaLaw: DensityLaw {
    func logDensity(_ value: Double) -> Double {
        let width = to.value - from.value
        return BetaDistribution(alpha.value, beta.value).logDensity((value - from.value) / width)
            - Elementary.log(width)
    }
}
