extension Sample {
    /// The sample with two uncertain numbers.
    static let uncertain = withUncertainties(
        """
        uncertainties:
          adoption.states.network.weight: {uniform: [1, 3]}
          adoption.choice.logit.temperature: {uniform: [0.3, 0.8]}

        """)

    /// The sample with laws of uncertain values.
    static func withUncertainties(_ text: String) -> [String: String] {
        files.merging(["scenario.yaml": scenario + text]) { $1 }
    }
}
