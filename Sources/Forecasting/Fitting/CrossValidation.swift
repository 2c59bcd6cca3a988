internal import NumericKit

/// Scores fits by choices that they have not seen: each fold of clusters is predicted by a fit to all others (Stone 1974,
/// doi:10.1111/j.2517-6161.1974.tb00994.x).
///
/// A cluster is never split, since choices of one actor tell of each other.
public struct CrossValidation: Sendable {
    /// How many folds there are.
    public let foldCount: Int

    /// - Parameter foldCount: How many folds there are, at least two. The default is 5.
    public init(foldCount: Int = 5) {
        precondition(foldCount >= 2, "a fold is predicted by another")
        self.foldCount = foldCount
    }

    /// The fold of each choice: clusters are dealt to the folds in turn, in the order in which they first appear.
    /// - Complexity: O(choices).
    public func folds(of sample: ChoiceSample) -> [Int] {
        var folds: [Int: Int] = [:]
        return sample.choices.map { choice in
            if let fold = folds[choice.cluster] { return fold }
            let fold = folds.count % foldCount
            folds[choice.cluster] = fold
            return fold
        }
    }

    /// The mean logarithmic score of all choices, each under the fit that has not seen it, in nats; less is better.
    /// - Parameters:
    ///   - sample: The choices.
    ///   - logit: How to fit.
    /// - Throws: ``FitError`` for a sample of fewer clusters than folds, or one of which a fold can't be fitted.
    /// - Complexity: That of `foldCount` fits.
    public func score(_ sample: ChoiceSample, by logit: ConditionalLogit) throws(FitError) -> Double {
        try score(parts(of: sample), by: logit)
    }

    /// What is fitted and what is predicted, by fold.
    typealias Parts = [(seen: ChoiceSample, unseen: ChoiceSample)]

    func parts(of sample: ChoiceSample) throws(FitError) -> Parts {
        let folds = folds(of: sample)
        let clusterCount = Set(sample.choices.map(\.cluster)).count
        if clusterCount < foldCount { throw .tooFewClusters(count: clusterCount, needed: foldCount) }
        return (0..<foldCount).map { fold in
            (
                sample.choosing(folds.indices.filter { folds[$0] != fold }),
                sample.choosing(folds.indices.filter { folds[$0] == fold })
            )
        }
    }

    func score(_ parts: Parts, by logit: ConditionalLogit) throws(FitError) -> Double {
        var scores: [Double] = []
        for part in parts { scores += try logit.fit(part.seen).logScores(of: part.unseen) }
        return Statistics.mean(scores)
    }
}
