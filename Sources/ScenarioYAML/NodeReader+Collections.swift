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

    func actors(_ key: Key) -> ActorSelector? { given(key)?.actors() }
}

extension NodeValue {
    func actors() -> ActorSelector? {
        if let word {
            let isGroup = session.groups.contains(word.value)
            return ActorSelector(
                groups: isGroup ? [word] : nil, ids: isGroup ? nil : [word], position: position)
        }
        if values != nil {
            let ids = texts() ?? []
            if ids.isEmpty { report("the list of actors is empty", at: position) }
            return ActorSelector(ids: ids, position: position)
        }
        guard node.entries != nil else {
            expected("a group, an actor, a list of actors, or a mapping of conditions")
            return nil
        }
        guard let fields = fields(ActorSelector.section) as? NodeReader else { return nil }
        return fields.conditions(at: position)
    }
}

extension NodeReader {
    fileprivate func conditions(at position: SourcePosition) -> ActorSelector {
        let conditions = (members(ActorSelector.attribute) ?? []).compactMap { attribute, value in
            value.texts().map { ActorSelector.Condition(attribute: attribute, oneOf: $0) }
        }
        return ActorSelector(
            groups: texts(ActorSelector.group), ids: texts(ActorSelector.ids),
            except: texts(ActorSelector.except) ?? [], conditions: conditions, position: position)
    }
}
