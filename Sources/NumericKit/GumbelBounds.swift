/// Bounds of Gumbel variates, by table.
///
/// A choice needs the largest of some utilities plus Gumbel variates, and seldom the variates themselves: with
///
///     lower(word) <= Variates.gumbel(word) <= upper(word)
///
/// an option is the best as soon as its lower bound exceeds the upper bounds of all others. Rounding is monotone, so
/// the order survives the addition of a utility to all three. Only where intervals overlap are the exact variates
/// needed.
///
/// The words are cut into ``cells`` runs of equal length, and the table holds the variate of the first word of each
/// run. This bounds the variates of the other words because the *computed* variate grows strictly with its word:
/// −log(−log u) has slope 1 / (u · −log u) ≥ e, so the true variates of neighbouring words differ by at least
/// e · 2⁻³² ≈ 6.3 · 10⁻¹⁰, while each computed one is off by less than 10⁻¹⁴ (an error of 1 ulp in the inner
/// logarithm shifts the outer one by 2⁻⁵² at most; the outer one adds 1 ulp of a number below 32).
public struct GumbelBounds: @unchecked Sendable {
    /// The table, which lives as long as the process. Fetch it once, outside the loop.
    public static let shared = GumbelBounds()

    /// The number of runs that the words are cut into, a power of 2.
    ///
    /// The table takes 16 KiB, half of a small first-level cache; among three options of similar utility some two
    /// choices in a thousand are left open.
    @inlinable public static var cells: Int { 2048 }

    /// How far a word is shifted right to give the number of its run.
    @inlinable public static var shift: UInt32 { 21 }

    /// The variates of the first words of the runs and, at place ``cells``, that of the last word of all.
    ///
    /// For words of run `c` the bounds are `edges[c]` and `edges[c + 1]`. Never written after the table is made, which
    /// is why it may be shared between threads.
    public let edges: UnsafePointer<Double>

    private init() {
        let edges = UnsafeMutablePointer<Double>.allocate(capacity: Self.cells + 1)
        for cell in 0..<Self.cells {
            (edges + cell).initialize(to: Variates.gumbel(UInt32(cell) << Self.shift))
        }
        (edges + Self.cells).initialize(to: Variates.gumbel(.max))
        self.edges = UnsafePointer(edges)
    }

    /// A number not above the variate of the word.
    ///
    /// - Parameter word: Any word.
    /// - Complexity: O(1).
    @inlinable
    public func lower(_ word: UInt32) -> Double {
        edges[Int(word >> Self.shift)]
    }

    /// A number not below the variate of the word.
    ///
    /// - Parameter word: Any word.
    /// - Complexity: O(1).
    @inlinable
    public func upper(_ word: UInt32) -> Double {
        edges[Int(word >> Self.shift) + 1]
    }
}
