extension History {
    /// Reports unknown actors and profiles, choices outside the run, of a standard that was not available, or after the
    /// last known date, and an actor with two choices in one step.
    func check(_ context: CheckContext) {
        checkObservations(context)
        if tellsChoices { checkChoices(context) }
    }

    private func checkChoices(_ context: CheckContext) {
        let scenario = context.scenario
        guard case .simultaneous = scenario.adoption.revision else {
            context.report(
                "a history is followed step by step, all actors seeing the state at the step's start; use 'revision: "
                    + "{simultaneous: {hazard: 1}}'", at: position)
            return
        }
        let profiles = scenario.profiles
        let group = group(in: scenario)
        let members = Set(group?.actors.map(\.value) ?? [])
        var first: [String: Name] = [:]
        for choice in choices {
            let isActor = context.actor(choice.actor)
            let isProfile = context.known(choice.profile, among: profiles.map(\.id), as: "profile")
            let date = choice.date
            if isActor, let group, !members.contains(choice.actor.value) {
                context.report(
                    "'\(choice.actor.value)' is none of '\(group.id.value)', whose actors the history is about; a history "
                        + "tells the choices of one group", at: choice.actor.position)
            }
            guard
                isInside(
                    choice.step, date, context,
                    before: "what was chosen before the run belongs into 'initial'")
            else { continue }
            guard isActor, isProfile else { continue }
            if let other = first.updateValue(date, forKey: "\(choice.step) \(choice.actor.value)") {
                context.report(
                    "'\(choice.actor.value)' has a choice in \(scenario.timeline.label(choice.step)) already, at "
                        + "\(other.position); keep the one with which it ended the step",
                    at: choice.actor.position)
            }
            for standard in profiles.first(where: { $0.id == choice.profile.value })?.standards ?? []
            where scenario.standards[standard].available > choice.step {
                let standard = scenario.standards[standard]
                context.report(
                    "'\(choice.actor.value)' chooses '\(choice.profile.value)' in \(date.value), but "
                        + "'\(standard.id.value)' is available from \(scenario.timeline.label(standard.available)); "
                        + "correct one of the dates", at: choice.profile.position)
            }
        }
    }

    /// Whether a date lies inside the run; reports one that does not, or comes after the last known one.
    private func isInside(
        _ step: Int, _ date: Name, _ context: CheckContext, before advice: String
    ) -> Bool {
        let timeline = context.scenario.timeline
        guard (0..<timeline.count).contains(step) else {
            context.report(
                "'\(date.value)' lies outside the run, which goes from \(timeline.label(0)) to "
                    + "\(timeline.label(timeline.count - 1)); \(advice)", at: date.position)
            return false
        }
        if step > lastStep {
            context.report(
                "'\(date.value)' lies after 'until', \(timeline.label(lastStep)); leave the row out or move 'until'",
                at: date.position)
        }
        return true
    }

    /// Reports unknown outcomes, those that are no numbers or have none for a step, dates outside the run, and two values
    /// of an outcome at one date.
    private func checkObservations(_ context: CheckContext) {
        let columns = context.scenario.outcomeColumns
        var first: [String: Name] = [:]
        for observation in observations {
            let (name, date) = (observation.outcome, observation.date)
            if context.known(name, among: columns.map(\.name), as: "outcome"),
                let column = columns.first(where: { $0.name == name.value }), !column.hasSeries
            {
                context.report(
                    "'\(name.value)' has no number after each step, so that nothing can be compared with its series; "
                        + "use an outcome that has one", at: name.position)
            }
            guard isInside(observation.step, date, context, before: "leave the row out or move 'time'") else {
                continue
            }
            if let other = first.updateValue(date, forKey: "\(observation.step) \(name.value)") {
                context.report(
                    "'\(name.value)' has a value in \(context.scenario.timeline.label(observation.step)) already, at "
                        + "\(other.position); keep one", at: name.position)
            }
        }
    }
}

extension OutcomeColumn {
    /// Whether there is a number after each step.
    public var hasSeries: Bool { words == nil && summary != .run }
}
