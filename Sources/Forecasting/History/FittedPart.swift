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

    /// The covariance of the weights, by rows: clustered by actor where there are several.
    /// - Parameter scale: The temperature.
    func covariance(scale: Double) -> [Double] {
        (estimate.map { $0.clusteredCovariance ?? $0.covariance } ?? []).map {
            significant(scale * scale * $0)
        }
    }

    /// What was found of each term, by its place.
    /// - Parameter scale: The temperature.
    func found(scale: Double) -> [(place: Int, value: Double, error: Double, clustered: Double?)] {
        guard let estimate else { return [] }
        func error(_ covariance: [Double], _ row: Int) -> Double {
            significant(scale * covariance[row * places.count + row].squareRoot())
        }
        return places.indices.map { row in
            (
                places[row], significant(scale * estimate.weights[row]), error(estimate.covariance, row),
                estimate.clusteredCovariance.map { error($0, row) }
            )
        }
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
