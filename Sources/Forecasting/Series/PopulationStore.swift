internal import ScenarioModel
public import Studies

/// Keeps the finished populations of a fit by simulation on disk, `populations/` in its folder, so that the same command
/// goes on from there.
///
/// A population is believed only if it is whole and of the same work, as a unit of a study is; see ``Ledger``. It stays
/// when the fit has ended.
public final class PopulationStore: Sendable {
    private let ledger: Ledger
    private static let end = "end"

    /// Opens the store of a folder, and makes it when missing.
    /// - Parameters:
    ///   - folder: The folder of the tables.
    ///   - identity: What the fit is; populations of another one are refused.
    ///   - dropsOthers: Whether populations of another fit are removed.
    /// - Throws: ``LedgerError``, `FileError`.
    public init(folder: String, identity: StudyIdentity, dropsOthers: Bool) throws {
        ledger = try Ledger(
            folder: folder, identity: identity, dropsOthers: dropsOthers, name: "populations",
            suffix: ".population")
    }

    /// How many populations are kept.
    public var count: Int { populations.count }

    /// Removes the folder if nothing is in it.
    public func removeIfEmpty() {
        if ledger.unitCount == 0 { ledger.remove() }
    }

    /// The populations from the first, up to the first that is missing or damaged.
    var populations: [ABCPopulation] {
        var list: [ABCPopulation] = []
        while let text = ledger.text(Self.name(list.count)), let next = ABCPopulation(text: text, list.count)
        {
            list.append(next)
        }
        return list
    }

    /// Whether no population can follow a last one.
    func hasEnded(with last: Int) -> Bool { ledger.text(Self.end) == "\(last)" }

    /// Keeps a population.
    /// - Throws: `FileError`.
    func keep(_ population: ABCPopulation) throws {
        try ledger.keep(population.text, as: Self.name(population.number))
    }

    /// Notes that no population can follow the last one.
    /// - Throws: `FileError`.
    func keepEnd(_ last: Int) throws { try ledger.keep("\(last)", as: Self.end) }

    private static func name(_ number: Int) -> String { "\(number)" }
}

extension ABCPopulation {
    /// The tolerance in a line, and one for each particle: weight, distance, attempts, parameters, with all their digits.
    var text: String {
        ([tolerance.description]
            + particles.map { particle in
                ([particle.weight.description, particle.distance.description, "\(particle.attempts)"]
                    + particle.parameters.map(\.description)).joined(separator: " ")
            }).joined(separator: "\n")
    }

    /// Reads what ``text`` wrote; nil for anything else.
    init?(text: String, _ number: Int) {
        let lines = text.split(separator: "\n")
        guard let first = lines.first, let tolerance = Double(first) else { return nil }
        var particles: [Particle] = []
        for line in lines.dropFirst() {
            let words = line.split(separator: " ")
            let numbers = words.compactMap { Double($0) }
            guard numbers.count == words.count, words.count > 3, let attempts = Int(words[2]) else {
                return nil
            }
            particles.append(
                Particle(
                    parameters: Array(numbers[3...]), weight: numbers[0], distance: numbers[1],
                    attempts: attempts))
        }
        self.init(number: number, tolerance: tolerance, particles: particles)
    }
}
