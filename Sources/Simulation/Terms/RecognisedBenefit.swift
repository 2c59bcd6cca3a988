internal import ScenarioModel

/// What recognitions add to the network benefit through one relation.
struct RecognisedBenefit: Sendable {
    let relation: Int
    let profiles: Int

    /// Adds β · x_i · Σ_m Σ_q (K_m[p][q] − K[p][q]) · R_m[q][i] to the utilities of the profiles that gain it, with *m* and
    /// then *q* ascending in the sum.
    func add(
        _ beta: Double, to batch: Batch, _ view: ReplicateView, gaining: UInt64 = .max,
        factor: (_ actor: Int) -> Double = { _ in 1 }
    ) {
        guard let (recognised, place, sets) = present(view) else { return }
        let first = view.exposures[relation].firstObserver
        let benefit = batch.exposure(profiles)
        for p in 0..<profiles where gaining & (1 << UInt64(p)) != 0 {
            benefit.update(repeating: 0, count: batch.count)
            for set in sets {
                for q in 0..<profiles {
                    let lift = lift(p, q, set, view)
                    guard lift != 0, let seen = recognised.exposures(place, set, view.replicate, q) else {
                        continue
                    }
                    for slot in 0..<batch.count { benefit[slot] += lift * seen[batch.actors[slot] - first] }
                }
            }
            let utility = batch.utility(p)
            for slot in 0..<batch.count {
                utility[slot] += beta * (factor(batch.actors[slot]) * benefit[slot])
            }
        }
    }

    /// Adds the same of the profile that each actor holds to the numbers in `batch.utility(0)`.
    func addHeld(
        _ beta: Double, to batch: Batch, _ view: ReplicateView, gaining: UInt64 = .max,
        factor: (_ actor: Int) -> Double = { _ in 1 }
    ) {
        guard let (recognised, place, sets) = present(view) else { return }
        let first = view.exposures[relation].firstObserver
        let utility = batch.utility(0)
        for slot in 0..<batch.count {
            let p = Int(batch.present[slot])
            guard gaining & (1 << UInt64(p)) != 0 else { continue }
            var sum = 0.0
            for set in sets {
                for q in 0..<profiles {
                    let lift = lift(p, q, set, view)
                    guard lift != 0, let seen = recognised.exposures(place, set, view.replicate, q) else {
                        continue
                    }
                    sum += lift * seen[batch.actors[slot] - first]
                }
            }
            utility[slot] += beta * (factor(batch.actors[slot]) * sum)
        }
    }

    /// The exposures with the place of the relation among them and the sets that occur; nil when there is nothing to add.
    private func present(_ view: ReplicateView) -> (RecognisedExposures, place: Int, sets: [Int])? {
        guard let recognised = view.agreements.recognised,
            let place = recognised.relations.firstIndex(of: relation)
        else { return nil }
        let sets = recognised.sets(view.replicate)
        return sets.isEmpty ? nil : (recognised, place, sets)
    }

    private func lift(_ p: Int, _ q: Int, _ set: Int, _ view: ReplicateView) -> Double {
        view.setting.compatibility(recognising: UInt8(set))[p, q] - view.setting.compatibility[p, q]
    }
}
