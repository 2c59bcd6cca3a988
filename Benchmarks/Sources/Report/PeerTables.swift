import Foundation

extension Report {
    /// The peers' rates and how many times as fast Entente is, on one thread and the same workload.
    var peers: String? {
        let rows = figures.workloads.flatMap { workload -> [[String]] in
            let (entente, native) = (workload.entrant(.engine), workload.entrant(.engine, build: "native"))
            return workload.entrants.filter { $0.role == .peer }.map { peer in
                [
                    workload.title, peer.introduction?.title ?? peer.build, peer.introduction?.runtime ?? "–",
                    Self.rate(peer, per: 1e6), "\(peer.rates.count)",
                    Self.cell(Spread(entente, over: peer)), Self.cell(Spread(native, over: peer)),
                ]
            }
        }
        return Self.table(
            "Other programs, one thread", words: 3,
            [
                "workload", "program", "runtime", "million actor-steps/s, median (least–greatest)", "rounds",
                "Entente is so many times as fast", "its native build",
            ], rows)
    }

    /// Whether all contestants simulate the same model.
    var check: String? {
        guard let workload = figures.workloads.first(where: { $0.name == Workload.canonical }),
            let reference = workload.entrant(.engine)
        else { return nil }
        let others = workload.entrants.filter { $0.role == .peer }
        guard !others.isEmpty else { return nil }
        let rows = ([reference] + others).compactMap { entrant -> [String]? in
            guard let check = ModelCheck(entrant, against: reference) else { return nil }
            return [entrant.introduction?.title ?? entrant.build]
                + check.means.map { String(format: "%.4f", $0) } + ["\(check.count)"]
                + [
                    entrant.role == .peer
                        ? Self.number(check.distance) + (check.holds ? "" : " **differs**") : "–"
                ]
        }
        return Self.table(
            "One model: \(workload.title)", words: 1,
            [
                "program", "share of alpha", "share of beta", "share of gamma", "concentration", "replicates",
                "standard errors from Entente",
            ], rows)
    }
}
