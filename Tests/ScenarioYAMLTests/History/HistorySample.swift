import ScenarioModel
import ScenarioYAML
import Testing

/// Four states that chose one of two standards.
enum HistorySample {
    static let scenario = """
        scenario: votes
        title: "Four states, two standards"
        time: {from: 2000, to: 2009}
        run: {replicates: 3, seed: 0}
        standards: {north: {attributes: {open: 1}}, south: {available: 2003, attributes: {open: 0}}}
        profiles: [[], [north], [south]]
        actors:
          states:
            members:
              a: {rich: 1, camp: x}
              b: {rich: 0, camp: x}
              c: {rich: 2, camp: y}
              d: {rich: 1, camp: y}
        relations:
          near: {table: near.csv, among: states}
        adoption:
          revision: {simultaneous: {hazard: 1}}
          choice: {logit: {temperature: 1}}
          abandon: refuse
          states:
            open: {attribute: open, actor: rich, weight: 0}
            peers: {peers: near, weight: 0}
            adopting: {attribute: adopts, weight: -1}
        outcomes: [share]
        history: {table: history.csv, until: 2008}
        fit: {terms: [open, peers, adopting], penalty: ridge, strength: 1}
        hindcast: {from: 2006, leads: [1, 2], scored: states, subsets: {camp_x: {camp: x}}, alike: camp, nearest: near}

        """
    static let history = """
        actor,date,profile,confidence,source
        a,2001,north,high,s
        b,2004,south,low,s
        c,2005,south,,s
        d,2006,north,medium,s
        a,2007,south,high,s

        """
    static let near = """
        actor,partner,weight
        a,b,1
        a,c,1
        b,a,1
        c,d,1
        d,c,3
        d,a,1

        """

    static let files = ["scenario.yaml": scenario, "history.csv": history, "near.csv": near]

    /// The scenario with other text in one place.
    static func read(replacing old: String = "scenario: votes", by new: String = "scenario: votes") throws
        -> Scenario
    {
        let folder = try TemporaryFolder(files)
        return try ScenarioReader.read(text: scenario.replacing(old, with: new), directory: folder.path)
            .scenario
    }
}

/// Changes of the sample that make it wrong, and all that is then said.
struct HistoryMistake: Sendable, CustomTestStringConvertible {
    /// Other text in one place of a file, or in all of it.
    enum Edit: Sendable {
        case scenario(String, String)
        case history(String?, String)
    }

    let name: String
    let edits: [Edit]
    let messages: [String]

    init(_ name: String, _ edits: [Edit], _ messages: [String]) {
        (self.name, self.edits, self.messages) = (name, edits, messages)
    }

    var testDescription: String { name }

    func expectMessages() throws {
        var files = HistorySample.files
        func replace(_ file: String, _ old: String, _ new: String) {
            let text = files[file] ?? ""
            #expect(text.ranges(of: old).count == 1, "one '\(old)'")
            files[file] = text.replacing(old, with: new)
        }
        for edit in edits {
            switch edit {
            case .scenario(let old, let new): replace("scenario.yaml", old, new)
            case .history(let old?, let new): replace("history.csv", old, new)
            case .history(nil, let new): files["history.csv"] = new
            }
        }
        let folder = try TemporaryFolder(files)
        let problems = Sample.problems(in: files["scenario.yaml"] ?? "", directory: folder.path)
        #expect(
            problems.map {
                $0.replacing(folder.path + "/", with: "").replacing("s.yaml:", with: "scenario.yaml:")
            } == messages)
    }
}
