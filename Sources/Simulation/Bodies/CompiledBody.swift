internal import NumericKit
internal import ScenarioModel

/// A body with indices in place of names.
struct CompiledBody: Sendable {
    /// How many votes actors have as members.
    enum Votes: Sendable {
        /// So many, by actor.
        case fixed([Double])
        /// One for each word, shared by the members that have it: the number of each actor's word, and of all words.
        case shared([Int], words: Int)
    }

    /// Who votes in blocks.
    struct Discipline: Sendable {
        /// The block of each actor; nil for one that belongs to none.
        let block: [Int?]
        /// The address of each block's draws.
        let hashes: [UInt64]
        /// The index of the strength among the parameters.
        let strength: Int
    }

    /// The standard that it decides about.
    let proposal: Int
    /// The profiles that contain the proposal, as bits.
    let profiles: UInt64
    /// The profiles whose standards, the proposal aside, are available, as bits, step by step.
    private let otherwiseAvailable: [UInt64]
    /// The members without changes, ascending.
    let members: [Int]
    let votes: Votes
    /// The coalitions that block when their members are united in no.
    let vetoes: [[Int]]
    /// The first ballot.
    private let from: Int
    /// How many steps lie between two.
    private let every: Int
    /// How many ballots must pass, and how many may fail.
    let stages: Int
    let patience: Int
    /// The indices of threshold and temperature among the parameters.
    let threshold: Int
    let temperature: Int
    let discipline: Discipline?
    /// What follows an actor's id in the words that address its draws; no id has a space.
    let suffix: [UInt8]

    init(_ body: StandardsBody, in scenario: Scenario, profilesWith: [UInt64]) {
        var index: [String: Int] = [:]
        for (place, parameter) in scenario.parameters.enumerated() { index[parameter.path] = place }
        let proposal =
            scenario.standards.firstIndex { $0.publisher?.value == body.id.value } ?? 0
        self.proposal = proposal
        profiles = profilesWith[proposal]
        otherwiseAvailable = World.availability(scenario, except: proposal)
        members = body.members.indices(in: scenario)
        switch body.votes {
        case .equal, .weight, .attribute:
            votes = .fixed(Self.fixedVotes(body, in: scenario))
        case .onePer(let name):
            let (number, words) = Self.words(name.value, in: scenario)
            votes = .shared(number.map { $0 ?? 0 }, words: max(1, words.count))
        }
        let actors = scenario.groups.flatMap(\.actors).map(\.value)
        vetoes = body.vetoes.map { names in
            names.compactMap { name in actors.firstIndex(of: name.value) }
        }
        from = body.from
        every = body.every
        stages = body.stages
        patience = body.patience ?? .max
        threshold = index[body.threshold.path] ?? 0
        temperature = index[body.temperature.path] ?? 0
        discipline = body.discipline.map { discipline in
            let (number, words) = Self.words(discipline.attribute.value, in: scenario)
            return Discipline(
                block: number, hashes: words.map { StableHash.fnv1a64("\(body.id.value) \($0)") },
                strength: index[discipline.strength.path] ?? 0)
        }
        suffix = Array(" \(body.id.value)".utf8)
    }

    /// Whether a ballot is due in a step.
    func meets(in step: Int) -> Bool { step >= from && (step - from).isMultiple(of: every) }

    /// The profiles whose standards, the proposal aside, are available in a step, as bits.
    func otherwiseAvailable(in step: Int) -> UInt64 {
        otherwiseAvailable[min(step, otherwiseAvailable.count - 1)]
    }

    /// Votes by actor; weights are those of the outcomes.
    private static func fixedVotes(_ body: StandardsBody, in scenario: Scenario) -> [Double] {
        if case .weight = body.votes {
            return scenario.groups.flatMap { World.exactWeights($0.weights) }
        }
        return body.votes(of: Array(0..<scenario.actorCount), in: scenario)
    }

    /// The words of an attribute in the order of the actors, and the number of each actor's; nil for one without.
    private static func words(_ attribute: String, in scenario: Scenario) -> (number: [Int?], words: [String])
    {
        var numbers: [String: Int] = [:]
        var words: [String] = []
        let number = scenario.groups.flatMap { group -> [Int?] in
            guard let texts = group.attribute(attribute)?.texts else { return group.actors.map { _ in nil } }
            return texts.map { word in
                guard !word.isEmpty else { return nil }
                if let known = numbers[word] { return known }
                numbers[word] = words.count
                words.append(word)
                return words.count - 1
            }
        }
        return (number, words)
    }
}
