/// Collects what is wrong with the names and numbers of a scenario that was read without errors of form.
public final class CheckContext {
    /// The scenario.
    public let scenario: Scenario
    /// What was found so far.
    public private(set) var diagnostics: [Diagnostic] = []
    let actorIndex: [String: Int]

    init(_ scenario: Scenario) {
        self.scenario = scenario
        var index: [String: Int] = [:]
        for actor in scenario.groups.flatMap(\.actors) where index[actor.value] == nil {
            index[actor.value] = index.count
        }
        actorIndex = index
    }

    /// Reports an error.
    public func report(_ message: String, at position: SourcePosition) {
        diagnostics.append(Diagnostic(at: position, message))
    }

    /// Reports a doubt.
    public func warn(_ message: String, at position: SourcePosition) {
        diagnostics.append(Diagnostic(.warning, at: position, message))
    }

    /// Reports a name that is not one of the known ones.
    @discardableResult
    public func known(_ name: Name, among names: [String], as kind: String) -> Bool {
        if names.contains(name.value) { return true }
        report(Spelling.unknown(name.value, among: names, as: kind), at: name.position)
        return false
    }

    /// Reports an actor that does not exist.
    @discardableResult
    public func actor(_ name: Name) -> Bool {
        if actorIndex[name.value] != nil { return true }
        return known(name, among: scenario.groups.flatMap(\.actors).map(\.value), as: "actor")
    }

    /// Reports a relation that does not exist or whose observers are another group.
    public func relation(_ name: Name, seenBy group: ActorGroup) {
        guard known(name, among: scenario.relations.map(\.id.value), as: "relation") else { return }
        for relation in scenario.relations
        where relation.id.value == name.value && relation.observers.value != group.id.value {
            report(
                "relation '\(name.value)' is seen by '\(relation.observers.value)', not by '\(group.id.value)'",
                at: name.position)
        }
    }

    /// Reports an attribute that is missing or is not a number for every actor of a group.
    public func numbers(_ name: Name, of group: ActorGroup) {
        guard known(name, among: group.attributes.map(\.name), as: "attribute of '\(group.id.value)'"),
            let attribute = group.attribute(name.value)
        else { return }
        for (row, number) in attribute.numbers.enumerated() where number == nil {
            report(
                "'\(attribute.texts[row])' is no decimal number, but '\(name.value)' of "
                    + "'\(group.actors[row].value)' is used as one", at: attribute.positions[row])
        }
    }

    /// Reports what a choice of actors names but the scenario does not have, and a choice of nobody.
    /// - Parameter allowsNobody: Whether a choice of nobody is fine.
    public func selector(_ selector: ActorSelector, allowsNobody: Bool = false) {
        let before = diagnostics.count
        for group in selector.groups ?? [] {
            known(group, among: scenario.groups.map(\.id.value), as: "group")
        }
        for actor in (selector.ids ?? []) + selector.except { self.actor(actor) }
        for condition in selector.conditions {
            var names: [String] = []
            for attribute in scenario.groups.flatMap(\.attributes) where !names.contains(attribute.name) {
                names.append(attribute.name)
            }
            known(condition.attribute, among: names, as: "attribute")
        }
        if before == diagnostics.count, !allowsNobody, selector.indices(in: scenario).isEmpty {
            report("no actor fits '\(selector.summary)'", at: selector.position)
        }
    }

    /// Reports what a choice of profiles names but the scenario does not have.
    public func profiles(_ selector: ProfileSelector) {
        for profile in selector.profiles ?? [] {
            known(profile, among: scenario.profiles.map(\.id), as: "profile")
        }
        for standard in selector.standards ?? [] {
            known(standard, among: scenario.standards.map(\.id.value), as: "standard")
        }
    }
}
