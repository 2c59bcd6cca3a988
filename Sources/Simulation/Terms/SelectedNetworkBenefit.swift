internal import ScenarioModel

/// A network benefit that only some profiles gain, that counts the holders of some profiles alone, or that an attribute
/// of the actor multiplies: x_i · Σ_q K[p][q] · E[q][i], or x_i · Σ_q E[q][i] over the profiles whose holders count.
struct SelectedNetworkBenefit: CompiledFeature {
    let relation: Int
    let profiles: Int
    /// The profiles that gain it, as bits.
    let gaining: UInt64
    /// The profiles whose holders count, as bits; nil when all count by compatibility.
    let holding: UInt64?
    let firstActor: Int
    /// The attribute of each actor; nil for 1.
    let factors: [Double]?
    var stage: TermStage { .exposure }

    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        gather(batch, view)
        let benefit = batch.exposure(profiles)
        var isKnown = false
        for p in 0..<profiles where gains(p) {
            // What counts the holders of named profiles is the same for every profile.
            if !isKnown { addUp(p, batch, view.setting.compatibility) }
            isKnown = holding != nil
            let utility = batch.utility(p)
            for place in 0..<batch.count { utility[place] += beta * benefit[place] }
        }
        guard holding == nil else { return }
        RecognisedBenefit(relation: relation, profiles: profiles)
            .add(beta, to: batch, view, gaining: gaining) { factor($0) }
    }

    func addHeld(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        gather(batch, view)
        let utility = batch.utility(0)
        for place in 0..<batch.count {
            let p = Int(batch.present[place])
            guard gains(p) else { continue }
            var sum = 0.0
            for q in 0..<profiles {
                let share = share(of: q, for: p, view.setting.compatibility)
                if share != 0 { sum += share * batch.exposure(q)[place] }
            }
            utility[place] += beta * (factor(batch.actors[place]) * sum)
        }
        guard holding == nil else { return }
        RecognisedBenefit(relation: relation, profiles: profiles)
            .addHeld(beta, to: batch, view, gaining: gaining) { factor($0) }
    }

    private func gains(_ p: Int) -> Bool { gaining & (1 << UInt64(p)) != 0 }

    private func factor(_ actor: Int) -> Double { factors?[actor - firstActor] ?? 1 }

    /// How much a holder of q counts for one of p.
    private func share(of q: Int, for p: Int, _ compatibility: Compatibility) -> Double {
        guard let holding else { return compatibility[p, q] }
        return holding & (1 << UInt64(q)) != 0 ? 1 : 0
    }

    /// Sets `batch.exposure(profiles)` to the benefit that each actor has from a profile.
    private func addUp(_ p: Int, _ batch: Batch, _ compatibility: Compatibility) {
        let benefit = batch.exposure(profiles)
        benefit.update(repeating: 0, count: batch.count)
        for q in 0..<profiles {
            let share = share(of: q, for: p, compatibility)
            guard share != 0 else { continue }
            let exposure = batch.exposure(q)
            for place in 0..<batch.count { benefit[place] += share * exposure[place] }
        }
        guard factors != nil else { return }
        for place in 0..<batch.count { benefit[place] = factor(batch.actors[place]) * benefit[place] }
    }

    /// Copies the batch's exposures to every profile whose holders count.
    private func gather(_ batch: Batch, _ view: ReplicateView) {
        let compatibility = view.setting.compatibility
        let table = view.exposures[relation]
        for q in 0..<profiles
        where holding.map({ $0 & (1 << UInt64(q)) != 0 }) ?? compatibility.isSeen(q) {
            table.gather(q, replicate: view.replicate, view.setting.versions[relation], batch)
        }
    }
}
