/// Which points are asked for in the space of a scenario's uncertainties: the kind of design with its numbers.
///
/// The points themselves are chosen by `Design.points` in `Studies`.
public struct DesignRequest: Sendable {
    /// The design.
    public var method: any DesignMethod
    /// Where it stands; nil when it was asked for on the command line.
    public var position: SourcePosition?

    /// The most points that a design may have.
    public static let pointLimit = 999_999

    /// A request from its parts.
    public init(_ method: any DesignMethod, at position: SourcePosition? = nil) {
        self.method = method
        self.position = position
    }

    /// A request from the words of a command line.
    /// - Parameters:
    ///   - kind: The word of the design, such as `lhs`.
    ///   - points: How many points it shall have; nil when that was not said.
    /// - Throws: ``DesignRequestError`` for a word that names no design, and for one that can't be had with that number.
    public init(kind: String, points: Int?) throws(DesignRequestError) {
        let methods = DesignLanguage.methods
        guard let method = methods.first(where: { $0.key.name == kind }) else {
            throw DesignRequestError(
                Spelling.unknown(kind, among: methods.map { $0.key.name }, as: "design"))
        }
        self.init(try method.init(points: points))
    }

    /// Whether the points are a sample of the laws of the uncertainties, so that means over points are means over what
    /// is not known.
    public var isSample: Bool { type(of: method).isSample }

    /// The request in words.
    public var summary: String { method.summary }
}

extension DesignRequest {
    /// Reads `run.design`.
    init?(_ value: any ValueReader) {
        guard
            let kind = value.kind(
                among: DesignLanguage.methods.map { ($0.key.name, $0) }, "'design' needs exactly one of"),
            let fields = value.fields(Section("run.design", "A design.", keys: [kind.key])),
            let method = kind.init(fields)
        else { return nil }
        self.init(method, at: value.position)
    }

    /// Reports a design without uncertainties, and names of others.
    func check(_ context: CheckContext) {
        if context.scenario.uncertainties.isEmpty {
            context.report(
                "'design' chooses values of 'uncertainties', of which there are none; name some, or drop it",
                at: position ?? context.scenario.id.position)
        } else {
            method.check(context)
        }
    }
}

/// Words of the command line that ask for no design.
public struct DesignRequestError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, and what to write.
    public let description: String

    init(_ description: String) { self.description = description }
}
