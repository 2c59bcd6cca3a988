internal import NumericKit
internal import ScenarioModel

/// Turns each kind of relation into weighted edges between rows and columns.
struct RelationEdges {
    typealias Edge = (row: Int, column: Int, weight: Double)

    private let relation: Relation
    private let observing: ActorGroup
    private let observed: ActorGroup
    private let isWithin: Bool

    init(_ relation: Relation, in scenario: Scenario, observers: Range<Int>, partners: Range<Int>) {
        func group(_ name: Name) -> ActorGroup {
            scenario.groups.first { $0.id.value == name.value } ?? scenario.groups[0]
        }
        self.relation = relation
        observing = group(relation.observers)
        observed = group(relation.partners)
        isWithin = observers == partners
    }

    /// The edges, weighted by the partner's attribute where the relation says so.
    func list(stream: RandomStream) -> [Edge] {
        let edges = unweighted(stream: stream)
        guard let name = relation.weightedBy?.value else { return edges }
        let factors =
            observed.attribute(name)?.numbers.map { $0 ?? 0 } ?? observed.weights
        return edges.map { ($0.row, $0.column, $0.weight * factors[$0.column]) }
    }

    private func unweighted(stream: RandomStream) -> [Edge] {
        switch relation.kind {
        case let table as EdgeTable: return tabulated(table)
        case let link as AttributeLink: return linked(link)
        case let levels as AttributeLevels: return levelled(levels)
        case let similarity as Similarity: return alike(similarity)
        case let drawn as any DrawnNetwork:
            let order = drawn.order(of: observing)
            return drawn.generator(for: observing)
                .edges(stream: stream, entity: StableHash.fnv1a64(relation.id.value))
                .map { (order[$0.from], order[$0.to], 1) }
        default: preconditionFailure("\(type(of: relation.kind)) has no edges in Simulation")
        }
    }

    private var partnerIndex: [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(observed.actors.map(\.value), observed.actors.indices))
    }

    private func tabulated(_ table: EdgeTable) -> [Edge] {
        let columns = partnerIndex
        let rows = Dictionary(
            uniqueKeysWithValues: zip(observing.actors.map(\.value), observing.actors.indices))
        var edges: [Edge] = []
        for edge in table.edges {
            if let row = rows[edge.actor.value], let column = columns[edge.partner.value] {
                edges.append((row, column, edge.weight.value))
            }
            if table.isSymmetric, let row = rows[edge.partner.value], let column = columns[edge.actor.value] {
                edges.append((row, column, edge.weight.value))
            }
        }
        return edges
    }

    private func linked(_ link: AttributeLink) -> [Edge] {
        let columns = partnerIndex
        let texts = observing.attribute(link.attribute.value)?.texts ?? []
        return texts.enumerated().compactMap { row, text in columns[text].map { (row, $0, 1) } }
    }

    private func levelled(_ levels: AttributeLevels) -> [Edge] {
        let columns = partnerIndex
        return levels.columns.flatMap { partner, column -> [Edge] in
            guard let index = columns[partner.value] else { return [] }
            let numbers = observing.attribute(column.value)?.numbers ?? []
            return numbers.enumerated().map { row, number in (row, index, number ?? 0) }
        }
    }

    private func alike(_ similarity: Similarity) -> [Edge] {
        let rows = observing.attribute(similarity.attribute.value)?.numbers ?? []
        let columns = observed.attribute(similarity.attribute.value)?.numbers ?? []
        var edges: [Edge] = []
        edges.reserveCapacity(rows.count * columns.count)
        for (row, left) in rows.enumerated() {
            for (column, right) in columns.enumerated() where !(isWithin && row == column) {
                let distance = abs((left ?? 0) - (right ?? 0)) / similarity.width.value
                let weight =
                    switch similarity.kernel {
                    case .gaussian: Elementary.exp(-0.5 * distance * distance)
                    case .exponential: Elementary.exp(-distance)
                    case .triangular: distance < 1 ? 1 - distance : 0
                    }
                edges.append((row, column, weight))
            }
        }
        return edges
    }
}
