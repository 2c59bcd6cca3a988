internal import NumericKit
internal import ScenarioModel

/// How a policy does for one objective over all design points that count.
///
/// Regret measures ask how far from the best policy it may end (Savage 1951, doi:10.1080/01621459.1951.10500768),
/// satisficing how often it is good enough, in the tradition of Simon and Starr; Herman et al. 2015
/// (doi:10.1061/(ASCE)WR.1943-5452.0000509) compare such measures.
struct Robustness: Sendable {
    /// At how many points every policy has a value.
    let points: Int
    /// The mean over these points.
    let mean: Double
    /// The greatest regret.
    let maxRegret: Double
    /// The mean regret.
    let meanRegret: Double
    /// The quantile of the regrets, of type 7, at ``upperShare``.
    let upperRegret: Double
    /// The share of points whose mean meets the threshold; NaN without one.
    let satisficing: Double
    /// The mean rank.
    let meanRank: Double

    /// The share of points below ``upperRegret``.
    static let upperShare = 0.9

    /// The measures of a policy; nil where no point counts.
    init?(_ objective: Objective, policy: Int, means: [[Double]], regrets: Regrets) {
        let own = regrets.regrets[policy]
        guard let greatest = own.max() else { return nil }
        let values = regrets.points.map { means[policy][$0] }
        points = own.count
        mean = Statistics.mean(values)
        maxRegret = greatest
        meanRegret = Statistics.mean(own)
        upperRegret = Statistics.quantile(sorted: own.sorted(), Self.upperShare)
        satisficing =
            objective.threshold == nil
            ? .nan : Double(values.count { objective.isMet(by: $0) == true }) / Double(points)
        meanRank = Statistics.mean(regrets.ranks[policy].map { Double($0) })
    }
}
