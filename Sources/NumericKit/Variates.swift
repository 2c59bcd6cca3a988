/// Random variates by inversion: one word in, one number out.
///
/// With inversion a variate is a monotone function of its word, which keeps coupled draws coupled.
public enum Variates {
    /// A standard Gumbel variate, −log(−log u).
    ///
    /// Mean γ ≈ 0.5772, variance π²/6. The largest of a set of utilities with independent Gumbel terms added is
    /// distributed as a multinomial logit choice. From −3.13 to 22.87, because u keeps 2⁻³³ away from 0 and 1.
    ///
    /// - Parameter word: A word uniform on 0 ..< 2³².
    /// - Returns: A number that grows with the word.
    /// - Complexity: O(1): two logarithms.
    @inlinable
    public static func gumbel(_ word: UInt32) -> Double {
        -Elementary.log(exponential(word))
    }

    /// A standard exponential variate, −log u.
    ///
    /// Mean 1, variance 1. From 1.2 · 10⁻¹⁰ to 22.87.
    ///
    /// - Parameter word: A word uniform on 0 ..< 2³².
    /// - Returns: A positive number that falls as the word grows.
    /// - Complexity: O(1): one logarithm.
    @inlinable
    public static func exponential(_ word: UInt32) -> Double {
        -Elementary.log(UnitInterval.open(word))
    }
}
