internal import NumericKit
internal import ScenarioModel
internal import Simulation
internal import Studies

/// Runs a scenario, as it was known at a step, with other parameters, and tells how far the runs lie from what was measured.
struct SeriesSimulation: Sendable {
    /// What was measured.
    let target: [MeasuredSeries]
    private let world: World
    private let paths: [String]
    private let replicates: Int

    /// - Parameters:
    ///   - scenario: A checked scenario with a history and a fit by simulation.
    ///   - step: The last step that is known; nothing that comes later reaches a run.
    ///   - end: The last step that is run; nil for the last known. Runs are the same until then, however far they go.
    ///   - target: What was measured, through the last known step.
    ///   - seed: The seed of the networks.
    /// - Throws: `ScenarioError` for a network that can't be built.
    init(
        _ scenario: Scenario, _ request: SimulationRequest, knownThrough step: Int, to end: Int? = nil,
        target: [MeasuredSeries], seed: UInt32
    ) throws {
        self.target = target
        var scenario = scenario.recordingAllSteps
        scenario.timeline = scenario.timeline.through(end ?? step)
        // Nobody asks who adopted what.
        scenario.adoptionEvery = scenario.timeline.count
        world = try World(scenario, seed: seed, knownThrough: step, follows: false)
        paths = request.parameters.map(\.value)
        replicates = request.replicates
    }

    /// What runs give: the value of each target's outcome after each step, `[run][target][step]`.
    ///
    /// The replicates are numbered by the key's stream, so that each simulation has a luck of its own (but for the chance
    /// of two with the same 31 bits), and the same key the same again, in the steps after the last known as well.
    /// - Returns: Nil if the scenario can't have these numbers.
    /// - Throws: `StudyCancelled`, and as `Simulator.run`.
    func runs(_ parameters: [Double], _ key: ABCKey, isCancelled: () -> Bool) throws -> [[[Double]]]? {
        guard let world = world.setting(Array(zip(paths, parameters)).map { ($0.0, $0.1) }) else {
            return nil
        }
        let first = Int(key.stream.replicate >> 1)
        let records = try Simulator(world).run(
            policy: 0, replicates: first..<(first + replicates), isCancelled: isCancelled)
        guard let records else { throw StudyCancelled() }
        return (0..<replicates).map { row in
            target.map { series in
                (0..<records.pointCount).map { step in
                    records.series[
                        (row * records.pointCount + step) * records.columnCount + series.column]
                }
            }
        }
    }

    /// The distance of runs with some parameters; not a number if the scenario can't have them.
    func distance(_ parameters: [Double], _ key: ABCKey, isCancelled: () -> Bool) throws -> Double {
        guard let runs = try runs(parameters, key, isCancelled: isCancelled) else { return .nan }
        let means = target.indices.map { place in
            runs[0][place].indices.map { step in Statistics.mean(runs.map { $0[place][step] }) }
        }
        return Self.distance(of: means, to: target)
    }

    /// The root mean square over all known values of (simulated − measured) / scale.
    /// - Parameter means: The values after each step, `[target][step]`.
    static func distance(of means: [[Double]], to target: [MeasuredSeries]) -> Double {
        var squares: [Double] = []
        for (mean, series) in zip(means, target) {
            let scale = series.scale
            for point in series.points {
                let distance = (mean[point.step] - point.value) / scale
                squares.append(distance * distance)
            }
        }
        return Statistics.mean(squares).squareRoot()
    }
}

extension Scenario {
    /// The priors of the parameters of a fit by simulation: their laws, cut to the numbers that the scenario can have.
    func priors(_ request: SimulationRequest) -> [any PriorLaw] {
        request.parameters.map { path in
            guard
                let law = uncertainties.first(where: { $0.path.value == path.value })?.law as? any DensityLaw
            else { preconditionFailure("'\(path.value)' has no prior, which checks let through") }
            return LawPrior(law: law)
        }
    }
}
