extension CrossValidation {
    /// Terms with a penalty, and how well they predict.
    public struct Candidate: Hashable, Sendable {
        /// The places of the terms in the sample, in the order in which they were taken.
        public let columns: [Int]
        /// What kept their weights from running away.
        public let penalty: ConditionalLogit.Penalty
        /// The mean logarithmic score of choices that were not fitted, in nats; less is better.
        public let score: Double
    }

    /// How terms were selected.
    public struct Selection: Sendable {
        /// The candidate of the path with the best score, the first of those with the same.
        public let best: Candidate
        /// The best candidate with each number of terms, from those that are kept on.
        public let path: [Candidate]
    }

    /// Selects terms by going forward: the term that improves the score most is taken, or worsens it least, until all are;
    /// then the best of all that were passed is chosen.
    ///
    /// Of terms with the same score the first is taken, and of penalties with the same score the first. A term that can't be
    /// fitted beside those already taken, such as one that depends on them, is passed over.
    ///
    /// The score of the selected candidate is itself the best of many, so it flatters: score the selected model anew on
    /// choices that had no part in the selection.
    /// - Parameters:
    ///   - sample: Choices with all terms.
    ///   - kept: The places of terms that are always taken. The default is none.
    ///   - penalties: What may keep weights from running away, at least one. A ridge treats terms alike, so bring them to
    ///     similar sizes. The default is no penalty.
    ///   - mostTerms: How many terms may be taken, those kept included. The default is all.
    /// - Throws: ``FitError`` for a sample of fewer clusters than folds, or if the kept terms can't be fitted.
    /// - Complexity: That of `foldCount` · penalties · terms² / 2 fits.
    public func select(
        from sample: ChoiceSample, keeping kept: [Int] = [],
        penalties: [ConditionalLogit.Penalty] = [.none], mostTerms: Int = .max
    ) throws(FitError) -> Selection {
        precondition(!penalties.isEmpty, "a fit has a penalty, if only none")
        let parts = try parts(of: sample)
        var path = [try candidate(kept, penalties, parts)]
        var best = path[0]
        while let last = path.last, last.columns.count < mostTerms {
            var next: Candidate?
            for column in sample.terms.indices where !last.columns.contains(column) {
                guard let trial = try? candidate(last.columns + [column], penalties, parts) else { continue }
                if trial.score < next?.score ?? .infinity { next = trial }
            }
            guard let next else { break }
            path.append(next)
            if next.score < best.score { best = next }
        }
        return Selection(best: best, path: path)
    }

    /// Some terms with the penalty under which they predict best.
    /// - Throws: The error under the last penalty if they can be fitted under none.
    private func candidate(
        _ columns: [Int], _ penalties: [ConditionalLogit.Penalty], _ parts: Parts
    ) throws(FitError) -> Candidate {
        let parts = parts.map { ($0.seen.keeping(columns), $0.unseen.keeping(columns)) }
        var best: Candidate?
        var failure = FitError.noChoices
        for penalty in penalties {
            do throws(FitError) {
                let score = try score(parts, by: ConditionalLogit(penalty: penalty))
                if score < best?.score ?? .infinity {
                    best = Candidate(columns: columns, penalty: penalty, score: score)
                }
            } catch {
                failure = error
            }
        }
        guard let best else { throw failure }
        return best
    }
}
