import TableKit

/// Declarations that several tests share.
enum Samples {
    /// Has every type, every constraint, a key and an optional column.
    static let shares = TableSchema(
        name: "shares",
        title: "Market shares",
        description: "One row per actor and step.",
        columns: [
            Column(
                "actor", .string, title: "Actor", description: "Who, a code.", allowed: ["CHN", "HUAWEI"]),
            Column("step", .integer, description: "When.", unit: "quarters", minimum: 0),
            Column(
                "share", .number, description: "Part of the market.", unit: "share", isRequired: false,
                minimum: 0, maximum: 1.5),
            Column("is_sponsor", .boolean, description: "Whether it sponsors a standard.", isRequired: false),
            Column("note", .string, description: "Anything.", isRequired: false),
        ],
        primaryKey: ["actor", "step"],
        foreignKeys: [ForeignKey(["actor"], table: "actors", references: ["code"])])

    static let actors = TableSchema(
        name: "actors",
        title: "Actors",
        description: "One row per actor.",
        columns: [
            Column("code", .string, description: "ISO 3166 code."),
            Column("home", .string, description: "The state it belongs to.", isRequired: false),
        ],
        primaryKey: ["code"],
        foreignKeys: [ForeignKey(["home"], table: nil, references: ["code"])])

    static func actorsTable() throws -> TableWriter {
        var table = TableWriter(actors)
        try table.append([.text("CHN"), .missing])
        try table.append([.text("HUAWEI"), .text("CHN")])
        return table
    }

    static func sharesTable() throws -> TableWriter {
        var table = TableWriter(shares)
        try table.append([.text("CHN"), .integer(0), .number(0.1), .flag(true), .text("a, \"b\"\nc")])
        try table.append([.text("CHN"), .integer(12), .number(1), .flag(false), .text("")])
        try table.append([.text("HUAWEI"), .integer(3), .missing, .missing, .missing])
        return table
    }
}
