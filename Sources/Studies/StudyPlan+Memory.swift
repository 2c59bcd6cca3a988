public import ScenarioModel
internal import Simulation

extension StudyPlan {
    /// About how many bytes the results of a study take while it runs, the compiled scenario not counted.
    ///
    /// What is kept of a run is the series of its outcomes until its policy is reduced, so the number of replicates counts
    /// up to the limit beyond which values are sketched. The number of policies counts through their counts of adoption
    /// and, with a design, their sketches.
    /// - Parameters:
    ///   - scenario: The scenario of the plan.
    ///   - threads: How many workers run at once.
    public func resultBytes(_ scenario: Scenario, threads: Int) -> Double {
        let inBlocks = min(runCount, Simulator.largestBlock * Study.reach(workers: threads))
        // One policy is reduced while the next is under way; the policies of a design are reduced side by side.
        let inReducers =
            if points.count == 1 {
                min(runCount, 2 * min(replicates, SeriesReducer.exactLimit))
            } else if SeriesReducer.isExact(self) {
                runCount
            } else {
                policies.count * SketchedSeries.runEquivalent
            }
        let series = Double(scenario.outcomeColumns.count) * Double(scenario.seriesSteps.count)
        let records = scenario.adoptionSteps.count
        let actors = scenario.groups.reduce(0) { $0 + $1.actors.count }
        let counts = Double(records) * Double(actors) * Double(scenario.profiles.count)
        let value = Double(MemoryLayout<Double>.size)
        let count = Double(MemoryLayout<Int32>.size)
        return value * series * Double(inBlocks + inReducers)
            + count * counts * Double(policies.count + min(threads, runCount))
    }
}
