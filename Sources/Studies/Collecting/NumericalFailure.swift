/// A run whose numbers left the range of what can be counted with.
public struct NumericalFailure: Error, Sendable, CustomStringConvertible {
    let outcome: String
    let policy: String
    let replicate: Int

    /// Where it happened, and what to do.
    public var description: String {
        "outcome '\(outcome)' is infinite in replicate \(replicate) under '\(policy)'; give smaller numbers to what it is "
            + "made of"
    }
}
