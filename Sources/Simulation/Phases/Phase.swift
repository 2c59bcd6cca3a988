/// One part of a step; the parts run in the order of ``Phases/all``.
protocol Phase: Sendable {
    /// The word of the phase in the model description.
    static var name: String { get }
    /// Runs the phase for all replicates of a block.
    static func run(_ step: Int, _ block: Block) throws
}

/// The step as a list.
public enum Phases {
    /// Every phase, in the order in which a step runs them.
    static let all: [any (Phase & Sendable).Type] = [
        SchedulePhase.self, BodiesPhase.self, AgreementsPhase.self, AdoptionPhase.self, ObservePhase.self,
    ]

    /// The words of the phases, in order.
    public static var names: [String] { all.map { $0.name } }
}
