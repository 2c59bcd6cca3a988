extension StandardsBody {
    /// The votes of the members at the start and what a proposal needs at the first ballot, as whole numbers; those shared
    /// for a word are multiplied until they are.
    ///
    /// Nil without members or votes, or when votes have too many digits.
    public func wholeVotes(in scenario: Scenario) -> WholeVotes? {
        var votes = votes(of: members.indices(in: scenario), in: scenario)
        if case .onePer = self.votes {
            guard let multiple = Self.commonMultiple(votes.map { Int((1 / $0).rounded()) }) else {
                return nil
            }
            votes = votes.map { ($0 * Double(multiple)).rounded() }
        }
        guard let whole = WholeVotes(votes, threshold: threshold.value(at: from)), whole.total > 0 else {
            return nil
        }
        return whole
    }

    /// The least common multiple; nil beyond a million.
    private static func commonMultiple(_ numbers: [Int]) -> Int? {
        var result = 1
        for number in numbers {
            var (left, right) = (result, number)
            while right > 0 { (left, right) = (right, left % right) }
            result = result / left * number
            if result > 1_000_000 { return nil }
        }
        return result
    }
}
