package import ScenarioModel

/// A law whose quantiles are known; every law of the language is one.
protocol QuantileLaw: UncertaintyLaw {
    /// The value that the law stays at or below with a probability strictly between 0 and 1.
    ///
    /// It never falls as the probability grows, and lies inside the bounds of the law. Categories are in written order.
    func value(at probability: Double) -> DesignValue
    /// All values in the order of the quantiles, if there are at most so many; nil otherwise. Categories are always given,
    /// since none of them stands for the others.
    func values(atMost limit: Int) -> [DesignValue]?
}

extension QuantileLaw {
    /// The values at some rising probabilities, each once; all values of a law that has no more of them.
    func levels(at probabilities: [Double]) -> [DesignValue] {
        if let all = values(atMost: probabilities.count) { return all }
        var levels: [DesignValue] = []
        for value in probabilities.map({ value(at: $0) }) where value != levels.last { levels.append(value) }
        return levels
    }
}

/// A law of real numbers.
protocol ContinuousLaw: QuantileLaw {
    /// The number that the law stays below with a probability strictly between 0 and 1.
    func number(at probability: Double) -> Double
}

extension ContinuousLaw {
    func value(at probability: Double) -> DesignValue { .number(number(at: probability)) }

    func values(atMost limit: Int) -> [DesignValue]? { nil }
}

extension Uncertainty {
    /// The law with its quantiles.
    var quantileLaw: any QuantileLaw {
        guard let law = law as? any QuantileLaw else {
            preconditionFailure("the law \(type(of: law)) has no quantiles")
        }
        return law
    }
}

extension UncertaintyLaw {
    /// The number that a law of real numbers stays below with a probability strictly between 0 and 1; nil for other laws.
    package func quantile(_ probability: Double) -> Double? {
        (self as? any ContinuousLaw)?.number(at: probability)
    }
}
