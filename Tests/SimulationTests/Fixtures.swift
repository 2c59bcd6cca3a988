import ScenarioModel
import ScenarioYAML
import Testing

@testable import Simulation

/// Doubles as bits, so that equality is exact and NaN, when missing, equals itself.
func bits(_ values: [Double]) -> [UInt64] { values.map { $0.isNaN ? Double.nan.bitPattern : $0.bitPattern } }

/// Doubles as bits, row by row.
func bits(_ rows: [[Double]]) -> [[UInt64]] { rows.map { bits($0) } }

/// A world from the text of a scenario.
func world(_ text: String, seed: UInt32 = 1) throws -> World {
    try World(ScenarioReader.read(text: text).scenario, seed: seed)
}

extension Records {
    /// The values of the runs, `[row][column]`.
    var runRows: [[Double]] { rows(of: runs, width: columnCount) }

    /// The values after each step, `[row][step × columns + column]`.
    var seriesRows: [[Double]] { rows(of: series, width: pointCount * columnCount) }

    private func rows(of values: [Double], width: Int) -> [[Double]] {
        (0..<replicates.count).map { Array(values[($0 * width)...].prefix(width)) }
    }
}

extension World {
    /// The records of some replicates of a policy, by its name.
    func run(_ policy: String = "baseline", _ replicates: Range<Int> = 0..<1) throws -> Records {
        let index = try #require(scenario.policies.firstIndex { $0.id.value == policy })
        return try #require(try Simulator(self).run(policy: index, replicates: replicates))
    }

    /// The index of a column.
    func column(_ name: String) throws -> Int { try #require(columns.firstIndex { $0.name == name }) }

    /// The values of a column at each point of the series of one replicate.
    func series(_ name: String, _ records: Records, row: Int = 0) throws -> [Double] {
        let column = try column(name)
        return seriesSteps.indices.map {
            records.series[(row * seriesSteps.count + $0) * columns.count + column]
        }
    }

    /// The index of a profile.
    func profile(_ id: String) throws -> Int { try #require(scenario.profiles.firstIndex { $0.id == id }) }

    /// In how many of the replicates each actor held a profile after each recorded step, `[step][actor]`.
    func holders(_ id: String, _ records: Records) throws -> [[Int]] {
        let profile = try profile(id)
        return recordedSteps.indices.map { step in
            (0..<actorCount).map { Int(records.adoption[(step * actorCount + $0) * profileCount + profile]) }
        }
    }
}

/// How many standard errors a frequency may be away from its probability. A right law passes one comparison with
/// probability 1 − 6·10⁻⁵; there are some hundred.
let standardErrors = 4.0

/// Whether a frequency among independent draws fits a probability, up to ``standardErrors``.
func fits(_ count: Int, of total: Int, _ probability: Double) -> Bool {
    let error = (probability * (1 - probability) / Double(total)).squareRoot()
    return abs(Double(count) / Double(total) - probability) <= standardErrors * error
}

/// How far a number may be from its value worked out by hand: some tens of roundings of numbers about 1.
let roundings = 1e-14
