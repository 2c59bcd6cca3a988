extension Language {
    /// A part of the reference page: the keys of one kind of file.
    struct Part {
        let title: String
        let summary: String
        let sections: [Section]
    }

    /// The files that are no scenarios, in the order of the reference page.
    static let analyses = [
        Part(
            title: "The file of a landscape",
            summary: "Read by `entente landscape`. Strictness, numbers and tables are those of a scenario.",
            sections: Landscape.sections),
        Part(
            title: "The file of a voting body",
            summary: "Read by `entente power`. Strictness, numbers and tables are those of a scenario.",
            sections: VotingBody.sections),
    ]
}
