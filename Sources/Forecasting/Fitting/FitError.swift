/// Data to which no weights or curves can be fitted.
public enum FitError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing to fit.
    case noChoices
    /// A term never differs between the alternatives of a choice.
    case constant(term: String)
    /// A term is a weighted sum of others, as far as choices can tell.
    case collinear(term: String, others: [String])
    /// Some weighted sum of terms is never smaller for what was chosen than for the other alternatives.
    case separated(terms: [String])
    /// Newton's method did not arrive.
    case notConverged(steps: Int)

    /// The search for the best curve did not arrive.
    case noBestCurve(steps: Int)
    /// A curve has more parameters than there are values.
    case tooFewValues(count: Int, needed: Int)
    /// A value that should be a share between 0 and 1 is none.
    case notAShare(Double, time: Double)

    /// Choices are of fewer clusters than there are folds.
    case tooFewClusters(count: Int, needed: Int)

    /// What is wrong and what helps, in a sentence.
    public var description: String {
        switch self {
        case .noChoices: "there are no choices to fit"
        case .constant(let term):
            "'\(term)' never differs between the alternatives of a choice, so that no choice tells its weight; leave it out"
        case .collinear(let term, let others):
            "'\(term)' moves together with \(Self.list(others)), so that choices can't tell their weights apart; leave one "
                + "of them out, or give a ridge penalty"
        case .separated(let terms):
            "\(Self.list(terms)) predict\(terms.count == 1 ? "s" : "") choices perfectly, so that the best weight is "
                + "infinite; give a penalty (firth or ridge), or leave \(terms.count == 1 ? "it" : "some") out"
        case .notConverged(let steps):
            "no best weights were found in \(steps) steps; give a ridge penalty, or bring the terms to similar sizes"
        case .noBestCurve(let steps):
            "no best curve was found in \(steps) steps; the values may not show yet where the growth ends"
        case .tooFewValues(let count, let needed):
            "\(needed) values at different times are needed for this curve; there \(count == 1 ? "is" : "are") \(count)"
        case .notAShare(let value, let time):
            "the value \(value) at time \(time) is no share between 0 and 1 with both of them left out"
        case .tooFewClusters(let count, let needed):
            "choices of \(needed) clusters at least are needed for \(needed) folds; there \(count == 1 ? "is" : "are") \(count)"
        }
    }

    private static func list(_ names: [String]) -> String {
        let quoted = names.map { "'\($0)'" }
        return quoted.count < 2
            ? quoted.joined() : quoted.dropLast().joined(separator: ", ") + " and " + quoted[quoted.count - 1]
    }
}
