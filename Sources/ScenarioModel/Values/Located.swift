/// A value together with the place it was read from.
public struct Located<Value: Sendable>: Sendable {
    /// The value.
    public var value: Value
    /// Where the value stands.
    public var position: SourcePosition

    /// A value read at a position.
    public init(_ value: Value, at position: SourcePosition) {
        self.value = value
        self.position = position
    }
}

/// A word of the scenario that names something else in it: an actor, a relation, a standard.
public typealias Name = Located<String>
