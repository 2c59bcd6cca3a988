internal import Simulation

/// A choice of a history that is forecast: an actor takes another profile in a step.
struct Decision: Sendable {
    /// The actor, by index.
    let actor: Int
    /// The step.
    let step: Int
    /// The profile that it held, by index.
    let present: Int
    /// The profile that it took, by index.
    let chosen: Int
    /// The profiles that it could take, by index, ascending.
    let candidates: [Int]
    /// Whether it had never taken any.
    let isFirst: Bool

    /// The moves among the occasions of a history, by step, then actor.
    static func list(_ occasions: [ChoiceOccasion]) -> [Decision] {
        var movers: Set<Int> = []
        return occasions.filter(\.moves).map { occasion in
            Decision(
                actor: occasion.actor, step: occasion.step, present: occasion.present,
                chosen: occasion.chosen,
                candidates: occasion.others.map { occasion.open[$0] },
                isFirst: movers.insert(occasion.actor).inserted)
        }
    }
}
