import Testing

@testable import Forecasting

@Suite struct CurveTests {
    /// Sales of video recorders in the USA 1980–89, in thousands (Cowpertwait & Metcalfe 2009, Introductory Time Series with R,
    /// p. 52).
    private static let recorders: [Double] = [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890]

    /// The search stops when a step promises less than 1e-15 of the sum, which with seven degrees of freedom is a step of
    /// 8e-8 standard errors at most; the greatest error is 0.22 of its parameter.
    private static let share = 2e-8

    private static func expect(_ value: Double, _ reference: Double, within share: Double = share) {
        #expect(
            (value - reference).magnitude <= share * reference.magnitude, "\(value) instead of \(reference)")
    }

    /// Published: m = 6.80e4, p = 6.59e-3, q = 0.638 with errors 3.13e3, 1.43e-3, 0.0414; residual error 727 with 7 degrees.
    /// Further digits by the zero of the gradient in mpmath 1.3, with 40 digits.
    @Test func ratesOfRecorders_haveThePublishedFit() throws {
        let (curve, fit) = try BassCurve.fit(Self.recorders, as: .rates)
        Self.expect(curve.market, 67980.908002781)
        Self.expect(curve.innovation, 0.0065939593604566)
        Self.expect(curve.imitation, 0.63809126663197)
        Self.expect(fit.sum, 3701668.589088417, within: 1e-12)
        let errors = try #require(fit.covariance).enumerated().filter { $0.offset % 4 == 0 }
            .map { $0.element.squareRoot() }
        for (error, reference) in zip(errors, [3127.52, 0.00143026, 0.0413960]) {
            Self.expect(error, reference, within: 5e-6)
        }
    }

    /// By the zero of the gradient in mpmath 1.3, with 40 digits.
    @Test func differencesOfRecorders_haveTheirFit() throws {
        let curve = try BassCurve.fit(Self.recorders, as: .differences).curve
        Self.expect(curve.market, 67660.024926964)
        Self.expect(curve.innovation, 0.0087889625573386)
        Self.expect(curve.imitation, 0.64215890285341)
    }

    @Test func curve_isTheSumOfItsRate() {
        let curve = BassCurve(market: 2, innovation: 0.03, imitation: 0.4)
        // Simpson's rule with 2,000 intervals is off by less than 1e-12 here.
        let step = 0.005
        var sum = curve.rate(0) + curve.rate(10)
        for place in 1..<2000 { sum += (place % 2 == 1 ? 4 : 2) * curve.rate(Double(place) * step) }
        let integral = sum * step / 3
        #expect((integral - curve.value(at: 10)).magnitude < 1e-12)
        #expect(curve.value(at: -1) == 0)
    }

    /// Mainframes of IBM in use by generation (Bass & Bass 2004; R package diffusion, `tsIbm`), years 1 to 24.
    private static let mainframes: [[Double?]] = [
        [
            190, 560, 1000, 1680, 2542, 2640, 2350, 1820, 1170, 750, 455, 303, 203, 170, 49, 29, 14, 6, 4, 4,
            3, 0,
            0, 0,
        ],
        Array(repeating: nil, count: 5) + [
            880, 2510, 4725, 7720, 10940, 13090, 13330, 9977, 6896, 4646, 3297, 2916, 2384, 2079, 1676, 1397,
            1107, 894, 829,
        ],
        Array(repeating: nil, count: 10) + [
            625, 4398, 9750, 15834, 20622, 22157, 20730, 18177, 13022, 10395, 8328, 7577, 6470, 5881,
        ],
        Array(repeating: nil, count: 15) + [1290, 4819, 11738, 23227, 28415, 31405, 31424, 32518, 32098],
    ]

    @Test func mainframes_haveTheirFit() throws {
        let (curves, fit) = try NortonBass.fit(Self.mainframes, starts: [0, 5, 10, 15])
        Self.expect(fit.sum, 1.40489081e8, within: 1e-8)
        // To the digits of the reference.
        Self.expect(curves.innovation, 0.0803228, within: 1e-5)
        Self.expect(curves.imitation, 0.4321734, within: 1e-5)
        for (market, reference) in zip(curves.markets, [3367.66, 13907.48, 14423.00, 6706.27]) {
            Self.expect(market, reference, within: 1e-5)
        }
    }
}
