internal import NumericKit
internal import ScenarioModel
internal import Simulation

/// What a history tells of the weights of a group's terms: which other profile was taken by those who moved, and who
/// moved when.
///
/// An actor that looks at its profiles in every step and chooses by logit moves with probability Σ e^V / (e^V₀ + Σ e^V) over
/// the other profiles open to it, V₀ being what it holds, and then takes each with probability e^V / Σ e^V. The second
/// tells of terms that differ between the others; the first, given these, of terms that are the same for all of them,
/// such as what any adoption or any change costs. Fitting one after the other is the sequential estimator of a nested
/// logit whose inclusive value has the weight 1 (McFadden 1978, in Karlqvist et al. (eds.), Spatial Interaction Theory and
/// Planning Models, 75–96).
struct ChoiceEvidence {
    typealias Part = HistoryFit.Part

    /// The terms of the group, in the order of the scenario.
    let terms: [Term]
    /// What each is fitted to.
    let parts: [Part]
    private let occasions: [ChoiceOccasion]
    /// The ids of the terms that count nothing.
    private let without: Set<String>
    /// The temperature of the logit, by which utilities are divided.
    private let temperature: Double
    /// The last step that is known; weights have no later points.
    private let lastStep: Int

    /// - Parameters:
    ///   - occasions: The occasions of the group's actors.
    ///   - scenario: The scenario, whose rule is logit with one temperature.
    ///   - group: The group.
    ///   - fitted: The ids of the terms whose weights are wanted.
    ///   - without: The ids of terms that count nothing.
    init(
        _ occasions: [ChoiceOccasion], _ scenario: Scenario, _ group: ActorGroup, fitted: Set<String>,
        without: Set<String>
    ) {
        self.occasions = occasions
        terms = scenario.terms(of: group)
        self.without = without
        temperature = scenario.logitTemperature ?? 1
        let lastStep = scenario.history?.lastStep ?? .max
        self.lastStep = lastStep
        let looksAlways =
            scenario.adoption.revision.pace?.known(at: lastStep).points.allSatisfy { $0.value == 1 } ?? false
        parts = terms.enumerated().map { index, term in
            guard fitted.contains(term.id.value), term.coefficient.points.count == 1 else { return .given }
            if occasions.contains(where: { $0.moves && $0.tellsApart(index) }) { return .choice }
            // It tells profiles apart, but nobody who moved has met a difference yet.
            if occasions.contains(where: { $0.tellsApart(index) }) { return .given }
            return looksAlways && occasions.contains { $0.tellsOfMoving(index) } ? .timing : .given
        }
    }

    /// The places of the terms of a part.
    func places(_ part: Part) -> [Int] { parts.indices.filter { parts[$0] == part } }

    /// The choices of those who moved, among the profiles other than what they held, by the terms that tell them apart.
    func choices() -> ChoiceSample {
        let places = places(.choice)
        var sample = ChoiceSample(terms: places.map { terms[$0].id.value })
        for occasion in occasions where occasion.moves {
            let others = occasion.others
            sample.add(
                others.map { occasion.values(at: $0, of: places) },
                offsets: others.map { given(occasion, $0) / temperature },
                chosen: others.firstIndex(of: occasion.chosenPlace) ?? 0, cluster: occasion.actor)
        }
        return sample
    }

    /// Staying or moving of all actors that could move, by the terms that are the same for all profiles they could take.
    /// - Parameter fitted: The weights of the terms of ``Part/choice``, in their order, divided by the temperature.
    func timing(_ fitted: [Double]) -> ChoiceSample {
        let (places, known) = (places(.timing), places(.choice))
        var sample = ChoiceSample(terms: places.map { terms[$0].id.value })
        for occasion in occasions where occasion.open.count > 1 {
            let utilities = utilities(occasion, known, fitted)
            let others = occasion.others
            let greatest = others.map { utilities[$0] }.max() ?? 0
            let sum = others.reduce(0) { $0 + Elementary.exp(utilities[$1] - greatest) }
            let held = occasion.values(at: occasion.presentPlace, of: places)
            let taken = occasion.values(at: others[0], of: places)
            sample.add(
                [places.map { _ in 0 }, zip(taken, held).map { $0 - $1 }],
                offsets: [utilities[occasion.presentPlace], greatest + Elementary.log(sum)],
                chosen: occasion.moves ? 1 : 0, cluster: occasion.actor)
        }
        return sample
    }

