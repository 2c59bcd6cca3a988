import Foundation
import ScenarioModel
import ScenarioYAML

@testable import Simulation

/// Four states, of which each takes one of two standards, and one of them the other later.
enum KnownSample {
    static let terms = """
            net: {network: near, weight: 0.5}
            lately: {peers: near, within: 2, weight: 0.8}
            peers: {peers: near, weight: 1.25}
            open: {attribute: open, actor: rich, weight: 0.3}
            friend: {sponsor: views, weight: -0.6}
            move: {switching: new_standards, cost: 0.4}
            adopting: {attribute: adopts, weight: -1}
        """

    /// Weights are eighths, which the grid of relations holds exactly. a looks at b and c alike, b at a, c at d, d at c and, a third as much, at a.
    static func scenario(terms: String = terms) -> String {
        """
        scenario: known
        time: {from: 2000, to: 2009}
        run: {adoption_every: 1}
        standards:
          north: {sponsor: a, attributes: {open: 1}}
          south: {sponsor: b, available: 2003, attributes: {open: 0}}
        profiles: [[], [north], [south]]
        actors:
          states:
            members:
              a: {rich: 1, to_a: 1, to_b: 0}
              b: {rich: 0, to_a: 0, to_b: 1}
              c: {rich: 2, to_a: 0.375, to_b: 0.5}
              d: {rich: 1, to_a: 0.75, to_b: 0.25}
        relations:
          near: {table: near.csv, among: states}
          views: {columns: {a: to_a, b: to_b}, among: states}
        adoption:
          revision: {simultaneous: {hazard: 1}}
          choice: {logit: {temperature: 0.5}}
          abandon: refuse
          states:
        \(terms)
        events: [{at: 2003, until: 2008, subsidy: {standards: south, amount: 0.7}}]
        outcomes: [share]
        history: {table: history.csv, until: 2008}
        """
    }

    static let files = [
        "near.csv": "actor,partner,weight\na,b,1\na,c,1\nb,a,1\nc,d,1\nd,c,3\nd,a,1\n",
        "history.csv":
            "actor,date,profile\na,2001,north\nb,2004,south\nc,2005,south\nd,2006,north\na,2007,south\n",
    ]

    /// The index of the profile of each actor after each step of the history, from the table.
    static let held = [
        [0, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0], [1, 2, 0, 0], [1, 2, 2, 0], [1, 2, 2, 1],
        [2, 2, 2, 1], [2, 2, 2, 1],
    ]

    static func world(knownThrough step: Int, terms: String = terms) throws -> World {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "known-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        let read = try ScenarioReader.read(text: scenario(terms: terms), directory: folder.path)
        return try World(read.scenario, seed: 0, knownThrough: step)
    }
}
