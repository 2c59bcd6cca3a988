internal import ScenarioModel

extension GridDesign: PointDesign {
    /// The product of the levels.
    func count(of uncertainties: [Uncertainty]) throws -> Int {
        let counts = uncertainties.map { levels(of: $0).count }
        return try counts.reduce(1) { product, count in
            let (next, overflows) = product.multipliedReportingOverflow(by: count)
            guard !overflows, next <= DesignRequest.pointLimit else {
                throw DesignError(
                    "the grid has \(counts.map { "\($0)" }.joined(separator: " × ")) points; at most "
                        + "\(DesignRequest.pointLimit) are possible, so take fewer levels")
            }
            return next
        }
    }

    /// Every combination, the first uncertainty slowest; the seed plays no part.
    func points(of uncertainties: [Uncertainty], seed: UInt32) -> [DesignPoint] {
        var rows: [[DesignValue]] = [[]]
        for list in uncertainties.map({ levels(of: $0) }) {
            rows = rows.flatMap { row in list.map { row + [$0] } }
        }
        return DesignPoint.numbered(rows)
    }

    /// The levels of an uncertainty: the middles of equally likely strata.
    private func levels(of uncertainty: Uncertainty) -> [DesignValue] {
        let count: Int
        switch levels {
        case .same(let same): count = same
        case .each(let list):
            guard let own = list.first(where: { $0.path.value == uncertainty.path.value }) else {
                return [.asWritten]
            }
            count = own.count
        }
        return uncertainty.quantileLaw.levels(at: (0..<count).map { (Double($0) + 0.5) / Double(count) })
    }
}
