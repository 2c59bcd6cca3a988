internal import NumericKit
internal import ScenarioModel
internal import TableKit

/// One part of a model, fitted: choice or timing.
struct FittedPart {
    /// Which.
    let part: HistoryFit.Part
    /// The places of its terms among all of the group.
    let places: [Int]
    /// The choices that it was fitted to.
    let sample: ChoiceSample
    /// What kept weights from running away.
    let penalty: ConditionalLogit.Penalty
    /// What was found, in units of the logit's noise; nil if the part has no terms.
    let estimate: LogitEstimate?

    /// - Parameter places: The places of the sample's terms.
    /// - Throws: ``HistoryFitError/fit(_:part:)``.
    init(
        _ part: HistoryFit.Part, _ places: [Int], _ sample: ChoiceSample, _ penalty: ConditionalLogit.Penalty
    ) throws(HistoryFitError) {
        (self.part, self.places, self.sample, self.penalty) = (part, places, sample, penalty)
        do throws(FitError) {
            estimate = sample.terms.isEmpty ? nil : try ConditionalLogit(penalty: penalty).fit(sample)
        } catch {
            throw .fit(error, part: part)
        }
    }

    /// The weights, in units of the logit's noise.
    var weights: [Double] { estimate?.weights ?? [] }

    /// What was found of each term: its place among those of the group, and its weight in units of the logit's noise.
    var found: [(place: Int, part: HistoryFit.Part, weight: Double, isClustered: Bool)] {
        zip(places, weights).map { ($0, part, $1, estimate?.clusteredCovariance != nil) }
    }

    /// How well it fits.
    var quality: HistoryFit.Quality? {
        estimate.map { estimate in
            HistoryFit.Quality(
                part: part, choices: estimate.choiceCount, actors: Set(sample.choices.map(\.cluster)).count,
                logLikelihood: significant(estimate.logLikelihood),
                nullLogLikelihood: significant(sample.nullLogLikelihood), penalty: penalty.words)
        }
    }
}

/// The errors of the weights of both parts, those of choice first, and how they depend on each other.
struct StepwiseErrors {
    /// The standard errors if the model holds.
    let plain: [Double]
    /// The same when choices of one actor may depend on each other.
    let clustered: [Double]
    /// The covariance behind the latter, by rows.
    let covariance: [Double]

    /// - Parameters:
    ///   - coupling: The information between the weights of timing and those of choice; see ``StepwiseCovariance``.
    ///   - scale: The temperature.
    init(_ choice: FittedPart, _ timing: FittedPart, coupling: [Double], scale: Double) {
        let steps = StepwiseCovariance(
            inverse: timing.estimate?.covariance ?? [], coupling: coupling, first: choice.weights.count)
        func joint(_ covariance: (LogitEstimate) -> [Double]) -> [Double] {
            guard let first = choice.estimate, let second = timing.estimate else {
                return (choice.estimate ?? timing.estimate).map(covariance) ?? []
            }
            return steps.joint(covariance(first), covariance(second))
        }
        let width = choice.weights.count + timing.weights.count
        func errors(_ covariance: [Double]) -> [Double] {
            (0..<width).map { significant(scale * covariance[$0 * (width + 1)].squareRoot()) }
        }
        let dependent = joint { $0.clusteredCovariance ?? $0.covariance }
        (plain, clustered) = (errors(joint(\.covariance)), errors(dependent))
        covariance = dependent.map { significant(scale * scale * $0) }
    }
}

/// The terms of choice that are part of the model: all, or those that predict choices left out best.
struct TermSelection {
    /// The places of the terms in the sample, ascending.
    let columns: [Int]
    /// The penalty that goes with them.
    let penalty: ConditionalLogit.Penalty
    /// The terms taken one after the other, and the log score of choices left out; empty without a selection.
    let path: [(terms: [String], penalty: String, score: Double)]

    /// - Throws: ``HistoryFitError/fit(_:part:)`` if nothing can be selected.
    init(_ sample: ChoiceSample, _ request: FitRequest) throws(HistoryFitError) {
        guard request.selects, !sample.terms.isEmpty else {
            (columns, penalty, path) = (Array(sample.terms.indices), request.logitPenalty, [])
            return
        }
        do throws(FitError) {
            let selection = try CrossValidation().select(from: sample, penalties: request.candidatePenalties)
            columns = selection.best.columns.sorted()
            penalty = selection.best.penalty
            path = selection.path.map { candidate in
                (
                    candidate.columns.map { sample.terms[$0] }, candidate.penalty.words,
                    significant(candidate.score)
                )
            }
        } catch {
            throw .fit(error, part: .choice)
        }
    }
}
