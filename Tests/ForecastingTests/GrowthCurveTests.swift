import Testing

@testable import Forecasting

@Suite struct GrowthCurveTests {
    private static let times: [Double] = (1...10).map { Double($0) }
    /// Video recorders in the USA at the ends of 1980–89, in thousands: the sums of the sales in ``CurveTests``.
    private static let recorders: [Double] = [
        840, 2310, 4420, 8420, 16010, 26960, 37490, 46960, 54750, 60640,
    ]
    /// The search stops when a step is 8e-8 standard errors at most, of which none is a fifth of its parameter.
    private static let share = 2e-8

    private static func expect(_ found: [Double], _ references: [Double], within share: Double = share) {
        for (value, reference) in zip(found, references) {
            #expect(
                (value - reference).magnitude <= share * reference.magnitude,
                "\(value) instead of \(reference)")
        }
    }

    private static func parameters(_ curve: BassCurve) -> [Double] {
        [curve.market, curve.innovation, curve.imitation]
    }

    private static func parameters(_ curve: LogisticCurve) -> [Double] {
        [curve.capacity, curve.rate, curve.midpoint]
    }

    /// By the zeros of the gradients in mpmath 1.3, with 40 digits, from what SciPy 1.17 found (`curve_fit`).
    @Test func sumsOfRecorders_haveTheirFits() throws {
        Self.expect(
            Self.parameters(try BassCurve.fit(times: Self.times, values: Self.recorders)),
            [66147.530238874, 0.0076926070523814, 0.66995473965053])
        Self.expect(
            Self.parameters(try LogisticCurve.fit(times: Self.times, values: Self.recorders)),
            [65267.75391644, 0.70839809434174, 6.5866322669636])
    }

    /// Years in place of numbers move the midpoint and nothing else; shares in place of thousands the capacity.
    @Test func logisticCurve_followsOriginAndUnit() throws {
        let curve = try LogisticCurve.fit(
            times: Self.times.map { $0 + 1979 }, values: Self.recorders.map { $0 / 1e6 })
        Self.expect(
            Self.parameters(curve), [0.06526775391644, 0.70839809434174, 6.5866322669636 + 1979])
        #expect(curve.value(at: curve.midpoint) == curve.capacity / 2)
    }

    /// What a curve was made of comes out again when nothing is left over; less than half of the growth is shown.
    @Test func exactValues_giveTheirCurve() throws {
        let bass = BassCurve(market: 3, innovation: 0.002, imitation: 0.09)
        let times = stride(from: 2.0, through: 40, by: 2).map { $0 }
        Self.expect(
            Self.parameters(try BassCurve.fit(times: times, values: times.map { bass.value(at: $0) })),
            Self.parameters(bass), within: 1e-6)
        let logistic = LogisticCurve(capacity: 3, rate: 0.09, midpoint: 45)
        Self.expect(
            Self.parameters(
                try LogisticCurve.fit(times: times, values: times.map { logistic.value(at: $0) })),
            Self.parameters(logistic), within: 1e-6)
    }

    /// By `numpy.polyfit` of NumPy 2.4, which is given years and so has ten digits of the height at the year 0.
    @Test func substitution_isTheLineOfLogOdds() throws {
        let curve = try FisherPry.fit(
            times: [2001, 2002, 2003.5, 2004, 2007], values: [0.1, 0.2, 0.35, 0.4, 0.7])
        Self.expect([curve.rate, curve.logOdds], [4.92157759e-01, -9.86790216e+02], within: 2e-9)
        // Rounding of the log-odds at the year 0, by a quarter of which the share moves.
        #expect((curve.value(at: curve.midpoint) - 0.5).magnitude < 1e-12)
        // 1 : 3, then 3 : 1 two years later: the odds grow ninefold.
        let two = try FisherPry.fit(times: [0, 2], old: [6, 1], new: [2, 3])
        Self.expect(
            [two.rate, two.midpoint, two.value(at: 4)], [1.098_612_288_668_11, 1, 27.0 / 28], within: 1e-14)
    }

    @Test func curves_areFittedThroughTheirProtocol() throws {
        let curves: [any GrowthCurve.Type] = [BassCurve.self, LogisticCurve.self, FisherPry.self]
        #expect(curves.map { $0.name } == ["bass", "logistic", "fisher_pry"])
        for curve in curves {
            let shares = Self.recorders.map { $0 / 61000 }
            let forecast = try curve.fit(times: Self.times, values: shares).value(at: 12)
            #expect(forecast > shares[9] && forecast < 1.2)
        }
    }

    @Test func valuesWithoutACurve_areNamed() {
        let few = #expect(throws: FitError.self) { try BassCurve.fit(times: [1, 2, 2], values: [1, 2, 3]) }
        #expect(few?.description == "3 values at different times are needed for this curve; there are 2")
        let share = #expect(throws: FitError.self) { try FisherPry.fit(times: [3, 4], values: [0.5, 1]) }
        #expect(
            share?.description
                == "the value 1.0 at time 4.0 is no share between 0 and 1 with both of them left out")
        #expect(throws: FitError.noBestCurve(steps: 500)) {
            try LogisticCurve.fit(times: [1, 2, 3], values: [0, 0, 0])
        }
    }
}
