/// Every combination of some levels of each uncertainty.
public struct GridDesign: DesignMethod {
    /// How many levels uncertainties have.
    public enum Levels: Sendable {
        /// So many each.
        case same(Int)
        /// So many for each that is named; the others stay as written.
        case each([(path: Name, count: Int)])
    }

    /// How many levels each uncertainty has.
    public var levels: Levels

    /// The key `grid`.
    public static let key = Key.optional(
        "grid", "mapping", default: "none", example: "{levels: 5}",
        "Every combination of some levels of each uncertainty, the first uncertainty slowest.")
    static let levelsKey = Key.required(
        "levels", "whole number, or mapping of paths to whole numbers", unit: "levels", example: "5",
        "How many levels each uncertainty has: the middles of as many equally likely strata, or each value of a law that "
            + "has no more than that; all categories of a categorical law. Uncertainties that a mapping does not name stay "
            + "as written.")
    /// Its keys.
    public static let section = Section(
        "run.design.grid", "Every combination of some levels of each uncertainty.", keys: [levelsKey])
    /// The one mapping.
    public static var innerSections: [Section] { [section] }
    /// Levels are no sample.
    public static let isSample = false
    private static let range = 1...DesignRequest.pointLimit

    /// Reads the design.
    public init?(_ fields: any FieldReader) {
        guard let inner = fields.fields(Self.key, Self.section), let value = inner.value(Self.levelsKey)
        else { return nil }
        guard !value.keys.isEmpty else {
            guard let count = value.integer(in: Self.range) else { return nil }
            levels = .same(count.value)
            return
        }
        levels = .each(
            (inner.entries(Self.levelsKey) ?? []).compactMap { entry in
                entry.value.integer(in: Self.range).map { (entry.name, $0.value) }
            })
    }

    /// The command line can't say how many levels there are.
    public init(points: Int?) throws(DesignRequestError) {
        try DesignLanguage.noPoints(points, for: Self.key)
        throw DesignRequestError(
            "design 'grid' needs levels; write 'design: {grid: {levels: 5}}' under 'run' in the scenario")
    }

    /// The named paths must be uncertain.
    public func check(_ context: CheckContext) {
        guard case .each(let list) = levels else { return }
        for (path, _) in list {
            context.known(path, among: context.scenario.uncertainties.map(\.path.value), as: "uncertainty")
        }
    }

    /// The design in words.
    public var summary: String {
        switch levels {
        case .same(let count): "grid of \(count) levels each"
        case .each(let list):
            "grid of " + list.map { "\($0.count) levels of \($0.path.value)" }.joined(separator: ", ")
        }
    }
}
