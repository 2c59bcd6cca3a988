internal import NumericKit
internal import ScenarioModel

extension SobolDesign: CubeDesign {
    /// The first points of the sequence, one dimension for each uncertainty in order.
    ///
    /// A coordinate is the middle of its cell of 2⁻³²: the origin, the first point, becomes inner, and as many points as
    /// before lie in each interval of a net.
    func coordinates(_ paths: [String], seed: UInt32) throws -> [[Double]] {
        guard paths.count <= SobolSequence.dimensionLimit else {
            throw DesignError(
                "there are \(paths.count) uncertainties; a Sobol' design takes at most "
                    + "\(SobolSequence.dimensionLimit), so use 'lhs' or 'random'")
        }
        let sequence = SobolSequence(dimensions: paths.count)
        let scramblings = paths.map {
            OwenScrambling(
                stream: DesignPurpose.stream(seed), entity: StableHash.fnv1a64($0),
                purpose: DesignPurpose.flip)
        }
        return (0..<UInt32(points)).map { point in
            scramblings.enumerated().map { dimension, scrambling in
                let coordinate = sequence.coordinate(point, dimension)
                return UnitInterval.open(isScrambled ? scrambling(coordinate) : coordinate)
            }
        }
    }
}
