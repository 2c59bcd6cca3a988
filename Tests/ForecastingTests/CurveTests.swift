import Testing

@testable import Forecasting

@Suite struct CurveTests {
    /// Sales of video recorders in the USA 1980–89, in thousands (Cowpertwait & Metcalfe 2009, Introductory Time Series with R,
    /// p. 52).
    private static let recorders: [Double] = [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890]

    /// Relative, where the published value has less digits; the second source computed all digits anew.
    private static func expect(_ value: Double, _ reference: Double, within share: Double = 1e-7) {
        #expect(
            (value - reference).magnitude <= share * reference.magnitude, "\(value) instead of \(reference)")
    }

    /// Published: m = 6.80e4, p = 6.59e-3, q = 0.638 with errors 3.13e3, 1.43e-3, 0.0414; residual error 727 with 7 degrees.
    @Test func ratesOfRecorders_haveThePublishedFit() throws {
        let (curve, fit) = try BassCurve.fit(Self.recorders, as: .rates)
        Self.expect(curve.market, 67980.918)
        Self.expect(curve.innovation, 0.00659396566)
        Self.expect(curve.imitation, 0.638091078)
        Self.expect(fit.sum, 3701668.589, within: 1e-9)
        let errors = try #require(fit.covariance).enumerated().filter { $0.offset % 4 == 0 }
            .map { $0.element.squareRoot() }
        for (error, reference) in zip(errors, [3127.52, 0.00143026, 0.0413960]) {
            Self.expect(error, reference, within: 5e-6)
        }
    }

    @Test func differencesOfRecorders_haveTheirFit() throws {
        let curve = try BassCurve.fit(Self.recorders, as: .differences).curve
        Self.expect(curve.market, 67660.043)
        Self.expect(curve.innovation, 0.00878896959)
        Self.expect(curve.imitation, 0.642158580)
    }

    @Test func curve_isTheSumOfItsRate() {
        let curve = BassCurve(market: 2, innovation: 0.03, imitation: 0.4)
        // Simpson's rule with 2,000 intervals is off by less than 1e-12 here.
        let step = 0.005
        let integral =
            (0...2000).reduce(0.0) { sum, place in
                sum + curve.rate(Double(place) * step)
                    * (place == 0 || place == 2000 ? 1 : place % 2 == 1 ? 4 : 2)
            } * step / 3
        #expect((integral - curve.cumulative(10)).magnitude < 1e-12)
        #expect(curve.cumulative(-1) == 0)
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
