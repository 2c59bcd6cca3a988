internal import NumericKit
internal import TableKit

/// The scores of one forecast of one task, given what happened.
struct TaskScoring {
    let task: HubForecasts.Task
    let outcome: HubObservations.Outcome
    /// The file of the observations.
    let file: String

    /// The scores in the order of their words; none, and a report, when the observation does not fit the forecast.
    func scores(_ problems: inout HubProblems) -> [(Score, Double)] {
        switch task.type {
        case .mean, .median: number(&problems).map(ofPoint) ?? []
        case .quantile: number(&problems).map(ofQuantiles) ?? []
        case .sample:
            number(&problems).map {
                [(.crps, ContinuousScores.fairCRPS(members: task.values, observed: $0))]
            } ?? []
        case .pmf: category(&problems).map(ofCategories) ?? []
        case .cdf: ofThresholds(&problems)
        }
    }

    private func ofPoint(_ observed: Double) -> [(Score, Double)] {
        let distance = (task.values[0] - observed).magnitude
        return [(.absoluteError, distance), (.squaredError, distance * distance)]
    }

    private func ofQuantiles(_ observed: Double) -> [(Score, Double)] {
        let (values, levels) = (task.values, task.numbers)
        var scores: [(Score, Double)] = []
        if let bias = QuantileScores.bias(values, levels: levels, observed: observed) {
            scores.append((.bias, bias))
        }
        for (score, probability) in Score.coverages {
            let isCovered = QuantileScores.isCovered(
                values, levels: levels, coverage: probability, observed: observed)
            if let isCovered { scores.append((score, isCovered ? 1 : 0)) }
        }
        let wis = QuantileScores.weightedInterval(values, levels: levels, observed: observed)
        let parts = QuantileScores.parts(values, levels: levels, observed: observed)
        if let parts {
            scores += [(.dispersion, parts.dispersion), (.overprediction, parts.overprediction)]
        }
        scores.append((.pinball, wis / 2))
        if let parts { scores.append((.underprediction, parts.underprediction)) }
        return scores + [(.wis, wis)]
    }

    /// Scores of probabilities, the ranked one where every category is a number.
    private func ofCategories(_ observed: Int) -> [(Score, Double)] {
        let numbers = task.words.compactMap(HubNumber.read)
        var scores: [(Score, Double)] = [
            (.brier, CategoricalScores.brier(task.values, observed: observed)),
            (.logScore, CategoricalScores.log(task.values, observed: observed)),
        ]
        if numbers.count == task.words.count {
            let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
            let place = order.firstIndex(of: observed) ?? 0
            scores.append(
                (.rps, CategoricalScores.rankedProbability(order.map { task.values[$0] }, observed: place)))
        }
        return scores
    }

    private func ofThresholds(_ problems: inout HubProblems) -> [(Score, Double)] {
        if case .steps(let steps) = outcome {
            let known = Dictionary(steps.map { (HubNumber.read($0.id) ?? .nan, $0.row.text) }) { $1 }
            let reached = task.numbers.map { known[$0].flatMap(HubNumber.read) }
            guard !reached.contains(nil) else {
                report("there is no row for some threshold of the forecast", steps[0].row, &problems)
                return []
            }
            return [(.rps, rankedProbability { reached[$0] == 1 })]
        }
        guard let observed = number(&problems) else { return [] }
        return [
            (
                .crps,
                ContinuousScores.crps(
                    thresholds: task.numbers, probabilities: task.values, observed: observed)
            ),
            (.rps, rankedProbability { task.numbers[$0] >= observed }),
        ]
    }

    private func rankedProbability(_ isReached: (Int) -> Bool) -> Double {
        Statistics.sum(
            task.values.indices.map { place in
                let distance = task.values[place] - (isReached(place) ? 1 : 0)
                return distance * distance
            })
    }

    /// What happened as a number.
    private func number(_ problems: inout HubProblems) -> Double? {
        guard case .text(let row) = outcome else { return nil }
        let number = HubNumber.read(row.text)
        if number == nil {
            report("the observation is '\(row.text)'; the forecast needs a number", row, &problems)
        }
        return number
    }

    /// What happened as the place of a category. For `no` and `yes` an observation of 0 or 1 will do.
    private func category(_ problems: inout HubProblems) -> Int? {
        let known = task.words.joined(separator: ", ")
        switch outcome {
        case .text(let row):
            var word = row.text
            if !task.words.contains(word), Set(task.words).isSubset(of: ["no", "yes"]) {
                word = HubNumber.read(word).map { $0 == 1 ? "yes" : $0 == 0 ? "no" : word } ?? word
            }
            if let place = task.words.firstIndex(of: word) { return place }
            report(
                "the observation '\(row.text)' is no category of the forecast; there are \(known)", row,
                &problems)
        case .steps(let steps):
            let happened = steps.filter { HubNumber.read($0.row.text) == 1 }
            if happened.count == 1, let place = task.words.firstIndex(of: happened[0].id) { return place }
            report(
                "\(happened.count) categories have a 1; expected one of those of the forecast, \(known)",
                (happened.first ?? steps[0]).row, &problems)
        }
        return nil
    }

    private func report(
        _ message: String, _ row: HubObservations.Row, _ problems: inout HubProblems
    ) {
        problems.report(message, line: row.line, column: row.column, in: file)
    }
}
