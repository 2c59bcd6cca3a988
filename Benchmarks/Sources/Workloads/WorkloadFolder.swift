import Entente
import Foundation

/// The files of a workload, as its contestants read them.
struct WorkloadFolder {
    /// The scenario file.
    let scenario: URL
    /// What is set besides, as KEY=VALUE.
    let settings: [String]

    /// Writes a workload's files.
    /// - Parameters:
    ///   - workload: The workload.
    ///   - folder: An existing folder for what is made.
    ///   - root: The root of the project.
    /// - Returns: Nil for a workload without a scenario.
    init?(_ workload: Workload, in folder: URL, root: URL) throws {
        let templates = root.appendingPathComponent("Benchmarks/workloads")
        func copy(_ template: String) throws -> URL {
            let scenario = folder.appendingPathComponent("scenario.yaml")
            try Data(contentsOf: templates.appendingPathComponent(template)).write(to: scenario)
            return scenario
        }
        switch workload.kind {
        case .machine: return nil
        case .study(let scenario):
            self.scenario = root.appendingPathComponent(scenario + "/scenario.yaml")
            settings = []
        case .sparse(let actors):
            scenario = try copy("sparse.yaml")
            settings = ["actors.firms.count=\(actors)"]
        case .dense(let actors, let hazard):
            scenario = try copy("dense.yaml")
            let tables = ActorTables(count: actors)
            try Data(tables.actors.utf8).write(to: folder.appendingPathComponent("actors.csv"))
            let hazardSetting = "adoption.revision.simultaneous.hazard=\(hazard)"
            if actors <= Model.tableLimit {
                try Data(tables.edges.utf8).write(to: folder.appendingPathComponent("edges.csv"))
                settings = [hazardSetting]
            } else {
                let peers =
                    "{similarity: {attribute: position, width: \(Model.width)}, among: firms, "
                    + "weighted_by: influence}"
                settings = [hazardSetting, "relations.peers=\(peers)"]
            }
        }
    }

    /// The folder of the scenario.
    var folder: URL { scenario.deletingLastPathComponent() }
}

/// The tables of the dense workloads, the same on every machine.
struct ActorTables {
    /// How many actors there are.
    let count: Int
    private let random = RandomStream(seed: 0, replicate: 0)

    init(count: Int) { self.count = count }

    /// Everybody's liking for each standard, first profile, and what a similarity needs.
    var actors: String {
        var text = "id,first,likes_alpha,likes_beta,likes_gamma,position,influence\n"
        for actor in 0..<count {
            let first = ["alpha", "beta", "gamma"][actor % Model.profiles]
            let likes = (0..<3).map { cell(0.3 * uniform(actor, $0)) }.joined(separator: ",")
            text += "firm_\(actor + 1),\(first),\(likes),\(cell(uniform(actor, 3))),\(cubed(actor, 4))\n"
        }
        return text
    }

    /// Weights between all pairs, many small and few large.
    var edges: String {
        var text = "actor,partner,weight\n"
        for actor in 0..<count {
            for partner in 0..<count where partner != actor {
                text += "firm_\(actor + 1),firm_\(partner + 1),\(cubed(actor, 5 + partner))\n"
            }
        }
        return text
    }

    private func uniform(_ actor: Int, _ draw: Int) -> Double {
        random.uniform(entity: UInt64(actor), moment: 0, purpose: 0, draw: draw)
    }

    private func cubed(_ actor: Int, _ draw: Int) -> String {
        let number = uniform(actor, draw)
        return cell(number * number * number)
    }

    /// A number above 0 with six decimals.
    private func cell(_ number: Double) -> String {
        "\(Double(max(1, Int(number * 1_000_000))) / 1_000_000)"
    }
}
