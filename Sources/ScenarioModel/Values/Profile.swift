/// The set of standards that an actor supports; what actors choose among.
///
/// `[]` waits; a profile of two standards is multi-homing.
public struct Profile: Sendable {
    /// The word for the profile: its standards joined by `+`, or `none` for the empty one.
    public var id: String
    /// Indices of its standards, in the order of the scenario.
    public var standards: [Int]
    /// Where the profile is declared.
    public var position: SourcePosition

    /// A profile of standards.
    public init(standards: [Int], ids: [String], position: SourcePosition) {
        self.standards = standards
        self.position = position
        id = ids.isEmpty ? "none" : ids.joined(separator: "+")
    }
}

/// Profiles chosen by their ids, or by a standard that they contain.
public struct ProfileSelector: Sendable {
    /// Ids of profiles; nil when not given.
    public var profiles: [Name]?
    /// Standards, any of which a chosen profile contains; nil when not given.
    public var standards: [Name]?
    /// Where the choice stands.
    public var position: SourcePosition

    /// A choice of profiles.
    public init(profiles: [Name]?, standards: [Name]?, position: SourcePosition) {
        self.profiles = profiles
        self.standards = standards
        self.position = position
    }

    static let profiles = Key.optional(
        "profiles", "profile, or list of profiles", default: "none", example: "[china, west+china]",
        "The profiles meant, by id.")
    static let standards = Key.optional(
        "standards", "standard, or list of standards", default: "none", example: "china",
        "Every profile that contains one of these standards.")

    init(_ fields: any FieldReader) {
        profiles = fields.texts(Self.profiles)
        standards = fields.texts(Self.standards)
        position = fields.position
        if profiles == nil, standards == nil {
            fields.report(
                "'\(fields.path)' chooses no profile; give 'standards' or 'profiles'", at: position)
        }
    }
}

/// The share of the network benefit of one standard's users that users of another get.
public struct Compatibility: Sendable {
    /// One standard.
    public var first: Name
    /// The other.
    public var second: Name
    /// The share, 0 to 1, the same both ways.
    public var share: TimedQuantity
}

extension ProfileSelector {
    /// The chosen profiles as bits by index.
    public func mask(in scenario: Scenario) -> UInt64 {
        var mask: UInt64 = 0
        for (index, profile) in scenario.profiles.enumerated() {
            let byID = profiles?.contains { $0.value == profile.id } ?? false
            let byStandard = profile.standards.contains { standard in
                standards?.contains { $0.value == scenario.standards[standard].id.value } ?? false
            }
            if byID || byStandard { mask |= 1 << UInt64(index) }
        }
        return mask
    }

    /// The choice in words.
    public var summary: String {
        ((profiles ?? []) + (standards ?? [])).map(\.value).joined(separator: ", ")
    }
}
