internal import NumericKit
internal import ScenarioModel

extension TasteFeature: CompilableFeature {
    func compile(_ context: CompileContext) -> any CompiledFeature {
        RandomTaste(
            suffix: Array(" \(context.term)".utf8), quantile: QuantileFunction(distribution),
            gaining: profiles.mask(in: context.scenario))
    }
}

/// f(i, p) = X_i for the profiles that gain it, X_i a random number of the actor (Train 2009, "Discrete Choice
/// Methods with Simulation", doi 10.1017/CBO9780511805271, ch. 6).
///
/// The number has an address of its own (the actor and the term, moment 0), so it is drawn anew whenever it is needed
/// and is always the same: no memory, for any number of actors and replicates.
struct RandomTaste: CompiledFeature {
    /// What follows the actor's id in the words that address the draw; no id has a space.
    let suffix: [UInt8]
    let quantile: QuantileFunction
    /// The profiles that gain it, as bits.
    let gaining: UInt64
    var stage: TermStage { .taste }

    func add(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        let tastes = draw(batch, view)
        for p in 0..<batch.profiles where gaining & (1 << UInt64(p)) != 0 {
            let utility = batch.utility(p)
            for place in 0..<batch.count { utility[place] += beta * tastes[place] }
        }
    }

    func addHeld(_ beta: Double, to batch: Batch, _ view: ReplicateView) {
        let tastes = draw(batch, view)
        let utility = batch.utility(0)
        for place in 0..<batch.count where gaining & (1 << UInt64(batch.present[place])) != 0 {
            utility[place] += beta * tastes[place]
        }
    }

    /// The taste of each actor of a batch.
    private func draw(_ batch: Batch, _ view: ReplicateView) -> UnsafeMutablePointer<Double> {
        batch.drawPrivately(view.stream, suffix: suffix, purpose: RandomPurpose.taste)
        let tastes = batch.exposure(0)
        for place in 0..<batch.count { tastes[place] = quantile(UnitInterval.open(batch.words[place])) }
        return tastes
    }
}
