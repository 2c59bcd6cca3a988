internal import NumericKit
internal import ScenarioModel

/// The exposures to partners that took their profiles lately, as they were when the step began.
///
/// A partner that took profile p in the steps before counts as a holder of class p + 1, any other as one of class 0, so
/// that exposures to classes are those of an ordinary table. Only worlds whose terms ask for it have one.
final class RecentExposures {
    /// A relation and how far one looks back along it.
    struct Window: Hashable {
        let relation: Int
        let within: Int
    }

    private let windows: [Window]
    private let tables: [ExposureTable]
    /// The class of each actor, by window.
    private let classes: [RowTable<UInt8>]
    /// The step in which each actor took its profile; far back for the profile it began with.
    private let taken: RowTable<Int32>
    private var step = -1
    /// The actors whose class changes with the step.
    private let moves: MoveList

    /// A table for the terms of a world; nil if none looks back.
    init?(_ world: World, replicates: Int) {
        var windows: [Window] = []
        for term in world.terms.joined() {
            guard let share = term.feature as? PeerShare, let within = share.within else { continue }
            let window = Window(relation: share.relation, within: within)
            if !windows.contains(window) { windows.append(window) }
        }
        guard !windows.isEmpty else { return nil }
        self.windows = windows
        tables = windows.map {
            ExposureTable(
                world.relations[$0.relation], profiles: world.profileCount + 1, replicates: replicates)
        }
        classes = windows.map { _ in RowTable(rows: replicates, width: world.actorCount, repeating: 0) }
        moves = MoveList(replicates: replicates, actors: world.actorCount)
        taken = RowTable(rows: replicates, width: world.actorCount, repeating: .min / 2)
    }

    /// Notes that an actor takes a profile.
    func note(_ actor: Int, replicate row: Int, step: Int) { taken[row, actor] = Int32(step) }

    /// Notes that a relation of a replicate is another one now.
    func invalidate(_ row: Int, relation: Int) {
        for (window, table) in zip(windows, tables) where window.relation == relation {
            table.invalidate(row)
        }
    }

    /// Brings the exposures to the state with which a step begins; does nothing later in it.
    /// - Complexity: O(actors) for each replicate, and that of following those who took a profile in the step before or
    ///   whose profile is too old now.
    func refresh(_ step: Int, _ running: [Int], _ choices: RowTable<UInt8>, _ setting: (Int) -> Setting) {
        guard step != self.step else { return }
        self.step = step
        for (index, window) in windows.enumerated() {
            let first = Int32(step - window.within)
            moves.begin()
            for row in running {
                let (held, since, classes) = (choices[row], taken[row], classes[index][row])
                for actor in 0..<held.count {
                    let (old, new) = (classes[actor], since[actor] >= first ? held[actor] + 1 : 0)
                    guard old != new else { continue }
                    classes[actor] = new
                    moves.append(Move(actor: Int32(truncatingIfNeeded: actor), old: old, new: new))
                }
                moves.end(replicate: row)
            }
            let table = tables[index]
            table.follow(running, moves) { setting($0).versions[window.relation] }
            table.refresh(running, classes[index]) { setting($0).versions[window.relation] }
        }
    }

    /// Copies the exposures of a batch to recent takers of a profile into `batch.exposure(profile)`.
    func gather(
        _ profile: Int, relation: Int, within: Int, replicate row: Int, _ version: RelationVersion,
        _ batch: Batch
    ) {
        guard let index = windows.firstIndex(of: Window(relation: relation, within: within)) else { return }
        tables[index].gather(
            profile + 1, replicate: row, held: classes[index][row], version, batch,
            into: batch.exposure(profile))
    }
}
