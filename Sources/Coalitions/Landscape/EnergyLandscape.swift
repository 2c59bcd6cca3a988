internal import NumericKit

/// The energy of every way to part some actors into two camps, after Axelrod & Bennett (1993),
/// doi:10.1017/S000712340000973X.
///
/// Actor i has a size s_i, each pair a propensity p_ij = p_ji to work together (positive) or apart (negative). With
/// d_ij = 0 for two actors of one camp and 1 for two of different camps, the frustration of i is
/// F_i = Σ_{j≠i} s_j p_ij d_ij and the energy E = Σ_i s_i F_i, over ordered pairs. When actor k switches camps, E
/// changes by exactly 2 s_k ΔF_k: whoever becomes less frustrated lowers the energy, so nobody can go round in
/// circles, and actors stop in a local minimum.
///
///     let landscape = EnergyLandscape(sizes: [1, 1, 1], propensities: [0, 1, -1, 1, 0, -1, -1, -1, 0])
///     landscape.enumerate().minima[0].camps  // [false, false, true]
public struct EnergyLandscape: Sendable {
    /// The number of actors.
    public let count: Int

    /// The parts that can stand on one side or the other: an actor by itself, or several whose places are tied.
    let units: [Unit]

    /// s_i s_j p_ij, by rows.
    let weights: [Double]

    /// The greatest change of energy that each actor can cause, 2 Σ_j |s_i s_j p_ij|.
    let reach: [Double]

    /// What counts as equal: a change of energy of at most this share of the greatest change that the actor could
    /// cause. Far above the rounding of the products, so that no processor sees another landscape.
    public static let tolerance = 1e-9

    /// A smaller share of the greatest possible value is rounding, and written as 0.
    private static let roundingShare = 1e-13

    /// A landscape from sizes and propensities.
    ///
    /// - Parameters:
    ///   - sizes: The sizes, above 0.
    ///   - propensities: The propensities by rows, `sizes.count` squared; symmetric. The diagonal is not read.
    ///   - ties: Actors that stay as they are to each other, each with its side; no actor is in two ties. They move
    ///     neither alone nor together. The default is none.
    /// - Precondition: products of two sizes and their propensity are finite.
    public init(sizes: [Double], propensities: [Double], ties: [[(actor: Int, isOpposed: Bool)]] = []) {
        let count = sizes.count
        precondition(propensities.count == count * count, "there is a propensity for each pair of actors")
        var weights = [Double](repeating: 0, count: count * count)
        for i in 0..<count {
            for j in 0..<i {
                precondition(
                    propensities[i * count + j] == propensities[j * count + i],
                    "propensities are symmetric")
                // One product for both directions, so that the weights are symmetric to the bit.
                let weight = sizes[i] * sizes[j] * propensities[i * count + j]
                precondition(weight.isFinite, "the products of sizes and propensities are finite")
                weights[i * count + j] = weight
                weights[j * count + i] = weight
            }
        }
        self.count = count
        self.weights = weights
        reach = (0..<count).map { i in
            2 * Statistics.sum(weights[(i * count)..<((i + 1) * count)].lazy.map(\.magnitude))
        }
        units = Unit.units(of: count, ties: ties)
    }

    /// The actors that can switch camps by themselves, ascending.
    public var freeActors: [Int] { units.compactMap(\.freeActor).sorted() }

    /// How many ways there are to part the actors, not counting which camp is which: 2^(units − 1). Nil when the
    /// number does not fit.
    public var configurationCount: Int? { units.count < 64 ? 1 << (units.count - 1) : nil }
}

extension EnergyLandscape {
    /// The size-weighted frustrations s_i F_i, whose sum is the energy.
    /// - Parameter camps: Which actors are in the second camp.
    /// - Complexity: O(actors²).
    public func frustrations(_ camps: [Bool]) -> [Double] {
        (0..<count).map { settled(sum($0, camps, whereApart: true), of: reach[$0]) }
    }

    /// The energy, twice the sum over the pairs of different camps.
    /// - Parameter camps: Which actors are in the second camp.
    /// - Complexity: O(actors²).
    public func energy(_ camps: [Bool]) -> Double {
        var sum = CompensatedSum()
        for i in 0..<count {
            for j in 0..<i where camps[i] != camps[j] { sum.add(weights[i * count + j]) }
        }
        return settled(2 * sum.value, of: span)
    }

    /// By how much the energy changes when each actor switches camps alone.
    /// - Parameter camps: Which actors are in the second camp.
    /// - Complexity: O(actors²).
    public func changes(_ camps: [Bool]) -> [Double] {
        (0..<count).map { i in
            let change = 2 * (sum(i, camps, whereApart: false) - sum(i, camps, whereApart: true))
            return settled(change, of: reach[i])
        }
    }

    /// The mean energy over all configurations: half of what it would be with every pair that is not tied apart.
    /// - Complexity: O(actors²).
    public var meanEnergy: Double {
        var side = [(unit: Int, isOpposed: Bool)](repeating: (0, false), count: count)
        for (index, unit) in units.enumerated() {
            for place in unit.places { side[place.actor] = (index, place.isOpposed) }
        }
        var sum = CompensatedSum()
        for i in 0..<count {
            for j in 0..<i {
                let weight = weights[i * count + j]
                if side[i].unit != side[j].unit {
                    sum.add(weight)
                } else if side[i].isOpposed != side[j].isOpposed {
                    sum.add(2 * weight)
                }
            }
        }
        return settled(sum.value, of: span)
    }

    /// A bound of the energies: Σ_ij |s_i s_j p_ij|.
    var span: Double { Statistics.sum(reach) / 2 }

    private func sum(_ i: Int, _ camps: [Bool], whereApart isApart: Bool) -> Double {
        var sum = CompensatedSum()
        for j in 0..<count where (camps[i] != camps[j]) == isApart { sum.add(weights[i * count + j]) }
        return sum.value
    }

    private func settled(_ value: Double, of greatest: Double) -> Double {
        value.magnitude <= Self.roundingShare * greatest ? 0 : value
    }
}
