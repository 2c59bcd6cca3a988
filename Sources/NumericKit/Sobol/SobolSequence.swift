/// The Sobol' sequence: points that fill the unit cube as evenly as possible, in base 2.
///
/// Of the first 2ᵐ points each interval of length 2⁻ᵐ holds exactly one, in every dimension; in the first two dimensions
/// so does every rectangle of that area with sides that are powers of ½.
///
/// Source: Sobol' (1967), doi:10.1016/0041-5553(67)90144-9; direction numbers `new-joe-kuo-6.21201` of Joe & Kuo (2008),
/// doi:10.1137/070709359; the order of the points by Gray code: Antonov & Saleev (1979), doi:10.1016/0041-5553(79)90085-5.
public struct SobolSequence: Sendable {
    /// How many dimensions there are direction numbers for.
    public static let dimensionLimit = SobolDirections.polynomials.count + 1

    /// The 32 direction numbers of each dimension.
    private let directions: [[UInt32]]

    /// The sequence in so many dimensions.
    ///
    /// - Precondition: `dimensions` is at most ``dimensionLimit``.
    /// - Complexity: O(``dimensionLimit``).
    public init(dimensions: Int) {
        precondition(dimensions <= Self.dimensionLimit, "there are \(Self.dimensionLimit) dimensions")
        directions =
            (0..<dimensions).reduce(into: (numbers: SobolDirections.initial[...], all: [])) { state, index in
                guard index > 0 else {
                    state.all.append((0..<32).map { 1 << (31 - $0) })
                    return
                }
                let polynomial = SobolDirections.polynomials[index - 1]
                let degree = 31 - polynomial.leadingZeroBitCount
                state.all.append(Self.directions(polynomial, Array(state.numbers.prefix(degree))))
                state.numbers = state.numbers.dropFirst(degree)
            }.all
    }

    /// The direction numbers that a primitive polynomial continues from the first ones, shifted to the left.
    private static func directions(_ polynomial: UInt32, _ initial: [UInt32]) -> [UInt32] {
        let degree = initial.count
        var numbers = initial
        for k in degree..<32 {
            var next = numbers[k - degree] ^ (numbers[k - degree] << UInt32(degree))
            for j in 1..<degree where polynomial >> UInt32(degree - j) & 1 == 1 {
                next ^= numbers[k - j] << UInt32(j)
            }
            numbers.append(next)
        }
        return numbers.enumerated().map { $1 << UInt32(31 - $0) }
    }

    /// A coordinate of a point, in units of 2⁻³².
    ///
    /// - Parameters:
    ///   - point: The number of the point, from 0, which is the origin.
    ///   - dimension: The dimension, from 0.
    /// - Complexity: O(1).
    public func coordinate(_ point: UInt32, _ dimension: Int) -> UInt32 {
        var gray = point ^ (point >> 1)
        var coordinate: UInt32 = 0
        while gray != 0 {
            coordinate ^= directions[dimension][gray.trailingZeroBitCount]
            gray &= gray - 1
        }
        return coordinate
    }
}
