internal import NumericKit
internal import ScenarioModel

/// The weights of a relation in which everybody looks at everybody equally: one number in place of a matrix.
///
/// An exposure is the weight times the number of partners that hold the profile. Both are exact, and so is their
/// product: it is the sum of as many weights, which lies on the grid below the limit of a row.
struct EqualWeights: Sendable {
    /// The number of observers.
    let rows: Int
    /// The number of partners.
    let columns: Int
    /// The weight of each partner.
    let weight: Double
    /// Whether observers and partners are the same actors, and none looks at itself.
    let omitsSelf: Bool

    /// The weights of a complete relation.
    /// - Throws: `ExactMatrixError` when the weights of a row are too large to be exact.
    init(
        rows: Int, columns: Int, omitsSelf: Bool, normalisation: RowNormalisation
    ) throws(ExactMatrixError) {
        self.rows = rows
        self.columns = columns
        self.omitsSelf = omitsSelf
        let partners = Double(omitsSelf ? columns - 1 : columns)
        switch normalisation {
        case .rows: weight = partners > 0 ? ExactWeights.round(1 / partners) : 0
        case .none: weight = 1
        }
        guard weight * partners <= ExactWeights.rowLimit else {
            throw .rowLimitExceeded(row: 0, sum: weight * partners)
        }
    }

    /// The sum of each observer's weights.
    var rowSum: Double { weight * Double(omitsSelf ? columns - 1 : columns) }

    /// The weight with which an observer looks at a partner.
    subscript(row: Int, column: Int) -> Double { omitsSelf && row == column ? 0 : weight }
}

extension Scenario {
    /// Whether a relation has one weight for all pairs that no change touches.
    func hasEqualWeights(_ relation: Relation) -> Bool {
        guard relation.kind is CompleteNetwork, relation.weightedBy == nil else { return false }
        return !(events + policies.flatMap(\.changes)).contains { change in
            change.verb.primitives.contains { primitive in
                guard case .scaleEdges(let name, _, _, _, _) = primitive else { return false }
                return name.value == relation.id.value
            }
        }
    }
}
