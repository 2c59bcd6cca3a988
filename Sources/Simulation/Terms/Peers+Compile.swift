internal import NumericKit
internal import ScenarioModel

extension PeersFeature: CompilableFeature {
    func compile(_ context: CompileContext) -> any CompiledFeature {
        PeerShare(
            relation: context.relation(relation), within: within,
            adopts: context.scenario.profiles.map { !$0.standards.isEmpty })
    }
}

/// f(i, p) = E[p][i] / Σ_q E[q][i] over the profiles q with a standard; 0 for other p, and where the sum is 0.
///
/// With `within` E counts the partners alone that took their profile in so many steps before.
struct PeerShare: CompiledFeature {
    let relation: Int
    let within: Int?
    /// Whether each profile has a standard.
    let adopts: [Bool]
    var stage: TermStage { .exposure }

    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        gather(batch, view)
        let sum = batch.exposure(adopts.count)
        for p in adopts.indices where adopts[p] {
            let (utility, exposure) = (batch.utility(p), batch.exposure(p))
            for place in 0..<batch.count where sum[place] > 0 {
                utility[place] += beta * (exposure[place] / sum[place])
            }
        }
    }

    func addHeld(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        gather(batch, view)
        let (utility, sum) = (batch.utility(0), batch.exposure(adopts.count))
        for place in 0..<batch.count {
            let p = Int(batch.present[place])
            if adopts[p], sum[place] > 0 { utility[place] += beta * (batch.exposure(p)[place] / sum[place]) }
        }
    }

    /// Copies the exposures of the batch to the profiles with a standard, and last their sum.
    private func gather(_ batch: Batch, _ view: ReplicateView) {
        let version = view.setting.versions[relation]
        for p in adopts.indices where adopts[p] {
            if let within {
                view.recent?.gather(
                    p, relation: relation, within: within, replicate: view.replicate, version, batch)
            } else {
                view.exposures[relation].gather(p, replicate: view.replicate, version, batch)
            }
        }
        let sum = batch.exposure(adopts.count)
        sum.update(repeating: 0, count: batch.count)
        for p in adopts.indices where adopts[p] {
            let exposure = batch.exposure(p)
            for place in 0..<batch.count { sum[place] += exposure[place] }
        }
    }
}
