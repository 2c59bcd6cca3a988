extension Pattern {
    /// Reports what the settings without replaced values name but the scenario does not have.
    func check(_ context: CheckContext) {
        for setting in settings where setting.replacements.isEmpty { check(setting, context) }
    }

    /// The policy and the outcome must exist where the setting is run.
    fileprivate func check(_ setting: PatternSetting, _ context: CheckContext) {
        let scenario = context.scenario
        context.known(setting.policy, among: scenario.policies.map(\.id.value), as: "policy")
        context.columnOfNumbers(outcome)
    }
}

extension CheckContext {
    /// Reports the name of a column that no outcome gives, or that holds words.
    func columnOfNumbers(_ outcome: Name) {
        let columns = scenario.outcomeColumns
        guard let column = columns.first(where: { $0.name == outcome.value }) else {
            let numbers = columns.filter { $0.words == nil }.map(\.name)
            known(outcome, among: numbers, as: "column of numbers")
            return
        }
        if column.words != nil {
            report(
                "'\(outcome.value)' is a column of words, which has no mean; use an outcome that gives numbers",
                at: outcome.position)
        }
    }
}

extension Scenario {
    /// Reports what the patterns name but the scenario as written does not have, and ids that stand twice.
    func checkPatterns(_ context: CheckContext) {
        var first: [String: SourcePosition] = [:]
        for pattern in patterns {
            let id = pattern.id
            if id.value.isEmpty || !id.value.unicodeScalars.allSatisfy(Self.isWordScalar) {
                context.report("'\(id.value)' is no id; use letters, digits, '_' and '-'", at: id.position)
            }
            if let position = first[id.value] {
                context.report(
                    "pattern '\(id.value)' is already at \(position); ids must be unique", at: id.position)
            } else {
                first[id.value] = id.position
            }
            pattern.check(context)
        }
    }

    /// What a variant of the scenario lacks that patterns look for in it.
    /// - Parameters:
    ///   - patterns: The patterns of the scenario as written.
    ///   - variant: The replaced values with which this scenario was read, as ``PatternSetting/variant`` gives them.
    public func check(_ patterns: [Pattern], variant: String) -> [Diagnostic] {
        let context = CheckContext(self)
        for pattern in patterns {
            for setting in pattern.settings where setting.variant == variant {
                pattern.check(setting, context)
            }
        }
        return context.diagnostics
    }
}
