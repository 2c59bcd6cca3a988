public import ScenarioModel

extension StudyIdentity {
    /// What a study of some files is.
    /// - Parameters:
    ///   - scenario: The scenario.
    ///   - plan: What is run.
    ///   - inputs: The files that went in.
    ///   - settings: The values that replace those of the file, as they were given. The default is none.
    ///   - replicates: How many replicates there are, in words, where that is not a number known before. The default is
    ///     the number of the plan.
    public init(
        _ scenario: Scenario, plan: StudyPlan, inputs: [ResultsFolder.Input],
        settings: [(path: String, value: String)] = [],
        replicates: String? = nil
    ) {
        var facts = [
            "entente": Version.current,
            "seed": String(plan.seed),
            "replicates": replicates ?? String(plan.replicates),
        ]
        if plan.policies.count < scenario.policies.count {
            facts["policies"] = plan.policies.map { scenario.policies[$0].id.value }.joined(separator: ", ")
        }
        if plan.hasDesign { facts["design"] = plan.designSummary }
        for (path, value) in settings { facts["set \(path)"] = value }
        for input in inputs { facts[Self.digestName + input.path] = input.sha256 }
        self.init(facts)
    }
}
