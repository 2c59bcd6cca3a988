internal import NumericKit
internal import ScenarioModel

/// An exposure that is not what a fresh product of matrices gives; a defect of the engine.
public struct AuditFailure: Error, Sendable, CustomStringConvertible {
    /// Where and how the two differ.
    public let description: String
}

extension Block {
    /// Recomputes every exposure afresh, and stops at the first bit that differs.
    ///
    /// What the table does not store is recomputed as well: the first profile, by its own product.
    /// - Throws: ``AuditFailure``.
    func audit() throws {
        refreshExposures()
        for (relation, table) in exposures.enumerated() {
            for row in running {
                let version = setting[row].versions[relation]
                let fresh = freshExposures(row, table, version.weights)
                for profile in 0..<world.profileCount {
                    for observer in 0..<table.rows {
                        let kept = table.exposure(
                            row, profile, observer, held: choices[row, table.firstObserver + observer],
                            version)
                        let expected = fresh[profile * table.rows + observer]
                        // Adding zero turns −0, which is no other number, to 0.
                        if (kept + 0).bitPattern != (expected + 0).bitPattern {
                            throw failure(
                                relation, row, profile, table.firstObserver + observer, kept, expected)
                        }
                    }
                }
            }
        }
        try auditRecognised()
    }

    /// E[profile][observer] of one replicate, all profiles, by one product of matrices.
    private func freshExposures(_ row: Int, _ table: ExposureTable, _ weights: RelationWeights) -> [Double] {
        var held = Array(repeating: 0.0, count: world.profileCount * table.columns)
        for (column, partner) in table.partners.enumerated() {
            held[Int(choices[row, partner]) * table.columns + column] = 1
        }
        return weights.product(held, rows: world.profileCount)
    }

    func failure(
        _ relation: Int, _ row: Int, _ profile: Int, _ actor: Int, _ kept: Double, _ expected: Double
    ) -> AuditFailure {
        AuditFailure(
            description:
                "audit: in step \(step) of policy '\(world.scenario.policies[records.policy].id.value)', "
                + "replicate \(numbers.lowerBound + row), the exposure of '\(world.actors[actor].id)' to profile "
                + "'\(world.scenario.profiles[profile].id)' through '\(world.relations[relation].id)' is \(kept); "
                + "recomputed it is \(expected)")
    }
}

extension RelationWeights {
    /// The product of a matrix, given by rows, with the transposed weights: (rows × partners) · (partners × observers).
    ///
    /// By BLAS; only where the weights have no room in a dense matrix, by their sparse columns; and by counting where
    /// all weights are one number.
    /// - Complexity: O(rows × partners × observers).
    func product(_ left: [Double], rows count: Int) -> [Double] {
        var result = Array(repeating: 0.0, count: count * rows)
        switch self {
        case .dense(let matrix): matrix.multiply(left, rows: count, into: &result)
        case .equal(let weights):
            for row in 0..<count {
                let held = left[(row * columns)..<((row + 1) * columns)]
                let all = held.reduce(0, +)
                for observer in 0..<rows {
                    let own = weights.omitsSelf ? held[row * columns + observer] : 0
                    result[row * rows + observer] = weights.weight * (all - own)
                }
            }
        case .sparse(let matrix) where rows * columns <= Self.denseLimit:
            ExactMatrix(matrix).multiply(left, rows: count, into: &result)
        case .sparse(let matrix):
            matrix.withUnsafeStorage { storage in
                result.withUnsafeMutableBufferPointer { result in
                    for row in 0..<count {
                        for column in 0..<columns where left[row * columns + column] != 0 {
                            guard let start = result.baseAddress else { continue }
                            storage.add(
                                column: column, sign: left[row * columns + column], to: start + row * rows)
                        }
                    }
                }
            }
        }
        return result
    }
}

extension ExactMatrix {
    fileprivate func multiply(_ left: [Double], rows count: Int, into result: inout [Double]) {
        withUnsafeStorage { storage in
            result.withUnsafeMutableBufferPointer { result in
                left.withUnsafeBufferPointer { left in
                    guard let a = left.baseAddress, let b = storage.baseAddress, let c = result.baseAddress
                    else { return }
                    BLAS.multiply(a, rows: count, inner: columns, by: b, columns: rows, into: c)
                }
            }
        }
    }
}
