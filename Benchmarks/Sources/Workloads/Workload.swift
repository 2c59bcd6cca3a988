import Entente

/// Something that contestants are measured with.
struct Workload {
    /// What contestants take part, and with what.
    enum Kind {
        /// The scenario `workloads/dense.yaml`: everybody looks at everybody.
        case dense(actors: Int, hazard: Double)
        /// The scenario `workloads/sparse.yaml`: many actors with ten neighbours.
        case sparse(actors: Int)
        /// A scenario of the project as it is, with and without tables.
        case study(scenario: String)
        /// No scenario: what the machine can do.
        case machine
    }

    /// The word by which it is chosen.
    let name: String
    /// What it is, for the table.
    let title: String
    let kind: Kind

    /// The numbers of threads it is measured with.
    var threads: [Int] {
        if case .sparse(1_000_000) = kind { [1] } else { [1, 2] }
    }

    /// The number of actors, where everybody looks at everybody.
    var denseActors: Int? {
        if case .dense(let actors, _) = kind { actors } else { nil }
    }

    /// All workloads, the canonical one first.
    static let all = [
        Workload(name: "machine", title: "The machine", kind: .machine),
        dense(300, hazard: 0.1, "canonical: 300 actors, dense, hazard 0.1"),
        dense(60, hazard: 0.1, "60 actors, dense, hazard 0.1"),
        dense(1000, hazard: 0.1, "1,000 actors, dense, hazard 0.1"),
        dense(3000, hazard: 0.1, "3,000 actors, dense, hazard 0.1"),
        dense(300, hazard: 1, "300 actors, dense, hazard 1"),
        dense(3000, hazard: 1, "3,000 actors, dense, hazard 1"),
        Workload(
            name: "sparse-100000", title: "100,000 actors, 10 neighbours", kind: .sparse(actors: 100_000)),
        Workload(
            name: "sparse-1000000", title: "1,000,000 actors, 10 neighbours", kind: .sparse(actors: 1_000_000)
        ),
        Workload(
            name: "study-6g", title: "6G study, all policies", kind: .study(scenario: "scenarios/6g")),
    ]

    /// The name of the canonical workload.
    static let canonical = "dense-300"

    private static func dense(_ actors: Int, hazard: Double, _ title: String) -> Workload {
        Workload(
            name: "dense-\(actors)" + (hazard == 1 ? "-hazard-1" : ""), title: title,
            kind: .dense(actors: actors, hazard: hazard))
    }
}

/// What the scenarios of the workloads say, for contestants that can't read them.
enum Model {
    static let profiles = 3
    static let steps = 40
    /// The inverse of the temperature.
    static let beta = 4.0
    static let network = 2.0
    static let switching = 0.3
    static let neighbours = 10
    /// The most actors whose edges are listed in a table; beyond it they come from a similarity.
    static let tableLimit = 1000
    /// The width of that similarity.
    static let width = 1.0
}
