internal import ScenarioModel

extension TableDesign: PointDesign {
    func count(of uncertainties: [Uncertainty]) -> Int { table.rows.count }

    /// The rows of the table, in order; the seed plays no part.
    func points(of uncertainties: [Uncertainty], seed: UInt32) -> [DesignPoint] {
        let columns = uncertainties.map { table.column($0.path.value) }
        let points = DesignPoint.numbered(
            table.rows.map { row in columns.map { $0.map { DesignValue(row[$0].value) } ?? .asWritten } })
        guard let ids = table.column(Self.idColumn) else { return points }
        return zip(points, table.rows).map { DesignPoint(id: $1[ids].value, values: $0.values) }
    }
}
