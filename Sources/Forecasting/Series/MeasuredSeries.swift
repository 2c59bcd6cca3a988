internal import NumericKit
internal import ScenarioModel
internal import Simulation

/// What is known of an outcome: its values after some steps.
public struct MeasuredSeries: Sendable, Hashable {
    /// A value after a step.
    public struct Point: Sendable, Hashable {
        /// The step.
        public let step: Int
        /// The value, in the unit of the outcome.
        public let value: Double
    }

    /// The column of the outcome.
    public let outcome: String
    /// Its index among the columns of the scenario.
    let column: Int
    /// Its unit.
    public let unit: String
    /// Whether it is a share, from 0 to 1.
    public var isShare: Bool { unit == Share.unit }
    /// The known values, by step.
    public let points: [Point]

    /// The standard deviation of the values, the unit in which outcomes are compared; 1 if they are all the same.
    public var scale: Double {
        let deviation = Statistics.variance(points.map(\.value)).squareRoot()
        return deviation > 0 ? deviation : 1
    }

    /// The value after a step, if it is known.
    public func value(after step: Int) -> Double? { points.first { $0.step == step }?.value }

    /// What was known at a step; nil if that was nothing.
    func known(through step: Int) -> MeasuredSeries? {
        let known = points.filter { $0.step <= step }
        if known.isEmpty { return nil }
        return MeasuredSeries(outcome: outcome, column: column, unit: unit, points: known)
    }
}

extension Scenario {
    /// What a fit by simulation is fitted to, in the order of the scenario's outcomes: the series of the history, or what
    /// became of the outcomes when actors chose as the history tells.
    ///
    /// Of choices, outcomes that never change are left out unless they are asked for.
    /// - Parameters:
    ///   - step: The last step that is known.
    ///   - seed: The seed of the networks.
    /// - Throws: ``HistoryFitError`` if nothing was measured by then, `ScenarioError` for a network that can't be built.
    func measured(through step: Int, seed: UInt32) throws -> [MeasuredSeries] {
        guard let history else { throw HistoryFitError.noHistory }
        let asked = fit?.simulation?.outcomes.map { Set($0.map(\.value)) }
        let isSeries = !history.observations.isEmpty
        let all = try isSeries ? observed(history, through: step) : followed(through: step, seed: seed)
        let wanted = all.filter { series in
            asked.map { $0.contains(series.outcome) }
                ?? (isSeries || series.points.contains { $0.value != series.points[0].value })
        }
        guard !wanted.isEmpty else {
            throw HistoryFitError.nothingMeasured(timeline.label(max(0, step)))
        }
        return wanted
    }

    private func observed(_ history: History, through step: Int) -> [MeasuredSeries] {
        let known = history.usedObservations.filter { $0.step <= step }
        return outcomeColumns.enumerated().compactMap { index, column in
            let points = known.filter { $0.outcome.value == column.name }.sorted { $0.step < $1.step }
                .map { MeasuredSeries.Point(step: $0.step, value: $0.value) }
            if points.isEmpty { return nil }
            return MeasuredSeries(outcome: column.name, column: index, unit: column.unit, points: points)
        }
    }

    private func followed(through step: Int, seed: UInt32) throws -> [MeasuredSeries] {
        let world = try World(recordingAllSteps, seed: seed, knownThrough: step)
        guard step >= 0, let records = try Simulator(world).run(policy: 0, replicates: 0..<1) else {
            return []
        }
        return outcomeColumns.enumerated().filter { $0.element.hasSeries }.compactMap { index, column in
            let points = (0...step).map {
                MeasuredSeries.Point(step: $0, value: records.series[$0 * records.columnCount + index])
            }.filter { !$0.value.isNaN }
            if points.isEmpty { return nil }
            return MeasuredSeries(outcome: column.name, column: index, unit: column.unit, points: points)
        }
    }

    /// The same scenario with a point of its series after each step.
    var recordingAllSteps: Scenario {
        var scenario = self
        scenario.seriesEvery = 1
        return scenario
    }
}
