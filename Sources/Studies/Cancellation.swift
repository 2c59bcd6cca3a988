internal import Synchronization

/// A wish to stop that any thread may utter and workers look for between steps.
public final class Cancellation: Sendable {
    private let isSet = Atomic<Bool>(false)

    /// No wish yet.
    public init() {}

    /// Asks all work to stop.
    public func cancel() { isSet.store(true, ordering: .relaxed) }

    /// Whether work was asked to stop.
    public var isCancelled: Bool { isSet.load(ordering: .relaxed) }
}

/// The study was stopped before its end; nothing was written.
public struct StudyCancelled: Error, Sendable {
    package init() {}
}
