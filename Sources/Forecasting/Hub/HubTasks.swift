internal import ScenarioModel
internal import Studies

/// `hub-config/tasks.json` of a forecast: what its hub asks for, in the hubverse's schema of tasks, version 5.0.1
/// (https://github.com/hubverse-org/schemas).
struct HubTasks {
    let forecast: Forecast
    let origin: Day
    /// The outcomes, as columns of the study, with the steps at which they are forecast, both ascending.
    let targets: [(column: Int, steps: [Int])]

    static let schema = "https://raw.githubusercontent.com/hubverse-org/schemas/main/v5.0.1"

    /// The longest texts that the schema allows.
    private enum Limit {
        static let id = 30
        static let name = 100
    }

    /// The file.
    var json: JSONValue {
        [
            "schema_version": "\(Self.schema)/tasks-schema.json",
            "rounds": [
                [
                    "round_id_from_variable": true, "round_id": "origin_date",
                    "model_tasks": .list(groups.map(modelTask)),
                    "submissions_due": ["relative_to": "origin_date", "start": -31, "end": 0],
                ]
            ],
            "output_type_id_datatype": "character",
            "derived_task_ids": ["target_end_date"],
        ]
    }

    /// The places of targets with the same kind of distribution and the same steps.
    private var groups: [[Int]] {
        var groups: [[Int]] = []
        for place in targets.indices {
            let same = groups.firstIndex { isAlike($0[0], place) }
            if let same { groups[same].append(place) } else { groups.append([place]) }
        }
        return groups
    }

    private func isAlike(_ one: Int, _ other: Int) -> Bool {
        forecast.categories(targets[one].column) == forecast.categories(targets[other].column)
            && targets[one].steps == targets[other].steps
    }

    private func modelTask(_ places: [Int]) -> JSONValue {
        let days = targets[places[0]].steps.compactMap { forecast.day(of: $0) }
        return [
            "task_ids": [
                "origin_date": Self.optional([.text("\(origin)")]),
                "scenario_id": Self.optional(forecast.result.policies.map { .text($0.id) }),
                "target": Self.optional(places.map { .text(column($0).name) }),
                "horizon": Self.optional(days.map { .integer(origin.months(through: $0)) }),
                "target_end_date": Self.optional(days.map { .text("\($0)") }),
            ],
            "output_type": outputTypes(forecast.categories(targets[places[0]].column)),
            "target_metadata": .list(places.map(metadata)),
        ]
    }

    private static func optional(_ values: [JSONValue]) -> JSONValue {
        ["required": nil, "optional": .list(values)]
    }

    private func outputTypes(_ categories: [String]?) -> JSONValue {
        if let categories {
            return [
                "pmf": [
                    "output_type_id": ["required": .list(categories.sorted().map { .text($0) })],
                    "is_required": true, "value": ["type": "double", "minimum": 0, "maximum": 1],
                ]
            ]
        }
        return [
            "mean": [
                "output_type_id": ["required": nil], "is_required": true, "value": ["type": "double"],
            ],
            "quantile": [
                "output_type_id": [
                    "required": .list(QuantileLevels.forecast.probabilities.map { .number($0) })
                ],
                "is_required": true, "value": ["type": "double"],
            ],
        ]
    }

    private func metadata(_ place: Int) -> JSONValue {
        let column = column(place)
        return [
            "target_id": .text(id(place)), "target_name": .text(String(column.name.prefix(Limit.name))),
            "target_units": .text(String(column.unit.prefix(Limit.name))),
            "target_keys": ["target": .text(column.name)],
            "description": .text(column.description),
            "target_type": column.isIndicator ? "binary" : column.words == nil ? "continuous" : "nominal",
            "is_step_ahead": true, "time_unit": "month",
        ]
    }

    /// A name that is short enough and no other's.
    private func id(_ place: Int) -> String {
        let name = column(place).name
        guard name.count > Limit.id else { return name }
        let suffix = "~\(place + 1)"
        return name.prefix(Limit.id - suffix.count) + suffix
    }

    private func column(_ place: Int) -> OutcomeColumn { forecast.result.columns[targets[place].column] }
}
