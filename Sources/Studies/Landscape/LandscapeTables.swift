internal import Coalitions
internal import ScenarioModel
internal import TableKit

/// The tables of a landscape. Energies are written with nine significant digits.
struct LandscapeTables {
    private let study: LandscapeStudy

    /// `configurations.csv` is written for at most so many configurations.
    static let configurationLimit = 65_536

    init(_ study: LandscapeStudy) { self.study = study }

    /// The tables, in the order of the data package.
    var all: [AnalysisFolder.Table] {
        [minima, members] + (configurations.map { [$0] } ?? [])
    }

    /// The names of tables that this landscape does not have.
    var obsolete: [String] { configurations == nil ? ["configurations.csv"] : [] }

    private var ids: [String] { study.landscape.actors.map(\.value) }

    private static let minimum = Column(
        "minimum", .integer, description: "The minimum by its place, from 1; the lowest energy comes first.",
        minimum: 1)
    private static func energy(_ description: String) -> Column {
        Column("energy", .number, description: description, unit: "size² × propensity")
    }
    private static let secondCamp = Column(
        "second_camp", .string,
        description: "The actors on the other side than the first actor of the list, joined by semicolons.",
        isRequired: false)

    private func names(_ camps: [Bool]) -> Value {
        let names = zip(ids, camps).filter(\.1).map(\.0)
        return names.isEmpty ? .missing : .text(names.joined(separator: ";"))
    }

    private var minima: AnalysisFolder.Table {
        let isSearch = if case .search = study.survey.method { true } else { false }
        let schema = TableSchema(
            name: "minima", title: "Local minima",
            description: "One row per configuration that no single switch makes less frustrated.",
            columns: [
                Self.minimum, Self.energy("E, the sum of the size-weighted frustrations."),
                Column(
                    "is_strict", .boolean,
                    description:
                        "Whether every switch of a free actor raises the energy; else some switch leaves it."
                ),
                Column(
                    "basin", .integer,
                    description: isSearch
                        ? "From how many random starts steepest descent led here."
                        : "From how many configurations steepest descent leads here.", minimum: 1),
                Column("basin_share", .number, description: "The same as a share.", minimum: 0, maximum: 1),
                Self.secondCamp,
                Column(
                    "right_actors", .integer,
                    description:
                        "How many free actors are in the camp they were seen in; missing when none were seen.",
                    isRequired: false, minimum: 0),
                Column(
                    "free_actors", .integer,
                    description: "How many actors can switch: those not tied to others.", minimum: 0),
                Column(
                    "right_size_share", .number,
                    description: "The share of the sizes of all actors in the camp they were seen in.",
                    isRequired: false, minimum: 0, maximum: 1),
                Column(
                    "chance", .number,
                    description:
                        "The share of all configurations in which at least as many free actors are right.",
                    isRequired: false, minimum: 0, maximum: 1),
                Column(
                    "wrong", .string,
                    description: "The actors in the other camp than seen, joined by semicolons.",
                    isRequired: false),
            ],
            primaryKey: ["minimum"])
        return AnalysisFolder.Table(schema: schema) { (table) throws(FileError) in
            for (index, minimum) in study.survey.minima.enumerated() {
                try table.append(
                    [
                        .integer(index + 1), .number(significant(minimum.energy)), .flag(minimum.isStrict),
                        .integer(minimum.basin), .number(study.basinShare(minimum)), names(minimum.camps),
                    ] + comparison(index))
            }
        }
    }

    private func comparison(_ index: Int) -> [Value] {
        let free = Value.integer(study.energies.freeActors.count)
        guard index < study.comparisons.count else { return [.missing, free, .missing, .missing, .missing] }
        let comparison = study.comparisons[index]
        let wrong = comparison.wrong.map { ids[$0] }.joined(separator: ";")
        return [
            .integer(comparison.freeRight), free, .number(significant(comparison.rightSizeShare)),
            .number(comparison.chance.value), wrong.isEmpty ? .missing : .text(wrong),
        ]
    }

    private var members: AnalysisFolder.Table {
        let schema = TableSchema(
            name: "members", title: "Actors in the minima",
            description: "One row per minimum and actor: its camp and how frustrated it is.",
            columns: [
                Self.minimum, Column("actor", .string, description: "The actor."),
                Column(
                    "camp", .integer,
                    description: "1 for the camp of the first actor of the list, 2 for the other.",
                    minimum: 1, maximum: 2),
                Column("size", .number, description: "The actor's size.", minimum: 0),
                Column(
                    "frustration", .number,
                    description:
                        "s_i F_i: the sizes of both times their propensity, over the actors of the other camp.",
                    unit: "size² × propensity"),
                Column(
                    "change", .number,
                    description: "By how much the energy changes if the actor alone switches.",
                    unit: "size² × propensity"),
                Column(
                    "is_right", .boolean, description: "Whether it is in the camp it was seen in.",
                    isRequired: false),
            ],
            primaryKey: ["minimum", "actor"], foreignKeys: [ForeignKey(["minimum"], table: "minima")])
        let ids = ids
        let order = ids.indices.sorted { Value.text(ids[$0]).precedes(.text(ids[$1])) }
        return AnalysisFolder.Table(schema: schema) { (table) throws(FileError) in
            for (index, minimum) in study.survey.minima.enumerated() {
                let changes = study.energies.changes(minimum.camps)
                let wrong = index < study.comparisons.count ? Set(study.comparisons[index].wrong) : nil
                for actor in order {
                    try table.append([
                        .integer(index + 1), .text(ids[actor]), .integer(minimum.camps[actor] ? 2 : 1),
                        .number(study.landscape.sizes[actor]),
                        .number(significant(minimum.frustrations[actor])),
                        .number(significant(changes[actor])),
                        wrong.map { .flag(!$0.contains(actor)) } ?? .missing,
                    ])
                }
            }
        }
    }

    /// Nil for a search, and for too many configurations.
    private var configurations: AnalysisFolder.Table? {
        guard case .enumeration(let count) = study.survey.method, count <= Self.configurationLimit else {
            return nil
        }
        let schema = TableSchema(
            name: "configurations", title: "All configurations",
            description: "One row per way to part the actors into two camps, whichever is called the first.",
            columns: [
                Column(
                    "configuration", .integer, description: "The number of the configuration, from 0.",
                    minimum: 0),
                Self.secondCamp, Self.energy("E, the sum of the size-weighted frustrations."),
                Column(
                    "minimum", .integer,
                    description:
                        "The minimum in which steepest descent ends; missing when it is not in the table of minima.",
                    isRequired: false, minimum: 1),
            ],
            primaryKey: ["configuration"], foreignKeys: [ForeignKey(["minimum"], table: "minima")])
        return AnalysisFolder.Table(schema: schema) { (table) throws(FileError) in
            var place: [Int: Int] = [:]
            for (index, minimum) in study.survey.minima.enumerated() {
                if let configuration = minimum.configuration { place[configuration] = index + 1 }
            }
            for number in 0..<count {
                let camps = study.energies.camps(ofConfiguration: number)
                try table.append([
                    .integer(number), names(camps), .number(significant(study.energies.energy(camps))),
                    .integer(orMissing: place[study.survey.destination(ofConfiguration: number)]),
                ])
            }
        }
    }
}
