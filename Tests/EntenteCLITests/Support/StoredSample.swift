import Entente

/// A folder of results made by hand, with numbers that can be checked by hand.
enum StoredSample {
    /// A table with its columns and its rows as they stand in the file.
    struct Table {
        let name: String
        let columns: [Column]
        let rows: [String]
    }

    static func text(_ name: String, allowed: [String]? = nil) -> Column {
        Column(name, .string, description: "A text.", isRequired: false, allowed: allowed)
    }

    static func number(_ name: String, _ description: String = "A number.", unit: String? = nil) -> Column {
        Column(name, .number, description: description, unit: unit, isRequired: false)
    }

    private static let policy = text("policy", allowed: ["baseline", "ban", "tax"])

    static let series = Table(
        name: "series",
        columns: [policy, text("point"), text("outcome"), number("step"), text("date")]
            + ["mean", "q05", "q25", "median", "q75", "q95"].map { number($0) },
        rows: [
            "baseline,all,share,0,2027-Q2,0.3,0.1,0.2,0.3,0.4,0.5",
            "baseline,all,share,1,2027-Q3,,,,,,",
            "ban,all,share,0,2027-Q2,0.3,0.1,0.2,0.33333333333333331,0.4,0.5",
        ])

    static let comparison = Table(
        name: "comparison",
        columns: [text("policy"), text("point"), text("reference"), text("outcome"), number("pairs")]
            + ["difference", "standard_error", "low", "high", "narrower"].map { number($0) },
        rows: [
            "ban,all,baseline,share,20,0.5,0.1,0.3,0.7,0.2", "tax,all,baseline,share,1,-0.25,,,,",
            "tax,all,ban,share,20,-0.75,0.1,-0.9,-0.6,0.2",
        ])

    static let adoption = Table(
        name: "adoption",
        columns: [
            policy, text("point"), text("actor"), text("group"), number("step"), text("date"),
            text("profile", allowed: ["none", "west", "east"]), number("probability"),
        ],
        rows: [
            "baseline,all,CHN,states,0,2027-Q2,none,1.0", "baseline,all,CHN,states,1,2027-Q3,east,0.75",
            "baseline,all,CHN,states,1,2027-Q3,none,0.25", "baseline,all,firm,firms,0,2027-Q2,none,1.0",
            "baseline,all,firm,firms,1,2027-Q3,east,1.0",
        ])

    /// The runs of a grid of 5 × 5 points: under the baseline the share is 10 u + v, under the ban v; the loss
    /// is u, and has no series.
    static let runs: [Table] = {
        var (experiments, outcomes) = ([String](), [String]())
        for policy in ["baseline", "ban"] {
            for point in 0..<25 {
                let (u, v) = (point / 5, point % 5)
                let run = "\(policy)/p\(point)/r0"
                experiments.append("\(run),\(policy),p\(point),0,1,\(u).0,\(v).0,word")
                outcomes.append(
                    "\(run),\(policy),p\(point),0,\(policy == "ban" ? v : 10 * u + v).0,west,\(u).0")
            }
        }
        let keys = [text("run_id"), policy, text("point"), number("replicate")]
        return [
            Table(
                name: "experiments",
                columns: keys + [number("seed"), number("world.u"), number("world.v"), text("world.w")],
                rows: experiments),
            Table(name: "outcomes", columns: outcomeColumns(keys), rows: outcomes),
        ]
    }()

    private static func outcomeColumns(_ keys: [Column]) -> [Column] {
        keys + [
            number("share", "Share of west, \"by weight\". S = 1", unit: "share"),
            text("leader", allowed: ["west"]), number("loss"),
        ]
    }

    /// A study with one run for each policy and no design.
    static let plainRuns = [
        Table(
            name: "experiments",
            columns: [text("run_id"), policy, text("point"), number("replicate"), number("seed")],
            rows: ["baseline/p000/r0,baseline,p000,0,1", "ban/p000/r0,ban,p000,0,1"]),
        Table(
            name: "outcomes",
            columns: outcomeColumns([text("run_id"), policy, text("point"), number("replicate")]),
            rows: ["baseline/p000/r0,baseline,p000,0,0.5,west,1.0", "ban/p000/r0,ban,p000,0,,west,1.0"]),
    ]

    /// What a study leaves that has an objective.
    static let robustness = Table(
        name: "robustness", columns: [policy, text("outcome")], rows: ["baseline,loss", "ban,loss"])

    /// The files of a folder `results` with some tables.
    static func files(_ tables: [Table]) -> [String: String] {
        var files: [String: String] = [:]
        var resources: [DataPackage.Resource] = []
        for table in tables {
            let schema = TableSchema(
                name: table.name, title: table.name, description: "A table.", columns: table.columns)
            let lines = [table.columns.map(\.name).joined(separator: ",")] + table.rows
            let text = lines.joined(separator: "\n") + "\n"
            files["results/\(table.name).csv"] = text
            resources.append(DataPackage.Resource(schema: schema, bytes: Array(text.utf8)))
        }
        let package = DataPackage(
            name: "sample", title: "A sample", description: "A sample.", resources: resources,
            notes: ["replicates": "1", "seed": "1"])
        files["results/datapackage.json"] = String(decoding: package.json, as: UTF8.self)
        return files
    }

    /// A study with a design.
    static let designed = files(runs + [series, adoption, comparison])
    /// A study without one.
    static let plain = files(plainRuns + [series, adoption, comparison])
}
