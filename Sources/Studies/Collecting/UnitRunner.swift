internal import NumericKit
internal import ScenarioModel
internal import Simulation

/// Does units of work, or finds them done; one for each worker.
struct UnitRunner: Sendable {
    private let study: Study
    private let worlds: PointWorlds
    private let audits: Bool
    private let store: (any UnitStore)?
    private let runs: Bool
    /// The simulator of the point that the last unit was at: units of one point follow each other.
    private var simulator: (point: Int, simulator: Simulator)?

    /// - Parameters:
    ///   - study: The study.
    ///   - worlds: Its worlds.
    ///   - audits: Whether the engine checks itself.
    ///   - store: Where units are found and kept; nil for nowhere.
    ///   - runs: Whether a unit that is not found is run; otherwise it is missing. The default is true.
    init(_ study: Study, worlds: PointWorlds, audits: Bool, store: (any UnitStore)?, runs: Bool = true) {
        (self.study, self.worlds, self.audits, self.store, self.runs) = (study, worlds, audits, store, runs)
    }

    /// The record of a unit, and whether it was found.
    /// - Throws: ``StudyCancelled``, ``LedgerError`` for a unit that is missing and must not be run, `AuditFailure`,
    ///   `FileError` if the unit can't be kept; in a study without a design also what keeps its runs from being finished.
    mutating func record(
        of unit: StudyUnits.Unit, isCancelled: () -> Bool
    ) throws -> (record: UnitRecord, isKept: Bool) {
        let (name, key) = (name(of: unit), key(of: unit))
        if let record = store?.read(name, key: key) { return (record, true) }
        guard runs else { throw LedgerError.missing(name) }
        let record: UnitRecord
        do {
            guard let records = try run(unit, isCancelled) else { throw StudyCancelled() }
            record = .records(records)
        } catch let error where study.plan.hasDesign && Self.isOfThePoint(error) {
            record = .failure(Self.words(error))
        }
        try store?.write(record, name, key: key)
        return (record, false)
    }

    private mutating func run(_ unit: StudyUnits.Unit, _ isCancelled: () -> Bool) throws -> Records? {
        let simulator = try simulator(at: unit.point)
        let records = try simulator.run(
            policy: unit.policy, replicates: unit.replicates, isCancelled: isCancelled)
        guard let records, let place = records.runs.firstIndex(where: \.isInfinite) else { return records }
        let (row, column) = place.quotientAndRemainder(dividingBy: records.columnCount)
        throw NumericalFailure(
            outcome: study.world.columns[column].name, policy: policy(unit),
            replicate: unit.replicates.lowerBound + row)
    }

    private mutating func simulator(at point: Int) throws -> Simulator {
        if let simulator, simulator.point == point { return simulator.simulator }
        let made = Simulator(try worlds.world(at: study.plan.points[point]), audits: audits)
        simulator = (point, made)
        return made
    }

    /// Whether an error comes from the values of a point rather than from the machine, or from the engine itself.
    private static func isOfThePoint(_ error: any Error) -> Bool {
        error is ScenarioError || error is NumericalFailure
    }

    /// What went wrong, on one line.
    private static func words(_ error: any Error) -> String {
        guard let error = error as? ScenarioError else { return "\(error)" }
        return error.diagnostics.filter { $0.severity == .error }.map(\.message).joined(separator: "; ")
    }

    /// The name of a unit's file.
    private func name(of unit: StudyUnits.Unit) -> String {
        "\(policy(unit)).\(study.plan.points[unit.point].id).r\(unit.replicates.lowerBound)-\(unit.replicates.upperBound - 1)"
    }

    /// All that the unit depends on and the identity of the study does not tell.
    private func key(of unit: StudyUnits.Unit) -> String {
        let values = study.plan.points[unit.point].values.map { $0.text ?? "" }.joined(separator: ",")
        return "\(name(of: unit)) \(values)"
    }

    private func policy(_ unit: StudyUnits.Unit) -> String {
        study.world.scenario.policies[unit.policy].id.value
    }
}
