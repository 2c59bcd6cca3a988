/// Choices that were made, each among alternatives that terms describe by numbers.
public struct ChoiceSample: Sendable {
    /// The names of the terms, in the order of the numbers.
    public let terms: [String]
    /// The choices in the order in which they were added.
    public private(set) var choices: [Choice] = []
    /// The values of the terms, by `alternative × terms + term`, alternatives of all choices one after another.
    private(set) var features: [Double] = []
    /// What the utility of each alternative has besides its terms.
    private(set) var offsets: [Double] = []

    /// A choice.
    public struct Choice: Sendable {
        /// The places of its alternatives among those of all choices.
        public let alternatives: Range<Int>
        /// Which of its alternatives was chosen, counted from 0.
        public let chosen: Int
        /// The group within which choices may depend on each other.
        public let cluster: Int
    }

    /// A sample without choices.
    /// - Parameter terms: The names of the terms.
    public init(terms: [String]) { self.terms = terms }

    /// Adds a choice.
    /// - Parameters:
    ///   - alternatives: The values of the terms for each alternative, at least one.
    ///   - offsets: What the utility of each has besides, with a weight of 1. The default is nothing.
    ///   - chosen: Which of them was chosen, counted from 0.
    ///   - cluster: The group within which choices may depend on each other, such as the number of the actor.
    public mutating func add(
        _ alternatives: [[Double]], offsets: [Double]? = nil, chosen: Int, cluster: Int
    ) {
        precondition(alternatives.indices.contains(chosen), "what was chosen is an alternative")
        precondition(alternatives.allSatisfy { $0.count == terms.count }, "each term has a value")
        let start = choices.last?.alternatives.upperBound ?? 0
        choices.append(
            Choice(alternatives: start..<(start + alternatives.count), chosen: chosen, cluster: cluster))
        for values in alternatives { features += values }
        self.offsets += offsets ?? alternatives.map { _ in 0 }
    }

    /// The same choices with some of the terms.
    /// - Parameter places: The places of the terms to keep, in the order that they shall have.
    public func keeping(_ places: [Int]) -> ChoiceSample {
        var sample = ChoiceSample(terms: places.map { terms[$0] })
        sample.choices = choices
        sample.offsets = offsets
        sample.features = (0..<(features.count / max(1, terms.count))).flatMap { alternative in
            places.map { features[alternative * terms.count + $0] }
        }
        return sample
    }

    /// Some of the choices with all terms.
    /// - Parameter places: The places of the choices to keep, in the order that they shall have.
    /// - Complexity: O(alternatives kept · terms).
    public func choosing(_ places: [Int]) -> ChoiceSample {
        var sample = ChoiceSample(terms: terms)
        for place in places {
            let choice = choices[place]
            sample.add(
                choice.alternatives.map { Array(features[($0 * terms.count)..<(($0 + 1) * terms.count)]) },
                offsets: Array(offsets[choice.alternatives]), chosen: choice.chosen, cluster: choice.cluster)
        }
        return sample
    }

    /// The utility of an alternative under some weights of the terms.
    func utility(_ alternative: Int, _ weights: [Double]) -> Double {
        offsets[alternative] + product(alternative, weights)
    }

    /// The sum of an alternative's terms, each times its weight.
    func product(_ alternative: Int, _ weights: [Double]) -> Double {
        let start = alternative * terms.count
        var sum = 0.0
        for term in weights.indices { sum += weights[term] * features[start + term] }
        return sum
    }

    /// The greatest distance of a term's values from each other.
    func range(of term: Int) -> Double {
        let values = stride(from: term, to: features.count, by: terms.count).map { features[$0] }
        return (values.max() ?? 0) - (values.min() ?? 0)
    }

    /// The greatest absolute value of a term.
    func greatest(of term: Int) -> Double {
        stride(from: term, to: features.count, by: terms.count).reduce(0) { max($0, features[$1].magnitude) }
    }
}
