/// Choices that some weighted sum of terms predicts without an exception: its best weight would be infinite (Albert &
/// Anderson 1984, doi:10.1093/biomet/71.1.1).
enum Separation {
    /// A difference smaller than this share of the greatest counts as none, since a step is known to so many digits.
    private static let tolerance = 1e-6
    /// A term has a part in a direction if it moves utilities by this share of what the greatest does.
    private static let leastPart = 1e-3

    /// Looks whether a direction of weights separates what was chosen from what was not.
    ///
    /// Newton's steps come to lie in such a direction if there is one: along it every step is about as long as the one
    /// before, while the others vanish.
    /// - Throws: ``FitError/separated(terms:)``.
    /// - Complexity: O(alternatives · terms).
    static func check(_ sample: ChoiceSample, along direction: [Double]) throws(FitError) {
        var (least, greatest) = (0.0, 0.0)
        for choice in sample.choices {
            let chosen = sample.product(choice.alternatives.lowerBound + choice.chosen, direction)
            for alternative in choice.alternatives {
                let difference = chosen - sample.product(alternative, direction)
                (least, greatest) = (min(least, difference), max(greatest, difference))
            }
        }
        guard greatest > 0, least >= -tolerance * greatest else { return }
        let parts = sample.terms.indices.map { direction[$0].magnitude * sample.range(of: $0) }
        let most = parts.max() ?? 0
        throw .separated(
            terms: sample.terms.indices.filter { parts[$0] >= leastPart * most }.map { sample.terms[$0] })
    }
}
