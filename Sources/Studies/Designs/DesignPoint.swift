public import ScenarioModel

/// One point of a design: a value for each uncertainty of the scenario, in order.
public struct DesignPoint: Sendable, Hashable {
    /// The point's word: `p000` for the scenario as written; otherwise `p000001`, `p000002` … in the order of the design, or
    /// what a table of points says.
    public let id: String
    /// The values, by uncertainty.
    public let values: [DesignValue]

    /// A point from its parts.
    public init(id: String, values: [DesignValue]) {
        self.id = id
        self.values = values
    }

    /// The scenario as written.
    /// - Parameter count: How many uncertainties there are.
    public static func asWritten(_ count: Int) -> DesignPoint {
        DesignPoint(id: "p000", values: Array(repeating: .asWritten, count: count))
    }

    /// The values with their paths, as they would be given to `--set`.
    /// - Parameter scenario: The scenario of the design.
    public func words(_ scenario: Scenario) -> String {
        zip(scenario.uncertainties, values)
            .compactMap { uncertainty, value in value.text.map { "\(uncertainty.path.value)=\($0)" } }
            .joined(separator: " ")
    }

    /// Points with the ids that follow from their order.
    static func numbered(_ rows: [[DesignValue]]) -> [DesignPoint] {
        rows.enumerated().map { index, values in
            let digits = String(index + 1)
            return DesignPoint(
                id: "p" + String(repeating: "0", count: 6 - digits.count) + digits, values: values)
        }
    }
}
