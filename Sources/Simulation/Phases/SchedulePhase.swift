internal import ScenarioModel

/// Dated policies and events of the step take effect.
///
/// The state of parameters, permissions and relations is a function of how far each change is in force, not of
/// the path to it, so a change that ends leaves nothing behind but the choices made under it.
enum SchedulePhase: Phase {
    static let name = "schedule"

    static func run(_ step: Int, _ block: Block) throws {
        for row in block.replicates.indices {
            let before = block.replicates[row].intensity
            let now = intensities(step, block.programme, &block.replicates[row])
            block.replicates[row].intensity = now
            block.records.noteEvents(step, block.programme, before, now)
            let isNew = step == 0 || now != before
            if isNew || block.world.parameters.contains(where: \.moves) {
                block.replicates[row].setParameters(step, block.world, block.programme)
            }
            if isNew {
                block.replicates[row].setPermissions(block.programme)
                try block.setVersions(row)
                block.inject(row, before, now)
            }
        }
        block.dropUnusedVersions()
    }

    /// How far each change is in force in the step.
    private static func intensities(
        _ step: Int, _ programme: Programme, _ replicate: inout Replicate
    ) -> [Double] {
        programme.changes.indices.map { index in
            let change = programme.changes[index]
            guard replicate.happens[index], step >= change.at, step < change.until else { return 0 }
            if replicate.began[index] == nil, holds(change.trigger, replicate.measured) {
                replicate.began[index] = step
            }
            guard let start = replicate.began[index] else { return 0 }
            return min(1, Double(step - start + 1) / Double(change.ramp))
        }
    }

    private static func holds(_ trigger: Programme.Trigger?, _ measured: [Double]) -> Bool {
        guard let trigger else { return true }
        let value = measured[trigger.measure]
        return trigger.isAbove ? value > trigger.level : value < trigger.level
    }
}

extension Replicate {
    /// Sets each parameter to its value of the step, then applies the changes in order; a value stays in its
    /// parameter's range.
    mutating func setParameters(_ step: Int, _ world: World, _ programme: Programme) {
        parameters = world.parameters.map { $0[step] }
        for (change, intensity) in zip(programme.changes, intensity) where intensity > 0 {
            for effect in change.effects {
                switch effect {
                case .set(let index, let value): parameters[index] += intensity * (value - parameters[index])
                case .scale(let index, let factor): parameters[index] *= 1 + intensity * (factor - 1)
                default: break
                }
            }
        }
        for index in parameters.indices {
            let range = world.parameters[index].range
            parameters[index] = min(max(parameters[index], range.lowerBound), range.upperBound)
        }
        let standards = world.scenario.standards.count
        let pairs = world.scenario.compatibilities.count
        let firstQuality = parameters.count - pairs - standards
        quality = Array(parameters[firstQuality..<(firstQuality + standards)])
        compatibility = world.compatibility(of: Array(parameters.suffix(pairs)))
    }

    /// Allows every profile, then applies bans, mandates and allowances in order.
    mutating func setPermissions(_ programme: Programme) {
        for actor in permitted.indices { permitted[actor] = .max }
        for (change, intensity) in zip(programme.changes, intensity) where intensity > 0 {
            for case .permit(let mask, let actors, let isAllowed) in change.effects {
                for actor in actors {
                    if isAllowed { permitted[actor] |= mask } else { permitted[actor] &= ~mask }
                }
            }
        }
    }
}

extension World {
    /// K[p][q] by rows: the greatest compatibility of a standard of p with one of q, 0 with the empty profile.
    func compatibility(of shares: [Double]) -> [Double] {
        let ids = scenario.standards.map(\.id.value)
        var between = ids.indices.map { row in ids.indices.map { $0 == row ? 1.0 : 0.0 } }
        for (pair, share) in zip(scenario.compatibilities, shares) {
            if let s = ids.firstIndex(of: pair.first.value), let t = ids.firstIndex(of: pair.second.value) {
                between[s][t] = share
                between[t][s] = share
            }
        }
        return scenario.profiles.flatMap { p in
            scenario.profiles.map { q in
                p.standards.flatMap { s in q.standards.map { t in between[s][t] } }.max() ?? 0
            }
        }
    }
}

extension Block {
    /// Chooses the version of each relation that the changes in force make.
    func setVersions(_ row: Int) throws {
        for (relation, changes) in programme.scalers.enumerated() where !changes.isEmpty {
            var effects: [(change: Int, rows: [Bool], columns: [Bool], factor: Double)] = []
            for change in changes {
                for case .scaleEdges(relation, let rows, let columns, let factor)
                    in programme.changes[change].effects
                {
                    effects.append((change, rows, columns, factor))
                }
            }
            let version = try versions[relation].index(
                for: effects.map { replicates[row].intensity[$0.change] }, effects: effects)
            if version != replicates[row].versions[relation] {
                replicates[row].versions[relation] = version
                exposures[relation].isCurrent = false
            }
        }
    }

    /// Lets actors take the profiles that changes inject when they begin.
    func inject(_ row: Int, _ before: [Double], _ now: [Double]) {
        for (index, change) in programme.changes.enumerated() where before[index] == 0 && now[index] > 0 {
            for case .inject(let profile, let actors) in change.effects {
                for actor in actors where choices[row][actor] != UInt8(profile) {
                    choices[row][actor] = UInt8(profile)
                    invalidateExposures()
                }
            }
        }
    }

    /// Forgets versions that no replicate uses any more, once they outnumber the replicates.
    func dropUnusedVersions() {
        for relation in versions.indices where versions[relation].count > replicates.count + 1 {
            var used = replicates.map { $0.versions[relation] }
            versions[relation].keepOnly(used: &used)
            for row in replicates.indices { replicates[row].versions[relation] = used[row] }
        }
    }
}
