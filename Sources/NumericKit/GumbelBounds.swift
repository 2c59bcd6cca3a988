/// Bounds of Gumbel variates from the first bits of their words.
public struct GumbelBounds: Sendable {
    /// The bounds, made once.
    public static let shared = GumbelBounds()
    private let edges: [Double]

    private init() {
        edges = (0..<1024).map { Variates.gumbel(UInt32($0) << 22) } + [Variates.gumbel(.max)]
    }

    /// At least the variate of a word.
    public func upper(_ word: UInt32) -> Double { edges[Int(word >> 22) + 1] }
    /// At most the variate of a word.
    public func lower(_ word: UInt32) -> Double { edges[Int(word >> 22)] }
}