    /// How much less the score of each weight of ``Part/timing`` is per unit more of some weights of ``Part/choice``, by
    /// timing × choice: Σ P · (1 − P) · x · z, P being the probability of moving, x the value of the term and z what a unit
    /// more of the weight adds to the inclusive value less the utility of staying.
    /// - Parameters:
    ///   - fitted: As for ``timing(_:)``.
    ///   - weights: The weights of the terms of ``Part/timing``, divided by the temperature.
    ///   - columns: Which of the terms of ``Part/choice`` are looked at.
    func coupling(_ fitted: [Double], _ weights: [Double], columns: [Int]) -> [Double] {
        let (places, known) = (places(.timing), places(.choice))
        let looked = columns.map { known[$0] }
        var sum = [Double](repeating: 0, count: places.count * looked.count)
        for occasion in occasions where occasion.open.count > 1 {
            let utilities = utilities(occasion, known, fitted)
            let others = occasion.others
            let greatest = others.map { utilities[$0] }.max() ?? 0
            let powers = others.map { Elementary.exp(utilities[$0] - greatest) }
            let total = powers.reduce(0, +)
            let held = occasion.values(at: occasion.presentPlace, of: places)
            let x = zip(occasion.values(at: others[0], of: places), held).map { $0 - $1 }
            let gain = zip(x, weights).reduce(
                greatest + Elementary.log(total) - utilities[occasion.presentPlace]
            ) { $0 + $1.0 * $1.1 }
            let odds = Elementary.exp(-gain.magnitude)
            let spread = odds / ((1 + odds) * (1 + odds))
            var z = occasion.values(at: occasion.presentPlace, of: looked).map { -$0 }
            for (other, power) in zip(others, powers) {
                for (column, value) in occasion.values(at: other, of: looked).enumerated() {
                    z[column] += power / total * value
                }
            }
            for row in x.indices {
                for column in z.indices { sum[row * z.count + column] += spread * x[row] * z[column] }
            }
        }
        return sum
    }

    /// The utilities of the open profiles without the terms of ``Part/timing``, divided by the temperature.
    private func utilities(_ occasion: ChoiceOccasion, _ known: [Int], _ fitted: [Double]) -> [Double] {
        occasion.open.indices.map { place in
            given(occasion, place) / temperature
                + zip(occasion.values(at: place, of: known), fitted).reduce(0) { $0 + $1.0 * $1.1 }
        }
    }

    /// What the given terms and policies make of the profile at a place.
    private func given(_ occasion: ChoiceOccasion, _ place: Int) -> Double {
        let places = places(.given)
        return zip(occasion.values(at: place, of: places), places)
            .reduce(occasion.incentives[place]) { $0 + $1.0 * weight($1.1, occasion.step) }
    }

    /// The weight that the scenario gives to a term in a step, in utility.
    private func weight(_ term: Int, _ step: Int) -> Double {
        without.contains(terms[term].id.value)
            ? 0 : terms[term].coefficient.known(at: lastStep).value(at: step)
    }
}

extension ChoiceOccasion {
    /// The places of the open profiles other than the one held.
    var others: [Int] { open.indices.filter { $0 != presentPlace } }

    /// The values of some terms for the profile at a place.
    func values(at place: Int, of terms: [Int]) -> [Double] { terms.map { features[place * termCount + $0] } }

    /// Whether a term differs between the profiles that could be taken.
    func tellsApart(_ term: Int) -> Bool {
        let values = others.map { features[$0 * termCount + term] }
        return values.contains { $0 != values[0] }
    }

    /// Whether a term differs between taking a profile and keeping the present one.
    func tellsOfMoving(_ term: Int) -> Bool {
        guard let first = others.first else { return false }
        return features[first * termCount + term] != features[presentPlace * termCount + term]
    }
}

extension Scenario {
    /// The temperature of the logit rule; nil for another rule or a temperature that follows dates.
    var logitTemperature: Double? {
        guard case .logit(let temperature) = adoption.choice, temperature.points.count == 1 else {
            return nil
        }
        return temperature.points[0].value
    }
}
