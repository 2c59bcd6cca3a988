/// Choices to which no weights can be fitted.
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
        }
    }

    private static func list(_ names: [String]) -> String {
        let quoted = names.map { "'\($0)'" }
        return quoted.count < 2
            ? quoted.joined() : quoted.dropLast().joined(separator: ", ") + " and " + quoted[quoted.count - 1]
    }
}
