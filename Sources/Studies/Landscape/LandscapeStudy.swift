public import Coalitions
internal import NumericKit
public import ScenarioModel

/// A landscape with all that was found in it.
public struct LandscapeStudy: Sendable {
    /// What was asked.
    public let landscape: Landscape
    /// Its energies.
    public let energies: EnergyLandscape
    /// Its minima.
    public let survey: LandscapeSurvey
    /// How each minimum compares with the camps that were seen; empty when none were.
    public let comparisons: [CampComparison]
    /// The configuration that was seen.
    public let observed: ObservedConfiguration?

    /// What was seen, as a point of the landscape.
    public struct ObservedConfiguration: Sendable {
        /// Which actors are in the second camp; the first actor never is.
        public let camps: [Bool]
        /// The energy.
        public let energy: Double
        /// The free actors whose switch alone would lower the energy, with the change.
        public let restless: [(actor: Int, change: Double)]
        /// The minimum, by its index, in which steepest descent from here ends; nil when it is not among those kept.
        public let minimum: Int?
    }

    /// Visits every configuration where there are few enough, and searches otherwise.
    /// - Complexity: O(configurations · actors²), or O(starts · actors²) for a search.
    public init(_ landscape: Landscape) {
        self.landscape = landscape
        energies = EnergyLandscape(
            sizes: landscape.sizes, propensities: landscape.propensities,
            ties: landscape.ties.map { tie in tie.map { ($0.actor, $0.isOpposed) } })
        // A product of this size gains nothing from a second thread.
        BLAS.useOneThread()
        let survey =
            energies.isEnumerable
            ? energies.enumerate()
            : energies.search(
                starts: landscape.starts, seed: landscape.seed,
                keys: landscape.actors.map { StableHash.fnv1a64($0.value) })
        self.survey = survey
        guard let seen = landscape.observed?.isSecond else {
            (comparisons, observed) = ([], nil)
            return
        }
        comparisons = survey.minima.map { [energies] in
            energies.compare($0.camps, with: seen, sizes: landscape.sizes)
        }
        let changes = energies.changes(seen)
        let end = energies.descend(from: seen)
        let named = end.map { $0 != end[0] }
        observed = ObservedConfiguration(
            camps: seen, energy: energies.energy(seen),
            restless: energies.restless(seen).map { ($0, changes[$0]) },
            minimum: survey.minima.firstIndex { $0.camps == named })
    }

    /// The share of configurations, or of the starts of a search, from which descent leads to a minimum.
    public func basinShare(_ minimum: LandscapeMinimum) -> Double {
        Double(minimum.basin) / Double(survey.basinTotal)
    }
}
