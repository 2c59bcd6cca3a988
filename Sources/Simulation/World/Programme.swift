internal import NumericKit
internal import ScenarioModel

/// A policy compiled: the scenario's events, then the policy's own changes, with indices in place of names.
struct Programme: Sendable {
    /// What a change does to the arrays of a replicate.
    enum Effect: Sendable {
        /// A parameter moves to a value.
        case set(parameter: Int, Double)
        /// A parameter is multiplied.
        case scale(parameter: Int, Double)
        /// Edges of a relation are multiplied; rows and columns say how far observers and partners are concerned, nil for
        /// those not chosen.
        case scaleEdges(relation: Int, rows: [Double?], columns: [Double?], factor: Double)
        /// Profiles are allowed or forbidden to actors.
        case permit(mask: UInt64, actors: [Int], isAllowed: Bool)
        /// Profiles gain utility for the flagged actors.
        case incentive(mask: UInt64, actors: [Bool], amount: Double)
        /// Actors take a profile.
        case inject(profile: Int, actors: [Int])
        /// Actors are members of a body, or are none.
        case membership(body: Int, actors: [Int], joins: Bool)
        /// Pairs have an agreement, or have none.
        case agreement(accord: Int, pairs: [Int], isGranted: Bool)
    }

    /// One dated change.
    struct CompiledChange: Sendable {
        let label: String
        let kind: String
        let at: Int
        let until: Int
        let ramp: Int
        let halfLife: Double?
        let probability: Double
        let trigger: ColumnCondition?
        let effects: [Effect]
        /// The address of the draw that decides whether the change happens; equal changes of two policies
        /// share it.
        let entity: UInt64
    }

    /// The changes, events first.
    let changes: [CompiledChange]
    init(_ policy: Policy, in scenario: Scenario) {
        changes = (scenario.events + policy.changes).map { CompiledChange($0, in: scenario) }
    }
}

extension Programme.CompiledChange {
    /// How far the change is in force so many steps after its beginning: it grows over its ramp, and half of it is left
    /// after its half-life.
    ///
    /// Never 0, however much has worn off: a change ends at its date alone.
    func intensity(after steps: Int) -> Double {
        let grown = min(1, Double(steps + 1) / Double(ramp))
        guard let halfLife else { return grown }
        return max(grown * Elementary.power(0.5, Double(steps) / halfLife), .leastNormalMagnitude)
    }
}
