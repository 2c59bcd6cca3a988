internal import NumericKit
internal import ScenarioModel

/// Some replicates of one policy that advance together, so that one matrix product serves them all.
///
/// How replicates are cut into blocks changes no result. A block belongs to the worker that made it.
final class Block {
    let world: World
    let programme: Programme
    /// The replicate numbers.
    let numbers: Range<Int>
    /// The profile of each actor, by replicate.
    var choices: [[UInt8]]
    /// The rest of each replicate's state.
    var replicates: [Replicate]
    /// The exposures, by relation.
    let exposures: [ExposureTable]
    /// The present step.
    private(set) var step = 0
    /// The versions of each relation.
    var versions: [RelationVersions]
    /// What is handed out at the end.
    var records: Records

    init(world: World, policy: Int, replicates numbers: Range<Int>) {
        self.world = world
        self.numbers = numbers
        let programme = world.programmes[policy]
        self.programme = programme
        replicates = numbers.map { Replicate(world: world, programme: programme, number: UInt32($0)) }
        choices = replicates.map(\.before)
        exposures = world.relations.map {
            ExposureTable($0, profiles: world.profileCount, replicates: numbers.count)
        }
        versions = zip(world.relations, programme.scalers).map {
            RelationVersions($0, changes: $1.count)
        }
        records = Records(world: world, policy: policy, replicates: numbers)
    }

    /// Runs the steps to the end and hands out what was recorded.
    /// - Returns: Nil when `isCancelled` became true between two steps.
    /// - Throws: `ExactMatrixError` when a change scales a relation beyond what is exact.
    func run(isCancelled: () -> Bool) throws -> Records? {
        for step in 0..<world.stepCount {
            if isCancelled() { return nil }
            self.step = step
            for phase in Phases.all { try phase.run(step, self) }
        }
        return records
    }

    /// Brings the exposures of every relation up to date, all replicates of one version in one product.
    func refreshExposures() {
        for (relation, table) in exposures.enumerated() where !table.isCurrent {
            var start = 0
            while start < replicates.count {
                let version = replicates[start].versions[relation]
                var end = start + 1
                while end < replicates.count, replicates[end].versions[relation] == version { end += 1 }
                table.recompute(start..<end, choices: choices, weights: versions[relation][version])
                start = end
            }
            table.isCurrent = true
        }
    }

    /// Notes that choices changed, so that exposures must be recomputed before they are read.
    func invalidateExposures() {
        for table in exposures { table.isCurrent = false }
    }

    /// What terms may look at in a replicate.
    func view(_ row: Int) -> ReplicateView {
        let replicate = replicates[row]
        return ReplicateView(
            replicate: row, exposures: exposures,
            weights: zip(versions, replicate.versions).map { $0[$1] },
            compatibility: replicate.compatibility, quality: replicate.quality)
    }

    /// Lets an actor take a profile while others wait, and keeps the exposures current by its column alone.
    func take(_ profile: UInt8, actor: Int, replicate row: Int) {
        let old = choices[row][actor]
        guard profile != old else { return }
        choices[row][actor] = profile
        for (relation, table) in exposures.enumerated() where table.isCurrent {
            table.move(
                actor: actor, from: old, to: profile, replicate: row,
                weights: versions[relation][replicates[row].versions[relation]])
        }
    }
}

extension World {
    /// The profiles with which the actors begin.
    func firstChoices(stream: RandomStream) -> [UInt8] {
        let ids = scenario.profiles.map(\.id)
        func index(_ id: String) -> UInt8 { UInt8(ids.firstIndex(of: id) ?? 0) }
        return zip(scenario.groups, groupRanges).flatMap { group, range -> [UInt8] in
            switch group.initial {
            case .profile(let name): return Array(repeating: index(name.value), count: range.count)
            case .column(let column):
                return group.attribute(column.value)?.texts.map(index) ?? []
            case .shares(let shares):
                return range.map { actor in
                    var rest = stream.uniform(
                        entity: actorHash[actor], moment: 0, purpose: RandomPurpose.initial, draw: 0)
                    for share in shares {
                        rest -= share.share.value
                        if rest < 0 { return index(share.profile.value) }
                    }
                    return index(shares[shares.count - 1].profile.value)
                }
            }
        }
    }
}
