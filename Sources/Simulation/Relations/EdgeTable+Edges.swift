internal import NumericKit
internal import ScenarioModel

extension EdgeTable: WeightedRelation {
    func edges(_ groups: RelationGroups, stream: RandomStream, entity: UInt64) -> [WeightedEdge] {
        let rows = groups.observing.places
        let columns = groups.observed.places
        var list: [WeightedEdge] = []
        for edge in edges {
            if let row = rows[edge.actor.value], let column = columns[edge.partner.value] {
                list.append(WeightedEdge(row: row, column: column, weight: edge.weight.value))
            }
            if isSymmetric, let row = rows[edge.partner.value], let column = columns[edge.actor.value] {
                list.append(WeightedEdge(row: row, column: column, weight: edge.weight.value))
            }
        }
        return list
    }
}
