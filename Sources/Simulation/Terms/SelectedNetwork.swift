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
        for p in 0..<profiles where gains(p) {
            let utility = batch.utility(p)
            for place in 0..<batch.count {
                utility[place] += beta * benefit(p, place, batch, view.setting.compatibility)
            }
        }
    }

    func addHeld(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        gather(batch, view)
        let utility = batch.utility(0)
        for place in 0..<batch.count {
            let p = Int(batch.present[place])
            guard gains(p) else { continue }
            utility[place] += beta * benefit(p, place, batch, view.setting.compatibility)
        }
    }

    private func gains(_ p: Int) -> Bool { gaining & (1 << UInt64(p)) != 0 }

    private func benefit(_ p: Int, _ place: Int, _ batch: Batch, _ compatibility: Compatibility) -> Double {
        var sum = 0.0
        for q in 0..<profiles {
            if let holding {
                if holding & (1 << UInt64(q)) != 0 { sum += batch.exposure(q)[place] }
            } else if compatibility[p, q] != 0 {
                sum += compatibility[p, q] * batch.exposure(q)[place]
            }
        }
        return (factors?[batch.actors[place] - firstActor] ?? 1) * sum
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
