internal import ScenarioModel

/// Bodies hold the ballots that are due, in the order of the scenario; each knows what those before it have published.
enum BodiesPhase: Phase {
    static let name = "bodies"

    static func run(_ step: Int, _ block: Block) throws {
        for (index, body) in block.world.bodies.enumerated() where body.meets(in: step) {
            let rows = block.running.filter { block.replicates[$0].bodies[index].end == nil }
            guard !rows.isEmpty else { continue }
            block.refreshExposures()
            for row in rows { block.holdBallot(of: index, row) }
        }
    }
}

extension Block {
    /// Holds a ballot of a body in one replicate; what it decides holds from now on.
    fileprivate func holdBallot(of index: Int, _ row: Int) {
        let result = Ballot(self, index, row).result()
        guard
            let decision = replicates[row].bodies[index].count(
                result, of: world.bodies[index], step: step)
        else { return }
        replicates[row].closed = world.closed(replicates[row].bodies)
        records.note(step, index, world, decision, changes: programme.changes.count)
    }

    /// What maturity adds to qualities in a replicate.
    func maturity(_ row: Int) -> [Double] {
        world.maturing.isEmpty ? [] : world.maturity(replicates[row].bodies, step: step)
    }
}
