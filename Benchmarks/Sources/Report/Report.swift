import Foundation

/// The figures as Markdown.
struct Report {
    let figures: Figures

    /// All tables.
    var text: String {
        let head = "Measured on \(figures.started.prefix(10)): \(figures.machine.sentence)"
        return [head + quiet, machine, limits, own, peers, check].compactMap { $0 }.joined(separator: "\n\n")
            + "\n"
    }

    /// Whether something else was running, told by contestants with one thread.
    private var quiet: String {
        let shares = figures.workloads.flatMap(\.entrants).filter { $0.threads == 1 }.flatMap(\.processor)
        guard let spread = Spread(shares) else { return "" }
        let percent = { (share: Double) in "\(Int((share * 100).rounded())) %" }
        return
            " Contestants with one thread had a processor for \(percent(spread.median)) of the time in the "
            + "median round, \(percent(spread.least)) in the worst."
    }

    /// A table; the first columns hold text, the others numbers.
    /// - Returns: Nil without rows.
    static func table(_ title: String, words: Int, _ head: [String], _ rows: [[String]]) -> String? {
        guard !rows.isEmpty else { return nil }
        let rule = head.indices.map { $0 < words ? "---" : "---:" }
        let lines = ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
        return "### \(title)\n\n" + lines.joined(separator: "\n")
    }

    /// A number with three significant digits.
    static func number(_ value: Double) -> String {
        let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4
        return String(format: "%.\(digits)f", value)
    }

    /// A median and, in brackets, the ends.
    static func cell(_ spread: Spread?, per unit: Double = 1) -> String {
        guard let spread else { return "–" }
        return
            "\(number(spread.median / unit)) (\(number(spread.least / unit))–\(number(spread.greatest / unit)))"
    }

    /// What a contestant did per second, or why it could not be measured.
    static func rate(_ entrant: EntrantFigures, per unit: Double) -> String {
        guard let spread = Spread(entrant.rates) else {
            return "not possible: \(entrant.failure ?? "it was not measured")"
        }
        return cell(spread, per: unit)
    }

    /// What the machine can do.
    private var machine: String? {
        guard let workload = figures.workloads.first(where: { $0.name == "machine" }) else { return nil }
        let rows = workload.entrants.map { entrant in
            let isProduct = entrant.role == .product
            return [
                entrant.introduction?.title ?? entrant.role.rawValue, isProduct ? "GFLOP/s" : "GB/s",
                "\(entrant.threads)", Self.rate(entrant, per: 1e9), "\(entrant.rates.count)",
            ]
        }
        return Self.table(
            "What the machine can do", words: 2,
            ["limit", "unit", "threads", "median (least–greatest)", "rounds"], rows)
    }

    /// Entente's rates.
    private var own: String? {
        let rows = figures.workloads.flatMap { OwnRows(workload: $0).rows }
        return Self.table("Entente", words: 1, OwnRows.head, rows)
    }
}
