extension Language {
    /// The tables of the reference page as Markdown, one section after the other.
    ///
    /// `docs/scenario-reference.md` holds this text between `<!-- keys -->` and `<!-- /keys -->`.
    public static var referenceTables: String {
        (scenarioSections.map { reference(of: $0) } + analyses.map { reference(of: $0) }).joined(
            separator: "\n")
    }

    private static func reference(of part: Part) -> String {
        "# \(part.title)\n\n\(part.summary)\n\n"
            + part.sections.map { reference(of: $0) }.joined(separator: "\n")
    }

    private static func reference(of section: Section) -> String {
        var text = "## `\(section.path)`\n\n\(section.summary)\n\n"
        if let outcome = OutcomeLanguage.outcomes.first(where: { $0.section.path == section.path }) {
            text += "Formula: \(outcome.formula). Unit: \(outcome.unit).\n\n"
        }
        guard !section.keys.isEmpty else { return text }
        text += "| key | type | unit | default | example | meaning |\n|---|---|---|---|---|---|\n"
        for key in section.keys {
            let cells = [
                "`\(key.name)`", key.type, key.unit, key.defaultValue ?? "**required**", "`\(key.example)`",
                key.meaning,
            ]
            text += "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
        }
        return text
    }

    /// A cell of a Markdown table, in which a bar would end it.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
