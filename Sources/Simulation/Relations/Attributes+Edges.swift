internal import NumericKit
internal import ScenarioModel

extension AttributeLink: WeightedRelation {
    func edges(_ groups: RelationGroups, stream: RandomStream, entity: UInt64) -> [WeightedEdge] {
        let columns = groups.observed.places
        let texts = groups.observing.attribute(attribute.value)?.texts ?? []
        return texts.enumerated().compactMap { row, text in
            columns[text].map { WeightedEdge(row: row, column: $0, weight: 1) }
        }
    }
}

extension AttributeLevels: WeightedRelation {
    func edges(_ groups: RelationGroups, stream: RandomStream, entity: UInt64) -> [WeightedEdge] {
        let places = groups.observed.places
        return columns.flatMap { partner, column -> [WeightedEdge] in
            guard let place = places[partner.value] else { return [] }
            let numbers = groups.observing.attribute(column.value)?.numbers ?? []
            return numbers.enumerated().map { row, number in
                WeightedEdge(row: row, column: place, weight: number ?? 0)
            }
        }
    }
}

extension Similarity: WeightedRelation {
    var pairLimit: Int? { Self.weighedPairs }

    func edges(_ groups: RelationGroups, stream: RandomStream, entity: UInt64) -> [WeightedEdge] {
        let rows = groups.observing.attribute(attribute.value)?.numbers ?? []
        let columns = groups.observed.attribute(attribute.value)?.numbers ?? []
        var edges: [WeightedEdge] = []
        edges.reserveCapacity(rows.count * columns.count)
        for (row, left) in rows.enumerated() {
            for (column, right) in columns.enumerated() where !(groups.isWithin && row == column) {
                let distance = abs((left ?? 0) - (right ?? 0)) / width.value
                edges.append(WeightedEdge(row: row, column: column, weight: weight(at: distance)))
            }
        }
        return edges
    }

    /// The kernel at a distance measured in widths.
    private func weight(at distance: Double) -> Double {
        switch kernel {
        case .gaussian: Elementary.exp(-0.5 * distance * distance)
        case .exponential: Elementary.exp(-distance)
        case .triangular: distance < 1 ? 1 - distance : 0
        }
    }
}
