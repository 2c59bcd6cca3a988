/// Fits the hazard that something happens in a period, given that it has not happened before: a logit of each period at
/// risk (Allison 1982, doi:10.2307/270718).
///
///     var periods = ChoiceSample(terms: ["always", "exposure"])
///     periods.add([1, 0.2], happened: false, cluster: 7)
///     periods.add([1, 0.6], happened: true, cluster: 7)
///     let hazard = try BinaryLogit(penalty: .ridge(1)).fit(periods).probability(of: [1, 0.4])
///
/// It is the conditional logit of two alternatives, of which that of nothing happening has no utility. A term of ones
/// makes the intercept, which a penalty treats like any other weight.
public struct BinaryLogit: Sendable {
    /// What keeps weights from running away.
    public let penalty: ConditionalLogit.Penalty

    /// - Parameter penalty: What keeps weights from running away. The default is nothing.
    public init(penalty: ConditionalLogit.Penalty = .none) { self.penalty = penalty }

    /// Fits periods, which `add(_:happened:cluster:)` has put into a sample.
    /// - Throws: As ``ConditionalLogit/fit(_:)``.
    /// - Complexity: O(steps · (periods · terms² + terms³)).
    public func fit(_ periods: ChoiceSample) throws(FitError) -> LogitEstimate {
        precondition(
            periods.choices.allSatisfy { $0.alternatives.count == 2 }, "something happens or not")
        return try ConditionalLogit(penalty: penalty).fit(periods)
    }
}

extension ChoiceSample {
    /// Adds a period in which something could happen, as the choice of alternative 1 (it happens) over 0 (no term).
    /// - Parameters:
    ///   - values: The values of the terms in the period.
    ///   - happened: Whether it happened.
    ///   - cluster: The group within which periods may depend on each other, such as the number of the actor.
    public mutating func add(_ values: [Double], happened: Bool, cluster: Int) {
        add([Array(repeating: 0, count: values.count), values], chosen: happened ? 1 : 0, cluster: cluster)
    }
}
