extension Scenario {
    /// The scenario as it was known at a step: without the choices, values, changes and agreements that come later.
    ///
    /// An end of a change or agreement that comes later is not known either. Which standards there are, and from when, is the
    /// question that a forecast answers, not a fact that it could foresee, and stays. Points of dated paths are left
    /// where a world is made; see ``TimedQuantity/known(at:)``.
    public func known(at step: Int) -> Scenario {
        var scenario = self
        scenario.history?.choices.removeAll { $0.step > step }
        scenario.history?.observations.removeAll { $0.step > step }
        scenario.history?.lastStep = min(step, history?.lastStep ?? step)
        scenario.events = events.compactMap { $0.known(at: step) }
        for index in policies.indices {
            scenario.policies[index].changes = policies[index].changes.compactMap { $0.known(at: step) }
        }
        for index in accords.indices { scenario.accords[index] = accords[index].known(at: step) }
        return scenario
    }
}

extension Change {
    /// The change as it was known at a step; nil for one that comes later.
    fileprivate func known(at step: Int) -> Change? {
        guard at <= step else { return nil }
        var change = self
        if let until, until > step { change.until = nil }
        return change
    }
}

extension Accord {
    /// The accord as it was known at a step: without the agreements and the campaign that come later, and with those
    /// that end later as lasting as long as agreements do.
    fileprivate func known(at step: Int) -> Accord {
        var accord = self
        accord.dated = dated.filter { $0.from <= step }.map { entry in
            guard let until = entry.until, until > step else { return entry }
            var entry = entry
            entry.until = duration.map { entry.from + $0 }.flatMap { $0 > step ? $0 : nil }
            return entry
        }
        if case .campaign(var campaign) = initiative {
            if let until = campaign.until, until > step { campaign.until = nil }
            accord.initiative = campaign.from > step ? .none : .campaign(campaign)
        }
        return accord
    }
}

extension TimedQuantity {
    /// The number as it was known at a step: its later points are left out, so that it keeps the value of the last point
    /// before. A path that begins later has the value of its first point, which is what it starts from.
    public func known(at step: Int) -> TimedQuantity {
        guard points.count > 1 else { return self }
        var quantity = self
        quantity.points = points.filter { $0.step <= step }
        if quantity.points.isEmpty { quantity.points = [points[0]] }
        return quantity
    }
}
