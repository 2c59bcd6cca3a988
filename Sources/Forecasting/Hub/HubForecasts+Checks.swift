internal import NumericKit
internal import TableKit

extension HubForecasts.Task {
    /// By so much probabilities may miss a sum of 1, or a bound, as in the checks of the hubverse: they may be rounded.
    static let tolerance = 1e-6

    mutating func append(_ word: String, _ value: Double, line: Int) {
        words.append(word)
        values.append(value)
        lines.append(line)
    }

    /// The task with levels or thresholds in ascending order; what is wrong with it is reported.
    func checked(_ problems: inout HubProblems) -> HubForecasts.Task {
        var task = self
        if type == .quantile || type == .cdf {
            let numbers = words.map { HubNumber.read($0) ?? .nan }
            let order = numbers.indices.sorted { (numbers[$0], lines[$0]) < (numbers[$1], lines[$1]) }
            task.numbers = order.map { numbers[$0] }
            task.words = order.map { words[$0] }
            task.values = order.map { values[$0] }
            task.lines = order.map { lines[$0] }
        }
        task.reportDuplicates(&problems)
        switch type {
        case .mean, .median: break
        case .quantile: task.reportFalls(&problems, "the quantile at")
        case .cdf:
            task.reportProbabilities(&problems)
            task.reportFalls(&problems, "the probability up to")
        case .pmf:
            task.reportProbabilities(&problems)
            let sum = Statistics.sum(values)
            if (sum - 1).magnitude > Self.tolerance {
                problems.report(
                    "the probabilities of the task sum to \(significant(sum, digits: 6)); they must sum to 1",
                    line: lines[0], in: file)
            }
        case .sample:
            if values.count < 2 {
                problems.report(
                    "the task has a single draw; a forecast by draws needs two at least", line: lines[0],
                    in: file)
            }
        }
        return task
    }

    private func reportDuplicates(_ problems: inout HubProblems) {
        var first: [String: Int] = [:]
        for place in words.indices {
            let key = numbers.isEmpty ? words[place] : "\(numbers[place])"
            if let line = first[key] {
                problems.report(
                    "the row is there twice, first in line \(line): the same task and output_type"
                        + (words[place].isEmpty ? "" : " and output_type_id '\(words[place])'"),
                    line: lines[place], in: file)
            } else {
                first[key] = lines[place]
            }
        }
    }

    private func reportFalls(_ problems: inout HubProblems, _ what: String) {
        for place in values.indices.dropFirst() where values[place] < values[place - 1] {
            problems.report(
                "\(what) \(words[place]) is \(values[place]), less than \(values[place - 1]) at \(words[place - 1]); "
                    + "they must not fall", line: lines[place], in: file)
        }
    }

    private func reportProbabilities(_ problems: inout HubProblems) {
        for (value, line) in zip(values, lines) where !(-Self.tolerance...1 + Self.tolerance).contains(value)
        {
            problems.report("the value is \(value); a probability is from 0 to 1", line: line, in: file)
        }
    }
}
