internal import ScenarioModel

/// The part of a history that runs follow: who takes what in which step, up to the last that is known.
struct KnownPast: Sendable {
    /// A choice that was made.
    struct Move: Sendable {
        let actor: Int
        let profile: UInt8
        /// Where it stands in the table.
        let position: SourcePosition
    }

    /// The index of the group whose history it is.
    let group: Int?
    /// The last step that is known; actors revise by themselves from the next.
    let last: Int
    /// The choices of each step through the last.
    let moves: [[Move]]
    /// The first step in which an actor's choice is not known, because a row was left out; by actor.
    let unknownFrom: [Int: Int]

    init(_ history: History, in scenario: Scenario) {
        let actors = Dictionary(
            scenario.groups.flatMap(\.actors).enumerated().map { ($1.value, $0) },
            uniquingKeysWith: { first, _ in first })
        let profiles = scenario.profiles.map(\.id)
        let id = history.group(in: scenario)?.id.value
        group = scenario.groups.firstIndex { $0.id.value == id }
        last = history.lastStep
        var moves: [[Move]] = Array(repeating: [], count: max(0, last + 1))
        var unknownFrom: [Int: Int] = [:]
        for choice in history.choices {
            guard moves.indices.contains(choice.step), let actor = actors[choice.actor.value],
                let profile = profiles.firstIndex(of: choice.profile.value)
            else { continue }
            if history.isExcluded(choice) {
                unknownFrom[actor] = min(choice.step, unknownFrom[actor] ?? choice.step)
            } else {
                moves[choice.step].append(
                    Move(actor: actor, profile: UInt8(profile), position: choice.actor.position))
            }
        }
        self.moves = moves
        self.unknownFrom = unknownFrom
    }

    /// Lets the actors of a run take what they took in a step.
    func follow(_ step: Int, _ block: Block, replicate row: Int) {
        for move in moves[step] {
            let present = block.choices[row, move.actor]
            guard present != move.profile else { continue }
            block.note(move.actor, from: present, to: move.profile, replicate: row)
        }
    }
}
