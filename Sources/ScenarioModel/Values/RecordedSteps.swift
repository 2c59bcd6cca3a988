/// The steps of a run after which something is recorded: every so many, and the last.
public struct RecordedSteps: RandomAccessCollection, Sendable, Hashable {
    /// How many steps the run has.
    public let stepCount: Int
    /// How many steps lie between two that are recorded.
    public let interval: Int

    /// The last of every `interval` steps, and the last of all.
    /// - Parameters:
    ///   - stepCount: How many steps the run has, at least 1.
    ///   - interval: How many steps lie between two that are recorded, at least 1.
    public init(of stepCount: Int, every interval: Int) {
        self.stepCount = stepCount
        self.interval = interval
    }

    /// The first place.
    public var startIndex: Int { 0 }
    /// The number of recorded steps.
    public var endIndex: Int { (stepCount + interval - 1) / interval }
    /// The step at a place.
    public subscript(place: Int) -> Int { Swift.min((place + 1) * interval, stepCount) - 1 }

    /// The place of a step; nil when it is not recorded.
    public func place(of step: Int) -> Int? {
        let (place, rest) = (step + 1).quotientAndRemainder(dividingBy: interval)
        if rest == 0 { return place - 1 }
        return step == stepCount - 1 ? endIndex - 1 : nil
    }

    /// The first place whose step comes after a step.
    public func firstPlace(after step: Int) -> Int {
        step < stepCount - 1 ? (step + 1) / interval : endIndex
    }
}
