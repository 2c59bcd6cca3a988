internal import ScenarioModel

/// Dated policies and events of the step take effect.
///
/// The state of parameters, permissions and relations is a function of how far each change is in force, not of
/// the path to it, so a change that ends leaves nothing behind but the choices made under it.
enum SchedulePhase: Phase {
    static let name = "schedule"

    static func run(_ step: Int, _ block: Block) throws {
        let parametersMove = block.world.parameters.contains(where: \.moves)
        let matures = !block.world.maturing.isEmpty
        guard step == 0 || parametersMove || matures || !block.programme.changes.isEmpty else { return }
        if parametersMove { block.settings.removeAll() }
        for row in block.running {
            let begins = block.advanceChanges(row)
            if step == 0 || parametersMove || block.setting[row].intensity != block.replicates[row].intensity
                || matures && block.setting[row].maturity != block.maturity(row)
            {
                try block.enter(row)
            }
            for change in begins { block.inject(change, row) }
        }
        block.forgetUnused()
    }
}

extension Block {
    /// Finds how far each change is in force in the step.
    /// - Returns: The changes that begin.
    fileprivate func advanceChanges(_ row: Int) -> [Int] {
        var begins: [Int] = []
        for (index, change) in programme.changes.enumerated() {
            let before = replicates[row].intensity[index]
            let now = intensity(of: change, index, row)
            guard now != before else { continue }
            replicates[row].intensity[index] = now
            if (before > 0) != (now > 0) {
                records.note(step, index, change, begins: now > 0)
                if now > 0 { begins.append(index) }
            }
        }
        return begins
    }

    private func intensity(of change: Programme.CompiledChange, _ index: Int, _ row: Int) -> Double {
        guard replicates[row].happens[index], step >= change.at, step < change.until else { return 0 }
        if replicates[row].began[index] == nil, change.trigger?.holds(measured[row]) ?? true {
            replicates[row].began[index] = step
        }
        guard let start = replicates[row].began[index] else { return 0 }
        return change.intensity(after: step - start)
    }

    /// Puts a replicate into the setting that its changes make, a new one when no other replicate is in it.
    func enter(_ row: Int) throws {
        let (intensity, maturity) = (replicates[row].intensity, maturity(row))
        // A replicate with networks of its own shares no setting.
        let owner = world.redrawsNetworks ? row : nil
        let known = settings.first {
            $0.owner == owner && $0.intensity == intensity && $0.maturity == maturity
        }
        let entered =
            try known
            ?? Setting(
                world, programme, step: step, intensity: intensity, maturity: maturity, owner: owner,
                versions: versions.indices.map { relation in
                    let place = versions[relation].count == 1 ? 0 : row
                    return try versions[relation][place].version(intensity)
                })
        if known == nil { settings.append(entered) }
        if row < setting.count {
            for relation in exposures.indices
            where setting[row].versions[relation] !== entered.versions[relation] {
                exposures[relation].invalidate(row)
                recent?.invalidate(row, relation: relation)
                agreements.recognised?.invalidate(row, relation: relation)
            }
            setting[row] = entered
        } else {
            setting.append(entered)
        }
        if known == nil, world.isBaseWorthIt(replicates: replicates.count) {
            entered.makeBase(batch, view(row))
        }
    }

    /// Lets actors take the profiles that a change injects when it begins.
    fileprivate func inject(_ change: Int, _ row: Int) {
        for case .inject(let profile, let actors) in programme.changes[change].effects {
            for actor in actors { take(UInt8(profile), actor: actor, replicate: row) }
        }
    }

    /// Forgets settings and versions that no replicate is in any more, once they outnumber the replicates.
    fileprivate func forgetUnused() {
        if settings.count > replicates.count {
            settings = settings.filter { entry in setting.contains { $0 === entry } }
        }
        for relation in versions.indices {
            for place in versions[relation].indices
            where versions[relation][place].count > replicates.count + 1 {
                versions[relation][place].keepOnly(setting.map { $0.versions[relation] })
            }
        }
    }
}

extension World {
    /// Whether adding up the base utilities of all actors in advance costs less than doing so for those who look.
    fileprivate func isBaseWorthIt(replicates: Int) -> Bool {
        guard parameters.contains(where: \.moves) || !maturing.isEmpty else { return true }
        if measures.contains(where: \.needsUtility) { return true }
        switch scenario.adoption.revision {
        case .simultaneous, .poisson: return true
        case .sequential(let perStep), .arrival(let perStep):
            return perStep.value * replicates >= actorCount
        }
    }
}
