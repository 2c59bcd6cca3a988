extension ValueReader {
    /// The one kind whose key the mapping has; reports, and gives nil, when there is none or several.
    /// - Parameters:
    ///   - kinds: The kinds with the words of their keys.
    ///   - subject: What begins the message: `term 'x' needs exactly one of`.
    func kind<Kind>(among kinds: [(word: String, kind: Kind)], _ subject: String) -> Kind? {
        let names = keys.map(\.value)
        let chosen = kinds.filter { names.contains($0.word) }
        if chosen.count == 1 { return chosen[0].kind }
        report(
            subject + " " + kinds.map { "'\($0.word)'" }.joined(separator: ", ")
                + (chosen.isEmpty
                    ? "" : "; found " + chosen.map { "'\($0.word)'" }.joined(separator: " and ")),
            at: position)
        return nil
    }
}
