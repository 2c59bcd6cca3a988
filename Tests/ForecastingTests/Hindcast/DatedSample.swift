import Foundation
import ScenarioModel
import ScenarioYAML

@testable import Forecasting

/// A scenario with every kind of thing that has a date, before and after 2006.
enum DatedSample {
    /// Other text in one place of a file.
    struct Edit: Sendable {
        let file: String
        let old: String
        let new: String

        init(_ old: String, _ new: String, in file: String = "scenario.yaml") {
            (self.file, self.old, self.new) = (file, old, new)
        }
    }

    static let origin = 6

    private static let scenario = """
        scenario: dated
        time: {from: 2000, to: 2014}
        standards:
          north: {sponsor: a, quality: {path: {2002: 0.1, 2005: 0.6, 2010: 1.2}}, attributes: {open: 1, modern: {path: {2001: 0.2, 2006: 0.4, 2008: 0.9}}}}
          south: {sponsor: b, available: 2002, quality: 0.3, attributes: {open: 0, modern: 0.5}}
        profiles: [[], [north], [south]]
        compatibility: {north-south: 0.2}
        actors:
          states: {table: states.csv}
        relations:
          near: {ring_lattice: {neighbours: 4}, among: states}
          views: {columns: {a: to_a, b: to_b}, among: states}
        agreements:
          pact: {sponsors: [a, b], partners: states, standards: [north], recognition: {path: {2003: 0.3, 2009: 0.8}},
            shift: {relation: views, by: 0.2}, signed: signed.csv,
            campaign: {capacity: 0.5, from: 2003, until: 2011}, temperature: 0.7,
            partner: {cost: {per: agreement, weight: {path: {2001: -0.5, 2008: 0.5}}}},
            sponsor: {cost: {per: agreement, weight: -0.2}}}
        adoption:
          revision: {simultaneous: {hazard: 1}}
          choice: {logit: {temperature: 1}}
          states:
            open: {attribute: open, actor: rich, weight: 0}
            peers: {peers: near, weight: 0}
            lately: {peers: near, within: 3, weight: 0}
            net: {network: near, weight: 0}
            quality: {quality: standard, weight: {path: {2000: 0.3, 2004: 0.7, 2009: 1.5}}}
            modern: {attribute: modern, weight: 0.4}
            friend: {sponsor: views, weight: 0.8}
            adopting: {attribute: adopts, weight: -2}
            changing: {switching: any_change, cost: 1}
        events:
          - {at: 2003, until: 2010, subsidy: {standards: south, amount: 0.7}}
          - {at: 2009, subsidy: {standards: north, amount: 0.4}}
        policies:
          baseline:
            - {at: 2004, until: 2011, scale: {parameter: standards.south.quality, factor: 1.5}}
            - {at: 2008, inject: {profile: north, actors: l}}
        outcomes: [share]
        history: {table: history.csv, until: 2012}
        fit: {terms: [open, peers, lately, net, adopting, changing], penalty: ridge, strength: 1}
        hindcast: {from: 2006, leads: [1, 3]}
        """

    private static let files = [
        "states.csv":
            "id,rich,to_a,to_b\n"
            + "abcdefghijkl".enumerated().map { "\($1),\($0 % 5),0.\($0 % 7),0.\($0 * 3 % 8)\n" }.joined(),
        "signed.csv": "date,partner,sponsor,until\n2002,c,a,\n2004,d,a,2010\n2008,e,b,\n",
        "history.csv": """
        actor,date,profile
        a,2001,north
        b,2002,south
        c,2003,north
        d,2004,south
        e,2005,north
        c,2005,south
        f,2006,south
        g,2007,north
        h,2007,south
        i,2009,north
        d,2009,north
        j,2009,south
        k,2011,north

        """,
    ]

    static func read(_ edits: [Edit]) throws -> Scenario {
        var files = files
        files["scenario.yaml"] = scenario
        for edit in edits {
            let text = files[edit.file] ?? ""
            precondition(text.ranges(of: edit.old).count == 1, "one '\(edit.old)'")
            files[edit.file] = text.replacing(edit.old, with: edit.new)
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "dated-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files where name != "scenario.yaml" {
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        return try ScenarioReader.read(text: files["scenario.yaml"] ?? "", directory: folder.path).scenario
    }

    /// What is forecast at the origin.
    static func forecasts(_ edits: [Edit]) throws -> OriginForecasts {
        let hindcast = try Hindcast(read(edits), seed: 0, draws: 3, replicates: 2)
        guard
            let made = try HindcastOrigin(hindcast: hindcast, origin: origin).forecasts(isCancelled: { false }
            )
        else { throw CancellationError() }
        return made
    }
}
