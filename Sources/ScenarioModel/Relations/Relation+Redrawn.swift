extension Relation {
    /// Reports a network to be drawn in every replicate that is not drawn at all, or that might have to be refused.
    func checkRedrawn(_ kind: any RelationKind.Type, _ fields: any FieldReader) {
        guard isRedrawn else { return }
        if !kind.isRandom {
            fields.report(
                "relation '\(id.value)' is not drawn at random, so 'drawn: per_replicate' has no meaning for it; "
                    + "there are "
                    + RelationLanguage.kinds.filter { $0.isRandom }.map { "'\($0.key.name)'" }
                    .joined(separator: ", "), at: fields.position)
        } else if !allowsIsolated {
            fields.report(
                "relation '\(id.value)' is drawn in every replicate and may leave an actor without partner; "
                    + "write 'isolated: allow'", at: fields.position)
        }
    }
}
