/// One of several parts of a study that are run apart and joined later.
public struct ShardChoice: Sendable, Hashable {
    /// Which part, from 1.
    public let number: Int
    /// Into how many parts the study is cut.
    public let count: Int

    /// The only part of a study that is not cut.
    static let whole = ShardChoice(number: 1, count: 1)

    /// A part by its number, 1 to `count`.
    init(number: Int, count: Int) {
        self.number = number
        self.count = count
    }
}

extension ShardChoice {
    /// The part of an option `k/n`; nil without one.
    public static func resolve(option: String?, environment: [String: String]) throws -> ShardChoice? {
        guard let numbers = option?.split(separator: "/").map({ Int($0) }), numbers.count == 2,
            let number = numbers[0], let count = numbers[1]
        else { return nil }
        return ShardChoice(number: number, count: count)
    }
}
