extension NormalDistribution {
    /// The quotient of two polynomials, coefficients from the highest power to the constant.
    private struct Rational: Sendable {
        let numerator: [Double]
        let denominator: [Double]

        func callAsFunction(_ x: Double) -> Double {
            Self.horner(numerator, x) / Self.horner(denominator, x)
        }

        private static func horner(_ coefficients: [Double], _ x: Double) -> Double {
            var sum = 0.0
            for coefficient in coefficients { sum = sum * x + coefficient }
            return sum
        }
    }

    /// For 0.075 ≤ p ≤ 0.925, in 0.180625 − (p − ½)².
    private static let centralPart = Rational(
        numerator: [
            2.50908_09287_30122_6727e3, 3.34305_75583_58812_8105e4, 6.72657_70927_00870_0853e4,
            4.59219_53931_54987_1457e4, 1.37316_93765_50946_1125e4, 1.97159_09503_06551_4427e3,
            1.33141_66789_17843_7745e2, 3.38713_28727_96366_6080,
        ],
        denominator: [
            5.22649_52788_52854_5610e3, 2.87290_85735_72194_2674e4, 3.93078_95800_09271_0610e4,
            2.12137_94301_58659_5867e4, 5.39419_60214_24751_1077e3, 6.87187_00749_20579_0830e2,
            4.23133_30701_60091_1252e1, 1,
        ]
    )

    /// For e⁻²⁵ ≤ p, in √(−log p) − 1.6.
    private static let middlePart = Rational(
        numerator: [
            7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2, 2.41780_72517_74506_11770e-1,
            1.27045_82524_52368_38258, 3.64784_83247_63204_60504, 5.76949_72214_60691_40550,
            4.63033_78461_56545_29590, 1.42343_71107_49683_57734,
        ],
        denominator: [
            1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4, 1.51986_66563_61645_71966e-2,
            1.48103_97642_74800_74590e-1, 6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940,
            2.05319_16266_37758_82187, 1,
        ]
    )

    /// For p < e⁻²⁵, in √(−log p) − 5.
    private static let farPart = Rational(
        numerator: [
            2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5, 1.24266_09473_88078_43860e-3,
            2.65321_89526_57612_30930e-2, 2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580,
            5.46378_49111_64114_36990, 6.65790_46435_01103_77720,
        ],
        denominator: [
            2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7, 1.84631_83175_10054_68180e-5,
            7.86869_13114_56132_59100e-4, 1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1,
            5.99832_20655_58879_37690e-1, 1,
        ]
    )

    /// The standard normal quantile: the inverse of ``cumulative(_:)``.
    ///
    /// Relative error about 10⁻¹⁵ for 10⁻³¹⁶ < p ≤ ½; above ½ the complement 1 − p is exact and the result is the
    /// mirror image. Quantile 0 is −∞, quantile 1 is +∞; outside [0, 1] the result is NaN.
    ///
    /// Source: Wichura (1988), algorithm AS 241 (PPND16), doi:10.2307/2347330.
    ///
    /// - Parameter probability: A probability p.
    /// - Returns: The number which a standard normal variate stays below with that probability.
    /// - Complexity: O(1).
    public static func quantile(_ probability: Double) -> Double {
        if probability == 0 { return -.infinity }
        if probability == 1 { return .infinity }
        guard probability > 0, probability < 1 else { return .nan }
        let q = probability - 0.5
        if q.magnitude <= 0.425 {
            return q * centralPart(0.180625 - q * q)
        }
        let tail = q < 0 ? probability : 1 - probability
        let r = (-Elementary.log(tail)).squareRoot()
        let distance = r <= 5 ? middlePart(r - 1.6) : farPart(r - 5)
        return q < 0 ? -distance : distance
    }
}
