extension EnergyLandscape {
    /// The free units with what is compared for each.
    struct Moves: Sendable {
        let units: [Int]
        let actors: [Int]
        /// Changes smaller than this are none.
        let thresholds: [Double]

        init(_ landscape: EnergyLandscape) {
            units = landscape.units.indices.filter { landscape.units[$0].isFree }
            actors = units.map { landscape.units[$0].places[0].actor }
            thresholds = actors.map { landscape.reach[$0] * EnergyLandscape.tolerance }
        }
    }

    /// The unit whose switch lowers the energy most, the first actor of equals; nil in a minimum.
    ///
    /// The energy changes by 2 x_i g_i when actor i switches, x the row of ±1 and g its product with the weights.
    func steepest(
        _ moves: Moves, row: UnsafePointer<Double>, product: UnsafePointer<Double>
    ) -> Int? {
        var best = 0.0
        var slack = 0.0
        for (actor, threshold) in zip(moves.actors, moves.thresholds) {
            let change = 2 * row[actor] * product[actor]
            if change < -threshold, change < best { (best, slack) = (change, threshold) }
        }
        guard best < 0 else { return nil }
        for (place, (actor, threshold)) in zip(moves.actors, moves.thresholds).enumerated() {
            let change = 2 * row[actor] * product[actor]
            if change < -threshold, change <= best + max(slack, threshold) { return moves.units[place] }
        }
        return nil
    }

    /// The free actors whose switch alone lowers the energy, ascending.
    /// - Complexity: O(actors²).
    public func restless(_ camps: [Bool]) -> [Int] {
        let changes = changes(camps)
        return freeActors.filter { changes[$0] < -reach[$0] * Self.tolerance }
    }

    /// Whether every switch of a free actor raises the energy.
    func isStrict(_ camps: [Bool]) -> Bool {
        let changes = changes(camps)
        return freeActors.allSatisfy { changes[$0] > reach[$0] * Self.tolerance }
    }

    /// Steepest descent from a configuration to a local minimum.
    ///
    /// Each step switches the free actor that lowers the energy most, the first in the list among equals.
    /// - Parameter camps: Which actors are in the second camp; left as they are where no free actor wants to switch.
    /// - Complexity: O(actors²) for each step.
    public func descend(from camps: [Bool]) -> [Bool] {
        var row = camps.map { $0 ? -1.0 : 1.0 }
        var product = [Double](repeating: 0, count: count)
        multiply(row, rows: 1, into: &product)
        descend(Moves(self), row: &row, product: &product)
        return row.map { $0 < 0 }
    }
}
