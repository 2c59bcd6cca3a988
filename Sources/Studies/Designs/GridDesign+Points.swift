internal import ScenarioModel

extension GridDesign: PointDesign {
    /// Every combination, the first uncertainty slowest; the seed plays no part.
    func points(of uncertainties: [Uncertainty], seed: UInt32) throws -> [DesignPoint] {
        let lists = uncertainties.map { levels(of: $0) }
        var count = 1
        for list in lists {
            let (product, overflows) = count.multipliedReportingOverflow(by: list.count)
            guard !overflows, product <= DesignRequest.pointLimit else {
                throw DesignError(
                    "the grid has \(lists.map { "\($0.count)" }.joined(separator: " × ")) points; at most "
                        + "\(DesignRequest.pointLimit) are possible, so take fewer levels")
            }
            count = product
        }
        var rows: [[DesignValue]] = [[]]
        for list in lists { rows = rows.flatMap { row in list.map { row + [$0] } } }
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
