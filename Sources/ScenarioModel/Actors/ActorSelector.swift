/// Actors chosen by group, by id or by attributes; every given condition must hold.
public struct ActorSelector: Sendable {
    /// A condition on an attribute: its text is one of some words.
    public struct Condition: Sendable {
        /// The attribute.
        public var attribute: Name
        /// The words, any of which the attribute must equal.
        public var oneOf: [Name]

        /// A condition from its two parts.
        public init(attribute: Name, oneOf: [Name]) {
            self.attribute = attribute
            self.oneOf = oneOf
        }
    }

    /// Only actors of these groups; nil for any.
    public var groups: [Name]?
    /// Only actors with these ids; nil for any.
    public var ids: [Name]?
    /// Never actors with these ids.
    public var except: [Name]
    /// Conditions on attributes.
    public var conditions: [Condition]
    /// Where the choice stands.
    public var position: SourcePosition

    /// A choice of actors; without conditions, all of them.
    public init(
        groups: [Name]? = nil, ids: [Name]? = nil, except: [Name] = [], conditions: [Condition] = [],
        position: SourcePosition
    ) {
        self.groups = groups
        self.ids = ids
        self.except = except
        self.conditions = conditions
        self.position = position
    }

    /// The key `group` of a choice of actors.
    public static let group = Key.optional(
        "group", "group, or list of groups", default: "any", example: "states", "Only actors of these groups."
    )
    /// The key `ids` of a choice of actors.
    public static let ids = Key.optional(
        "ids", "actor, or list of actors", default: "any", example: "[USA, JPN]", "Only these actors.")
    /// The key `except` of a choice of actors.
    public static let except = Key.optional(
        "except", "actor, or list of actors", default: "none", example: "[CHN]", "Never these actors.")
    /// A condition on an attribute, whose name is the key.
    public static let attribute = Key.optional(
        "<attribute>", "word, or list of words", default: "any", example: "eu",
        "Only actors whose attribute is one of these words (`bloc: eu`, `nato: 1`).")

    /// The keys of a choice of actors.
    public static let section = Section(
        "<actors>",
        "A choice of actors: a group's name, an actor's id, a list of ids, or a mapping whose conditions all hold.",
        keys: [group, ids, except, attribute])
}

extension ActorSelector {
    /// The indices of the chosen actors, ascending.
    /// - Complexity: O(actors × conditions).
    public func indices(in scenario: Scenario) -> [Int] {
        let wanted = ids.map { Set($0.map(\.value)) }
        let unwanted = Set(except.map(\.value))
        var result: [Int] = []
        for (group, range) in zip(scenario.groups, scenario.groupRanges) {
            if let groups, !groups.contains(where: { $0.value == group.id.value }) { continue }
            for (row, index) in range.enumerated() {
                let id = group.actors[row].value
                guard wanted?.contains(id) ?? true, !unwanted.contains(id) else { continue }
                let holds = conditions.allSatisfy { condition in
                    guard let text = group.attribute(condition.attribute.value)?.texts[row] else {
                        return false
                    }
                    return condition.oneOf.contains { $0.value == text }
                }
                if holds { result.append(index) }
            }
        }
        return result
    }
}

extension ActorSelector {
    /// The choice in words.
    public var summary: String {
        var parts: [String] = []
        if let groups { parts.append(groups.map(\.value).joined(separator: ", ")) }
        if let ids { parts.append(ids.map(\.value).joined(separator: ", ")) }
        for condition in conditions {
            parts.append(
                "\(condition.attribute.value) \(condition.oneOf.map(\.value).joined(separator: " or "))")
        }
        let text = parts.isEmpty ? "all" : parts.joined(separator: " with ")
        return except.isEmpty ? text : text + " except " + except.map(\.value).joined(separator: ", ")
    }
}
