internal import ScenarioModel

/// Which measures are taken after every step of a run, and which at the points of the series and at its end alone.
///
/// What is taken after every step is what remembers something, what is summed over the steps, and what a condition looks
/// at. A measure that looks at the column of another comes after it.
struct MeasuringSchedule: Sendable {
    /// Some measures that are taken together.
    struct Part: Sendable {
        /// Their indices, in the order in which they are taken.
        let measures: [Int]
        /// Whether any reads utilities.
        let needsUtility: Bool

        fileprivate init(_ world: World, _ chosen: (Int) -> Bool) {
            let all = world.measures.indices.filter(chosen)
            measures =
                all.filter { world.measures[$0].source == nil }
                + all.filter { world.measures[$0].source != nil }
            needsUtility = measures.contains { world.measures[$0].needsUtility }
        }
    }

    /// The measures of the start: the columns looked at by those that ask for it.
    let start: Part
    /// The measures that look at the start.
    let beginning: [Int]
    /// The measures of every step.
    let always: Part
    /// All others.
    let others: Part
    /// Whether any measure compares the state with the one before the step.
    let needsBefore: Bool

    /// The schedule of a policy's runs.
    init(_ world: World, _ programme: Programme) {
        var isWatched = world.measures.indices.map { index in
            !world.measures[index].memory.isEmpty || world.columns[index].summary == .sum
        }
        for condition in programme.changes.compactMap(\.trigger) + world.stopConditions {
            isWatched[condition.column] = true
        }
        for index in world.measures.indices where isWatched[index] {
            if let source = world.measures[index].source { isWatched[source] = true }
        }
        let beginning = world.measures.indices.filter { world.measures[$0].needsStart }
        let sources = beginning.compactMap { world.measures[$0].source }
        self.beginning = beginning
        start = Part(world) { sources.contains($0) }
        always = Part(world) { isWatched[$0] }
        others = Part(world) { !isWatched[$0] }
        needsBefore = world.measures.contains(where: \.needsBefore)
    }
}
