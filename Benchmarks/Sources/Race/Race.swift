import Foundation

/// Measures the contestants of a workload in rounds: A, B, C, A, B, C, …
///
/// Machines change their speed while they are used, so contestants are only compared within a round.
struct Race {
    /// How long a round of a contestant should be, in seconds.
    let target: Double
    /// How many rounds there are when time allows.
    let rounds: Int
    /// How long all rounds of a workload may take, in seconds; at least ``fewestRounds`` are run.
    let budget: Double
    let fewestRounds: Int
    /// A folder for what contestants complain of.
    let scratch: URL
    /// Told what happens.
    let progress: (String) -> Void

    private struct Runner {
        let index: Int
        let process: ContestantProcess
        let repetitions: Int
        let seconds: Double
    }

    /// Runs a workload.
    /// - Parameter leastRuns: How many replicates each contestant that simulates must have run in the end, for the
    ///   check of the model; further ones are not timed.
    func run(_ workload: Workload, _ entrants: [Entrant], leastRuns: Int) throws -> WorkloadFigures {
        var figures = WorkloadFigures(
            name: workload.name, title: workload.title, actors: workload.denseActors,
            entrants: entrants.map { EntrantFigures($0) })
        var runners: [Runner] = []
        for (index, entrant) in entrants.enumerated() {
            progress("\(workload.name): preparing \(entrant.name)")
            figures.entrants[index].attempt {
                runners.append(try start(entrant, index, &$0))
            }
        }
        let once = runners.reduce(0) { $0 + $1.seconds }
        let affordable = once > 0 ? Int(budget / once) : rounds
        for round in 0..<min(rounds, max(fewestRounds, affordable)) {
            progress("\(workload.name): round \(round + 1)")
            for runner in runners where figures.entrants[runner.index].failure == nil {
                figures.entrants[runner.index].attempt {
                    let round = try runner.process.run(runner.repetitions)
                    $0.add(round, repetitions: runner.repetitions)
                }
            }
        }
        for runner in runners {
            top(runner, &figures.entrants[runner.index], leastRuns)
            runner.process.end()
        }
        return figures
    }

    /// Starts a contestant and finds out how much it does in a round; this first round is not counted.
    private func start(_ entrant: Entrant, _ index: Int, _ figures: inout EntrantFigures) throws -> Runner {
        let process = try ContestantProcess(
            entrant, errors: scratch.appendingPathComponent("errors-\(index).txt"))
        let introduction = try process.introduction()
        figures.introduction = introduction
        var repetitions = introduction.grain
        var seconds = try process.run(repetitions).seconds
        while seconds < target / 2 {
            let factor = min(100, max(2, target / max(seconds, 1e-9)))
            repetitions =
                max(1, Int(Double(repetitions) * factor / Double(introduction.grain)))
                * introduction.grain
            seconds = try process.run(repetitions).seconds
        }
        return Runner(index: index, process: process, repetitions: repetitions, seconds: seconds)
    }

    /// Lets a contestant run until it has simulated so many replicates.
    private func top(_ runner: Runner, _ figures: inout EntrantFigures, _ leastRuns: Int) {
        guard figures.failure == nil, let done = figures.outcome?.count, done < leastRuns else { return }
        let grain = figures.introduction?.grain ?? 1
        let missing = (leastRuns - done + grain - 1) / grain * grain
        progress("\(missing) more replicates of \(figures.build) to check the model")
        figures.attempt {
            let round = try runner.process.run(missing)
            $0.addOutcome(round, repetitions: missing)
        }
    }
}
