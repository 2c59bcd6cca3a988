internal import ScenarioModel

extension NodeReader {
    func entries(_ key: Key) -> [(name: Name, value: any ValueReader)]? {
        members(key)?.map { ($0.name, $0.value) }
    }

    func pairs(_ key: Key) -> [(Name, Name)]? {
        members(key)?.compactMap { name, value in value.text().map { (name, $0) } }
    }

    func shares(_ key: Key, in range: ClosedRange<Double>) -> [(Name, Quantity)]? {
        members(key)?.compactMap { name, value in value.number(in: range).map { (name, $0) } }
    }

    /// The entries of the mapping at a key, or, for a key in angle brackets, those of this mapping that are
    /// not plain keys of its section.
    private func members(_ key: Key) -> [(name: Name, value: NodeValue)]? {
        guard key.name.hasPrefix("<"), section.keys.contains(key) else {
            guard let value = given(key) else { return nil }
            if value.members == nil { value.expected("a \(key.type)") }
            return value.members
        }
        let plain = section.keys.map(\.name)
        return entries.filter { !plain.contains($0.key.value) }.map { ($0.key, value.member($0)) }
    }

    func actors(_ key: Key) -> ActorSelector? {
        guard let value = given(key) else { return nil }
        if let word = value.word {
            let isGroup = value.session.groups.contains(word.value)
            return ActorSelector(
                groups: isGroup ? [word] : nil, ids: isGroup ? nil : [word], position: value.position)
        }
        if value.values != nil {
            let ids = value.texts() ?? []
            if ids.isEmpty { value.report("the list of actors is empty", at: value.position) }
            return ActorSelector(ids: ids, position: value.position)
        }
        guard value.node.entries != nil else {
            value.expected("a group, an actor, a list of actors, or a mapping of conditions")
            return nil
        }
        guard let fields = value.fields(ActorSelector.section) as? NodeReader else { return nil }
        let conditions = (fields.members(ActorSelector.attribute) ?? []).compactMap { attribute, value in
            value.texts().map { ActorSelector.Condition(attribute: attribute, oneOf: $0) }
        }
        return ActorSelector(
            groups: fields.texts(ActorSelector.group), ids: fields.texts(ActorSelector.ids),
            except: fields.texts(ActorSelector.except) ?? [], conditions: conditions, position: value.position
        )
    }
}
