/// What bounds a workload's rate: the exposures alone, brought up to date by either method.
struct Limits {
    let workload: WorkloadFigures

    /// The floating-point operations that a full product needs per actor and step: one multiplication and one addition
    /// for each profile and each actor looked at.
    static func flops(actors: Int) -> Double { 2 * Double(Model.profiles) * Double(actors) }

    /// The actor-steps per second, round by round, if the product alone were needed at every step.
    func product(_ threads: Int) -> EntrantFigures? {
        guard var limit = workload.entrant(.product, threads: threads), let actors = workload.actors else {
            return nil
        }
        limit.rates = limit.rates.map { $0 / Self.flops(actors: actors) }
        return limit
    }

    /// The actor-steps per second, round by round, if the columns of who changed alone were added.
    func update(_ threads: Int) -> EntrantFigures? { workload.entrant(.update, threads: threads) }
}

extension Report {
    /// What the exposures of each workload cost, and what rate that would allow.
    var limits: String? {
        let rows = figures.workloads.flatMap { workload in
            [1, 2].compactMap { Self.row(workload, threads: $0) }
        }
        return Self.table(
            "What the exposures alone would allow", words: 1,
            [
                "workload", "threads", "changes per actor-step", "product: flops per actor-step", "GFLOP/s",
                "million actor-steps/s", "updates: bytes per actor-step", "GB/s", "million actor-steps/s",
            ], rows)
    }

    private static func row(_ workload: WorkloadFigures, threads: Int) -> [String]? {
        let limits = Limits(workload: workload)
        guard let update = limits.update(threads), let spread = Spread(update.rates) else { return nil }
        var product = ["–", "–", "–"]
        if let rates = limits.product(threads).flatMap({ Spread($0.rates) }), let actors = workload.actors {
            let flops = Limits.flops(actors: actors)
            product = [number(flops), number(rates.median * flops / 1e9), number(rates.median / 1e6)]
        }
        let bytes = update.introduction?.bytes ?? 0
        return [workload.title, "\(threads)", number(update.introduction?.switching ?? 0)] + product
            + [number(bytes), number(spread.median * bytes / 1e9), number(spread.median / 1e6)]
    }
}
