import Foundation
import ScenarioModel
import ScenarioYAML

@testable import Forecasting

/// Small scenarios with a series.
enum SeriesSample {
    /// Ten actors, each of which adopts with the hazard in the first step and later.
    static let coins = """
        scenario: coins
        time: {steps: 2}
        standards: {west: {}}
        actors: {states: {count: 10}}
        adoption:
          revision: {simultaneous: {hazard: 0.5}}
          choice: {best_response: {}}
          abandon: refuse
          states: {use: {attribute: adopts, weight: 1}}
        uncertainties: {adoption.revision.simultaneous.hazard: {uniform: [0, 1]}}
        outcomes: [adopters]
        history: {series: series.csv}
        fit: {simulate: {parameters: adoption.revision.simultaneous.hazard, particles: 400, populations: 12}}

        """

    /// Two hundred buyers of two formats in eight years.
    static let formats = """
        scenario: formats
        time: {from: 2001, to: 2010}
        standards: {old: {permanent: true}, new: {permanent: true}}
        actors: {buyers: {count: 200}}
        relations: {all: {complete: true, among: buyers}}
        adoption:
          revision: {simultaneous: {hazard: 1}}
          choice: {linear: {scale: 1}}
          buyers:
            alone: {attribute: adopts, weight: 0.01}
            others: {network: all, weight: 0.4}
        uncertainties:
          adoption.buyers.alone.weight: {log_uniform: [0.001, 0.1]}
          adoption.buyers.others.weight: {uniform: [0, 1]}
        outcomes: [adopters]
        history: {series: series.csv}
        fit:
          simulate:
            parameters: [adoption.buyers.alone.weight, adoption.buyers.others.weight]
            particles: 24
            populations: 3
        hindcast: {from: 2005, leads: [1, 2]}

        """

    static let formatsSeries = [
        1: (2, 1), 2: (5, 4), 3: (9, 9), 4: (14, 18), 5: (20, 30), 6: (26, 48), 7: (33, 66),
    ]

    /// The rows of a series of the two formats.
    static func rows(_ values: [Int: (Int, Int)]) -> String {
        "date,outcome,value\n"
            + values.sorted { $0.key < $1.key }.map { year, pair in
                "200\(year),adopters_profile_old_buyers,\(pair.0)\n200\(year),adopters_profile_new_buyers,\(pair.1)\n"
            }.joined()
    }

    /// Reads a scenario whose series has some rows.
    static func scenario(_ text: String, series: String) throws -> Scenario {
        let folder = "\(FileManager.default.temporaryDirectory.path)/entente-series-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(series.utf8).write(to: URL(fileURLWithPath: "\(folder)/series.csv"))
        return try ScenarioReader.read(text: text, directory: folder).scenario
    }
}
