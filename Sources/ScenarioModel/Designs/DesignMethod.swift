/// A kind of design with its numbers; one small file each, listed in ``DesignLanguage/methods``.
///
/// A design is declared here; how it chooses points stands in `Studies`.
public protocol DesignMethod: Sendable {
    /// The key that chooses the design.
    static var key: Key { get }
    /// The keys of the mapping at its key, when there is one.
    static var innerSections: [Section] { get }
    /// Whether its points are a sample of the laws of the uncertainties.
    static var isSample: Bool { get }
    /// Reads the design from the mapping that has its key; reports what is wrong with it, and gives nil.
    init?(_ fields: any FieldReader)
    /// The design with a number of points from the command line; nil when none was given.
    init(points: Int?) throws(DesignRequestError)
    /// Reports what the design names but the scenario does not have.
    func check(_ context: CheckContext)
    /// The design in words.
    var summary: String { get }
}

extension DesignMethod {
    /// No mapping stands at its key.
    public static var innerSections: [Section] { [] }
    /// Names nothing.
    public func check(_ context: CheckContext) {}
}

/// The designs there are.
public enum DesignLanguage {
    /// Every design, in the order of the reference page.
    public static let methods: [any DesignMethod.Type] = [
        LatinHypercube.self, RandomDesign.self, SobolDesign.self, GridDesign.self, OneAtATimeDesign.self,
        TableDesign.self,
    ]

    /// The section of `run.design`, and those of the designs.
    static var sections: [Section] {
        [
            Section(
                "run.design", "Exactly one way to choose points, each a value for every uncertainty.",
                keys: methods.map { $0.key })
        ] + methods.flatMap { $0.innerSections }
    }

    /// The key `points`, shared by the designs that have as many points as one likes.
    static let points = Key.required(
        "points", "whole number", unit: "points", example: "200", "How many points, 1 to 999999.")

    /// Reads ``points``.
    static func points(_ fields: any FieldReader) -> Int? {
        fields.integer(points, in: 1...DesignRequest.pointLimit)?.value
    }

    /// The number of points that the command line gives.
    static func points(_ number: Int?, for key: Key) throws(DesignRequestError) -> Int {
        guard let number else {
            throw DesignRequestError("design '\(key.name)' needs a number of points; add --points 200, say")
        }
        guard (1...DesignRequest.pointLimit).contains(number) else {
            throw DesignRequestError(
                "a design has 1 to \(DesignRequest.pointLimit) points; --points is \(number)")
        }
        return number
    }

    /// Refuses a number of points for a design that has as many as follow from it.
    static func noPoints(_ number: Int?, for key: Key) throws(DesignRequestError) {
        guard let number else { return }
        throw DesignRequestError(
            "the number of points of design '\(key.name)' follows from its levels; leave --points \(number) out"
        )
    }
}
