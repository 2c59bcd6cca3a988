import Coalitions
import NumericKit

/// Published landscapes with their numbers.
enum Samples {
    /// Nine computer companies, 1987 (Axelrod & Bennett 1993): shares of the market in percent; specialists are close
    /// rivals of specialists, generalists of generalists.
    static let firms = ["sun", "prime", "dec", "hp", "apollo", "intergraph", "sgi", "att", "ibm"]
    static let shares = [28.9, 1.0, 20.0, 11.5, 21.2, 4.4, 4.4, 28.5, 3.8]
    static let isSpecialist = [true, true, false, false, true, true, true, false, false]
    /// Which firms joined OSF, not Unix International.
    static let openSoftwareFoundation = firms.map { !["sun", "prime", "att"].contains($0) }

    static func unix(ties: [[(actor: Int, isOpposed: Bool)]] = []) -> EnergyLandscape {
        EnergyLandscape(
            sizes: shares,
            propensities: pairs(9) { isSpecialist[$0] == isSpecialist[$1] ? -1 : 0 }, ties: ties)
    }

    /// A table of propensities from those of pairs.
    static func pairs(_ count: Int, _ propensity: (Int, Int) -> Double) -> [Double] {
        (0..<(count * count)).map { place in
            let (i, j) = (place / count, place % count)
            return i == j ? 0 : propensity(min(i, j), max(i, j))
        }
    }

    /// The camps with some actors in the second one, named so that the first actor is in the first.
    static func camps(_ names: [String], apart second: [String]) -> [Bool] {
        let camps = names.map { second.contains($0) }
        return camps.map { $0 != camps[0] }
    }

    /// A random landscape: sizes from 0.5 to 10, propensities from −2 to 2, some of them whole so that ties occur.
    static func random(_ trial: Int, count: Int) -> (sizes: [Double], propensities: [Double]) {
        let stream = RandomStream(seed: 0, replicate: UInt32(trial))
        let isWhole = trial.isMultiple(of: 3)
        let sizes = (0..<count).map { actor in
            let luck = stream.uniform(entity: UInt64(actor), moment: 0, purpose: 0, draw: 0)
            return isWhole ? (1 + 3 * luck).rounded() : 0.5 + 9.5 * luck
        }
        let propensities = pairs(count) { i, j in
            let luck = stream.uniform(entity: UInt64(i), moment: UInt32(j), purpose: 1, draw: 0)
            return isWhole ? (4 * luck - 2).rounded() : 4 * luck - 2
        }
        return (sizes, propensities)
    }
}

/// Energies may differ by this share: sums of products of decimals in another order.
let relativeTolerance = 1e-9

/// Whether two numbers are equal up to ``relativeTolerance`` of the greater.
func isClose(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= relativeTolerance * max(abs(left), abs(right))
}
