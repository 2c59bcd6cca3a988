/// A value of the scenario that is uncertain.
public struct Uncertainty: Sendable {
    /// The dotted path of the value.
    public var path: Name
}
