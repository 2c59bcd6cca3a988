/// Votes and a quota as whole numbers: decimals times a power of ten.
///
///     WholeVotes([0.5, 1, 1.25], quota: 2)?.votes  // [50, 100, 125], the quota 200
public struct WholeVotes: Sendable, Hashable {
    /// The votes.
    public let votes: [Int]
    /// The votes that a proposal needs.
    public let quota: Int
    /// What the decimals were multiplied by.
    public let scale: Int

    /// The most decimal places of votes and quota.
    public static let decimalPlaces = 9
    /// The largest sum of the whole votes, 2⁵³: up to there a `Double` counts without gaps.
    public static let largestTotal = 1 << 53

    /// All votes together.
    public var total: Int { votes.reduce(0, +) }

    /// Decimal votes with a quota of votes.
    ///
    /// Nil when votes or quota have more than ``decimalPlaces``, or their whole numbers exceed ``largestTotal``.
    /// - Complexity: O(*n*).
    public init?(_ votes: [Double], quota: Double) {
        guard let (scale, numbers) = Self.scaled(votes + [quota]) else { return nil }
        self.init(Array(numbers.dropLast()), quota: numbers[numbers.count - 1], scale: scale)
    }

    /// Decimal votes with a quota that is a share of all votes, rounded up to the next whole number.
    ///
    /// Nil in the same cases.
    /// - Complexity: O(*n*).
    public init?(_ votes: [Double], threshold: Double) {
        guard let (scale, numbers) = Self.scaled(votes), let (part, share) = Self.scaled([threshold]) else {
            return nil
        }
        guard let total = Self.sum(numbers) else { return nil }
        let needed = (UInt128(share[0]) * UInt128(total) + UInt128(part) - 1) / UInt128(part)
        self.init(numbers, quota: Int(needed), scale: scale)
    }

    private init?(_ votes: [Int], quota: Int, scale: Int) {
        guard Self.sum(votes) != nil else { return nil }
        self.votes = votes
        self.quota = quota
        self.scale = scale
    }

    private static func sum(_ numbers: [Int]) -> Int? {
        var sum = 0
        for number in numbers {
            sum += number
            if sum > largestTotal { return nil }
        }
        return sum
    }

    /// The least power of ten that makes whole numbers of all, with these.
    private static func scaled(_ numbers: [Double]) -> (scale: Int, numbers: [Int])? {
        var scale = 1
        for _ in 0...decimalPlaces {
            let whole = numbers.map { ($0 * Double(scale)).rounded() }
            guard whole.allSatisfy({ $0 <= Double(largestTotal) }) else { return nil }
            // A quotient of whole numbers is rounded as the decimal was when it was read.
            if zip(whole, numbers).allSatisfy({ $0 / Double(scale) == $1 }) {
                return (scale, whole.map { Int($0) })
            }
            scale *= 10
        }
        return nil
    }
}
