internal import ScenarioModel
internal import Studies

/// What a hub is told about a model: `model-metadata/<team>-<model>.yml`, and the schema of such files.
struct ModelMetadata {
    let source: ForecastSource
    let scenario: Scenario

    /// The file. Texts of JSON are texts of YAML.
    var yaml: [UInt8] {
        let fields: [(String, String)] = [
            ("team_name", source.team), ("team_abbr", source.team),
            ("model_name", scenario.title), ("model_abbr", source.model),
            ("model_version", Version.current),
            (
                "methods",
                "Simulated adoption of competing standards, \(scenario.id.value), with Entente \(Version.current)"
            ),
        ]
        let lines = fields.map { name, text in
            "\(name): " + String(decoding: JSONValue.text(text).bytes, as: UTF8.self)
        }
        return Array(lines.joined().utf8)
    }

    /// `hub-config/model-metadata-schema.json`: the fields that hubs have in common
    /// (https://docs.hubverse.io/en/latest/user-guide/model-metadata.html).
    static var schema: JSONValue {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Model metadata", "description": "What is known of a model that forecasts.",
            "type": "object",
            "properties": [
                "team_name": text("The team."),
                "team_abbr": word("The team, in a word."),
                "model_name": text("The model."),
                "model_abbr": word("The model, in a word."),
                "model_version": text("Which version of the model."),
                "methods": text("How it forecasts, in a sentence."),
            ],
            "required": ["team_abbr", "model_abbr", "model_name", "model_version", "methods"],
        ]
    }

    private static func text(_ description: String) -> JSONValue {
        ["description": .text(description), "type": "string"]
    }

    private static func word(_ description: String) -> JSONValue {
        text(description).merging([
            "pattern": "^[a-zA-Z0-9_]+$", "maxLength": .integer(ForecastSource.longest),
        ])
    }
}
