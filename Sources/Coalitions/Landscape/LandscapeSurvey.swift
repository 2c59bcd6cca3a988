/// A configuration that no single switch makes less frustrated.
public struct LandscapeMinimum: Sendable, Hashable {
    /// Which actors are in the second camp; the first actor never is.
    public let camps: [Bool]
    /// The energy.
    public let energy: Double
    /// The size-weighted frustrations s_i F_i of the actors.
    public let frustrations: [Double]
    /// Whether every switch raises the energy; otherwise some switch leaves it as it is.
    public let isStrict: Bool
    /// From how many of the configurations, or of the starts of a search, steepest descent leads here.
    public let basin: Int
    /// The number of the configuration, as in ``EnergyLandscape/camps(ofConfiguration:)``; nil in a search.
    public let configuration: Int?

    init(_ landscape: EnergyLandscape, camps: [Bool], basin: Int, configuration: Int?) {
        self.camps = camps
        isStrict = landscape.isStrict(camps)
        self.basin = basin
        self.configuration = configuration
        energy = landscape.energy(camps)
        frustrations = landscape.frustrations(camps)
    }
}

/// The local minima of a landscape.
public struct LandscapeSurvey: Sendable {
    /// How the minima were found.
    public enum Method: Sendable, Hashable {
        /// Every configuration was visited.
        case enumeration(configurations: Int)
        /// Descents from random configurations; there may be more minima.
        case search(starts: Int, seed: UInt32)
    }

    /// The most minima that are kept; of more, those with the largest basins.
    public static let minimumLimit = 4096

    /// How the minima were found.
    public let method: Method
    /// The minima, the lowest energy first; of equal ones the one whose last actors are in the first camp.
    public let minima: [LandscapeMinimum]
    /// How many minima were found, kept or not.
    public let minimumCount: Int
    /// The mean energy over all configurations.
    public let meanEnergy: Double
    /// The greatest energy of a configuration; nil in a search.
    public let maximumEnergy: Double?
    /// The configuration in which steepest descent ends, for each; empty in a search.
    private let destinations: [UInt32]

    init(
        method: Method, minima: [LandscapeMinimum], minimumCount: Int, meanEnergy: Double,
        maximumEnergy: Double?, destinations: [UInt32]
    ) {
        self.method = method
        self.minima = minima
        self.minimumCount = minimumCount
        self.meanEnergy = meanEnergy
        self.maximumEnergy = maximumEnergy
        self.destinations = destinations
    }

    /// The configurations or starts that the basins are counted in.
    public var basinTotal: Int {
        switch method {
        case .enumeration(let configurations): configurations
        case .search(let starts, _): starts
        }
    }

    /// The configuration in which steepest descent from a configuration ends; only after an enumeration.
    public func destination(ofConfiguration number: Int) -> Int { Int(destinations[number]) }
}

extension EnergyLandscape {
    /// Minima by energy and then by their camps. Energies within the tolerance are equal, so that the rounding of a
    /// sum does not decide.
    func sorted(_ minima: [LandscapeMinimum]) -> [LandscapeMinimum] {
        let step = Self.tolerance * span
        func level(_ minimum: LandscapeMinimum) -> Double {
            step > 0 ? (minimum.energy / step).rounded() : 0
        }
        return minima.map { (level: level($0), minimum: $0) }.sorted { left, right in
            left.level != right.level
                ? left.level < right.level
                : left.minimum.camps.reversed()
                    .lexicographicallyPrecedes(right.minimum.camps.reversed()) { !$0 && $1 }
        }.map(\.minimum)
    }
}
