public import ScenarioModel

/// Chooses points in the space of a scenario's uncertainties; nothing is run.
public enum Design {
    /// The most values, points × uncertainties, that a design may have: they are all in memory, at 24 bytes each.
    public static let valueLimit = 20_000_000

    /// The points of a design.
    ///
    /// They depend on the uncertainties, the request and the seed alone.
    /// - Parameters:
    ///   - scenario: A checked scenario with at least one uncertainty.
    ///   - request: Which points.
    ///   - seed: The seed of random designs.
    /// - Throws: ``DesignError`` if there is no uncertainty, or the design can't be had for as many as there are: more than
    ///   ``valueLimit`` values, more than `DesignRequest.pointLimit` points, or more dimensions than Sobol' points have.
    /// - Complexity: O(points × uncertainties); for a Latin hypercube chosen among *m*, O(*m* × points² × uncertainties).
    public static func points(
        _ scenario: Scenario, _ request: DesignRequest, seed: UInt32
    ) throws -> [DesignPoint] {
        guard !scenario.uncertainties.isEmpty else {
            throw DesignError(
                "scenario '\(scenario.id.value)' has no 'uncertainties', so a design has nothing to choose",
                at: request.position)
        }
        guard let method = request.method as? any PointDesign else {
            preconditionFailure("the design \(type(of: request.method)) chooses no points")
        }
        do {
            let (uncertainties, count) = (
                scenario.uncertainties, try method.count(of: scenario.uncertainties)
            )
            guard count * uncertainties.count <= valueLimit else {
                throw DesignError(
                    "\(count) points of \(uncertainties.count) uncertainties are \(count * uncertainties.count) values; at "
                        + "most \(valueLimit) are possible, so take fewer points")
            }
            return try method.points(of: uncertainties, seed: seed)
        } catch let error as DesignError {
            throw DesignError(error.message, at: error.position ?? request.position)
        }
    }
}

/// Why a design can't be had.
public struct DesignError: Error, Sendable, CustomStringConvertible {
    /// What is wrong.
    public let message: String
    /// Where the design stands; nil when it was asked for on the command line.
    public let position: SourcePosition?

    init(_ message: String, at position: SourcePosition? = nil) {
        self.message = message
        self.position = position
    }

    /// The message, after the position when there is one.
    public var description: String {
        position.map { "\(Diagnostic(at: $0, message))" } ?? message
    }
}
