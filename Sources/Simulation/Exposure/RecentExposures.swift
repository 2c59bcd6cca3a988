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
        taken = RowTable(rows: replicates, width: world.actorCount, repeating: .min / 2)
    }

    /// Notes that an actor takes a profile.
    func note(_ actor: Int, replicate row: Int, step: Int) { taken[row, actor] = Int32(step) }

    /// Brings the exposures to the state with which a step begins; does nothing later in it.
    /// - Complexity: That of computing the exposures of each relation afresh.
    func refresh(_ step: Int, _ running: [Int], _ choices: RowTable<UInt8>, _ setting: (Int) -> Setting) {
        guard step != self.step else { return }
        self.step = step
        for (index, window) in windows.enumerated() {
            let first = Int32(step - window.within)
            for row in running {
                let (held, since, classes) = (choices[row], taken[row], classes[index][row])
                for actor in 0..<held.count { classes[actor] = since[actor] >= first ? held[actor] + 1 : 0 }
                tables[index].invalidate(row)
            }
            tables[index].refresh(running, classes[index]) { setting($0).versions[window.relation] }
        }
    }

    /// Copies the exposures of a batch to recent takers of a profile into `batch.exposure(profile)`.
    func gather(
        _ profile: Int, relation: Int, within: Int, replicate row: Int, _ version: RelationVersion,
        _ batch: Batch
    ) {
        guard let index = windows.firstIndex(of: Window(relation: relation, within: within)) else { return }
        let target = batch.exposure(profile)
        for place in 0..<batch.count {
            let actor = batch.actors[place]
            target[place] = tables[index].exposure(
                row, profile + 1, of: actor, held: classes[index][row, actor], version)
        }
    }
}
