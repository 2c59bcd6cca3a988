internal import NumericKit

extension Block {
    /// Recomputes every exposure to recognised partners by a product with the weights of just those pairs, and stops at the
    /// first bit that differs.
    /// - Throws: ``AuditFailure``.
    func auditRecognised() throws {
        guard let recognised = agreements.recognised else { return }
        for (place, relation) in recognised.relations.enumerated() {
            for row in running {
                for set in 1..<(1 << world.recognitions.count) {
                    try audit(recognised, place, relation, set, row)
                }
            }
        }
    }

    private func audit(
        _ recognised: RecognisedExposures, _ place: Int, _ relation: Int, _ set: Int, _ row: Int
    ) throws {
        let (table, compiled) = (exposures[relation], world.relations[relation])
        let weights = setting[row].versions[relation].weights
        var pairs: [WeightedEdge] = []
        for (line, observer) in compiled.observers.enumerated() {
            for link in agreements[row].links[observer]
            where link.bits == UInt8(set) && compiled.partners.contains(link.actor) {
                let column = link.actor - compiled.partners.lowerBound
                pairs.append(WeightedEdge(row: line, column: column, weight: weights[line, column]))
            }
        }
        guard !pairs.isEmpty || recognised.exposures(place, set, row, 0) != nil else { return }
        let chosen = try RelationWeights(
            rows: table.rows, columns: table.columns, edges: pairs, normalisation: .none,
            storage: .cheaper(rows: table.rows, columns: table.columns, edges: pairs.count))
        var held = Array(repeating: 0.0, count: world.profileCount * table.columns)
        for (column, partner) in table.partners.enumerated() {
            held[Int(choices[row, partner]) * table.columns + column] = 1
        }
        let fresh = chosen.product(held, rows: world.profileCount)
        for profile in 0..<world.profileCount {
            let kept = recognised.exposures(place, set, row, profile)
            for line in 0..<table.rows {
                let (known, expected) = (kept?[line] ?? 0, fresh[profile * table.rows + line])
                if (known + 0).bitPattern != (expected + 0).bitPattern {
                    throw failure(relation, row, profile, table.firstObserver + line, known, expected)
                }
            }
        }
    }
}
