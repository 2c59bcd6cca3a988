extension History {
    /// Reports unknown actors and profiles, choices outside the run, of a standard that was not available, or after the
    /// last known date, and an actor with two choices in one step.
    func check(_ context: CheckContext) {
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
            guard (0..<scenario.timeline.count).contains(choice.step) else {
                context.report(
                    "'\(date.value)' lies outside the run, which goes from \(scenario.timeline.label(0)) to "
                        + "\(scenario.timeline.label(scenario.timeline.count - 1)); what was chosen before the run "
                        + "belongs into 'initial'", at: date.position)
                continue
            }
            if choice.step > lastStep {
                context.report(
                    "'\(date.value)' lies after 'until', \(scenario.timeline.label(lastStep)); leave the row out or "
                        + "move 'until'", at: date.position)
            }
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
}
