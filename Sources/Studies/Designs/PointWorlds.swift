public import ScenarioModel
internal import Simulation

/// Gives the compiled world of each design point.
///
/// Where only parameters are uncertain, the world of the scenario as written gets other numbers, which costs nothing.
/// Anything else, such as a network or a date, needs the scenario to be read and compiled again; the result is the same.
struct PointWorlds: Sendable {
    private let written: World
    private let paths: [String]
    private let variant: ScenarioVariant?

    /// - Parameters:
    ///   - written: The scenario as written, compiled.
    ///   - paths: The paths of the uncertainties, in the order of the points' values.
    ///   - variant: Reads the scenario again with other values.
    init(_ written: World, paths: [String], variant: ScenarioVariant?) {
        self.written = written
        self.paths = paths
        self.variant = variant
    }

    /// The world at a point.
    /// - Throws: `ScenarioError` for a value with which the scenario can't be.
    func world(at point: DesignPoint) throws -> World {
        let set = zip(paths, point.values).filter { $0.1 != .asWritten }
        if set.isEmpty { return written }
        var numbers: [(path: String, value: Double)] = []
        for case (let path, .number(let value)) in set { numbers.append((path, value)) }
        if numbers.count == set.count, let world = written.setting(numbers) { return world }
        guard let variant else { preconditionFailure("a point needs the scenario to be read again") }
        return try World(
            variant(set.compactMap { path, value in value.text.map { (path, $0) } }), seed: written.seed)
    }
}

/// Reads a scenario again with other values at some paths, written as they would stand in the file.
/// - Throws: `ScenarioError` for values with which the scenario can't be.
public typealias ScenarioVariant = @Sendable (_ values: [(path: String, value: String)]) throws -> Scenario
