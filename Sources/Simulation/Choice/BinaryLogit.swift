internal import NumericKit

extension Double {
    /// Whether who gains so much chooses yes: with probability 1 / (1 + exp(−gain / temperature)), and without noise when the
    /// gain is above 0.
    /// - Parameter chance: A uniform number.
    func isAgreed(_ temperature: Double, _ chance: Double) -> Bool {
        temperature > 0 ? chance < 1 / (1 + Elementary.exp(-self / temperature)) : self > 0
    }
}
