/// Who revises when.
public enum Revision: Sendable {
    /// In every step each actor revises with a hazard; all see the state at the step's start.
    case simultaneous(hazard: TimedQuantity)
    /// In every step, so many times, one actor drawn uniformly revises and the next sees its choice.
    case sequential(perStep: Located<Int>)
    /// Each actor revises at the times of a Poisson process with a rate per step and sees all choices before it.
    case poisson(rate: TimedQuantity)
    /// Actors come in random order, so many per step, and each chooses once.
    case arrival(perStep: Located<Int>)

    static let simultaneousKey = Key.optional(
        "simultaneous", "mapping", default: "none", example: "{hazard: 0.12}",
        "In every step each actor revises with a hazard; all see the state at the step's start.")
    static let sequentialKey = Key.optional(
        "sequential", "mapping", default: "none", example: "{per_step: 1}",
        "One actor after the other, drawn uniformly, revises and sees all choices before it (Glauber dynamics)."
    )
    static let poissonKey = Key.optional(
        "poisson", "mapping", default: "none", example: "{rate: 1}",
        "Continuous time: each actor's clock rings as a Poisson process; whoever rings revises at once and sees all choices before it."
    )
    static let arrivalKey = Key.optional(
        "arrival", "mapping", default: "none", example: "{per_step: 1}",
        "Actors come in random order; each chooses once when it comes and keeps its first profile before.")
    /// The keys of `adoption.revision`.
    public static let section = Section(
        "adoption.revision", "Who revises when: exactly one of these.",
        keys: [simultaneousKey, sequentialKey, poissonKey, arrivalKey])

    static let hazard = Key.required(
        "hazard", "number or dated path", unit: "probability per step", example: "0.12",
        "The probability that an actor revises in a step.")
    /// The keys of simultaneous revision.
    public static let simultaneousSection = Section(
        "adoption.revision.simultaneous", "Revision with a hazard.", keys: [hazard])
    static let rate = Key.required(
        "rate", "number or dated path", unit: "revisions per actor and step", example: "1",
        "How often an actor revises in a step, on average.")
    /// The keys of Poisson revision.
    public static let poissonSection = Section(
        "adoption.revision.poisson", "Revision in continuous time.", keys: [rate])
    static let perStep = Key.optional(
        "per_step", "whole number", unit: "actors per step", default: "1", example: "10",
        "How many actors revise, one after the other, in a step.")
    /// The keys of sequential revision.
    public static let sequentialSection = Section(
        "adoption.revision.sequential", "One actor at a time.", keys: [perStep])
    /// The keys of arrival.
    public static let arrivalSection = Section(
        "adoption.revision.arrival", "Each actor chooses once.", keys: [perStep])

    init?(_ value: any ValueReader) {
        guard let fields = value.fields(Self.section) else { return nil }
        guard Self.section.keys.count(where: { fields.has($0) }) == 1 else {
            fields.report(
                "'\(fields.path)' needs exactly one of 'simultaneous', 'sequential', 'poisson' and 'arrival'",
                at: fields.position)
            return nil
        }
        if let inner = fields.has(Self.simultaneousKey)
            ? fields.fields(Self.simultaneousKey, Self.simultaneousSection) : nil
        {
            guard let hazard = inner.timedNumber(Self.hazard, in: .unitInterval) else { return nil }
            self = .simultaneous(hazard: hazard)
            return
        }
        if fields.has(Self.poissonKey) {
            guard let inner = fields.fields(Self.poissonKey, Self.poissonSection),
                let rate = inner.timedNumber(Self.rate, in: 0...1000)
            else { return nil }
            self = .poisson(rate: rate)
            return
        }
        let isSequential = fields.has(Self.sequentialKey)
        let inner =
            isSequential
            ? fields.fields(Self.sequentialKey, Self.sequentialSection)
            : fields.fields(Self.arrivalKey, Self.arrivalSection)
        guard let inner else { return nil }
        let perStep = inner.integer(Self.perStep, in: 1...10_000_000) ?? Located(1, at: inner.position)
        self = isSequential ? .sequential(perStep: perStep) : .arrival(perStep: perStep)
    }
}

extension Revision {
    /// The number that policies can move: the hazard or the rate; nil when a fixed number of actors revises.
    public var pace: TimedQuantity? {
        switch self {
        case .simultaneous(let hazard): hazard
        case .poisson(let rate): rate
        case .sequential, .arrival: nil
        }
    }
}
