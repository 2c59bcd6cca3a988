internal import NumericKit

/// The log-likelihood of a conditional logit at some weights, and its derivatives (McFadden 1974, in Zarembka (ed.),
/// Frontiers in Econometrics, 105–142).
struct LogitMoments {
    let logLikelihood: Double
    /// The first derivatives of each choice, by `choice × terms + term`: what was chosen less its expectation.
    let scores: [Double]
    /// The negative second derivatives, by rows: the sum of the covariances of the terms within choices.
    let information: [Double]
    /// The probability of every alternative.
    let probabilities: [Double]
    /// The terms of every alternative less their expectation, by `alternative × terms + term`.
    let deviations: [Double]

    /// - Complexity: O(alternatives · terms²).
    init(_ sample: ChoiceSample, weights: [Double]) {
        let width = sample.terms.count
        var logLikelihood = 0.0
        var scores: [Double] = []
        var information = [Double](repeating: 0, count: width * width)
        var probabilities: [Double] = []
        var deviations = sample.features
        for choice in sample.choices {
            let utilities = choice.alternatives.map { sample.utility($0, weights) }
            let greatest = utilities.max() ?? 0
            let powers = utilities.map { Elementary.exp($0 - greatest) }
            let sum = powers.reduce(0, +)
            logLikelihood += utilities[choice.chosen] - greatest - Elementary.log(sum)
            for term in 0..<width {
                var expectation = 0.0
                for (place, alternative) in choice.alternatives.enumerated() {
                    expectation += powers[place] / sum * sample.features[alternative * width + term]
                }
                for alternative in choice.alternatives {
                    deviations[alternative * width + term] -= expectation
                }
            }
            for (place, alternative) in choice.alternatives.enumerated() {
                let probability = powers[place] / sum
                let start = alternative * width
                for row in 0..<width {
                    let part = probability * deviations[start + row]
                    for column in 0...row {
                        information[row * width + column] += part * deviations[start + column]
                    }
                }
                if place == choice.chosen { scores += deviations[start..<(start + width)] }
                probabilities.append(probability)
            }
        }
        for row in 0..<width {
            for column in 0..<row { information[column * width + row] = information[row * width + column] }
        }
        (self.logLikelihood, self.scores, self.information) = (logLikelihood, scores, information)
        (self.probabilities, self.deviations) = (probabilities, deviations)
    }

    /// The first derivatives of the whole.
    func gradient(termCount: Int) -> [Double] {
        (0..<termCount).map { term in
            stride(from: term, to: scores.count, by: termCount).reduce(0) { $0 + scores[$1] }
        }
    }
}
