import NumericKit
import Testing

@Suite struct ElementaryTests {
    /// An error below 1 ulp can miss the correctly rounded value by one neighbour at most.
    static let neighbours: UInt64 = 1

    /// log(xy) against log x + log y: below 2 in magnitude the three logarithms err by 2⁻⁵³ each, the product by
    /// 2⁻⁵³ and the sum by 2⁻⁵³.
    static let logSumTolerance = 5 * 0x1p-53

    /// exp x · exp(−x) against 1: two values with 1 ulp, one product rounded.
    static let expProductTolerance = 3 * 0x1p-52

    /// exp(log x) against x, relative: half an ulp of a logarithm below 710 is 2⁻⁴⁴, the rest is far smaller.
    static let roundTripTolerance = 0x1p-43

    /// Powers of at most 2: the exponential's argument, below 1, errs by 2⁻⁵³, the exponential by 2⁻⁵³ relative, and
    /// the reference by 2⁻⁵³ relative.
    static let powerTolerance = 2 * 3 * 0x1p-53

    @Test(arguments: ElementaryReference.log.indices)
    func log_isWithinOneUlp_ofTheReference(index: Int) {
        let (argument, value) = ElementaryReference.log[index]
        let result = Elementary.log(Double(bitPattern: argument))
        #expect(distance(result.bitPattern, value) <= Self.neighbours)
    }

    @Test(arguments: ElementaryReference.exp.indices)
    func exp_isWithinOneUlp_ofTheReference(index: Int) {
        let (argument, value) = ElementaryReference.exp[index]
        let result = Elementary.exp(Double(bitPattern: argument))
        #expect(distance(result.bitPattern, value) <= Self.neighbours)
    }

    @Test func log_isExact_atSpecialArguments() {
        #expect(Elementary.log(1).bitPattern == 0)
        #expect(Elementary.log(0) == -.infinity)
        #expect(Elementary.log(-0.0) == -.infinity)
        #expect(Elementary.log(.infinity) == .infinity)
        #expect(Elementary.log(-1).isNaN)
        #expect(Elementary.log(-.infinity).isNaN)
        #expect(Elementary.log(-.leastNonzeroMagnitude).isNaN)
        #expect(Elementary.log(.nan).isNaN)
    }

    @Test func exp_isExact_atSpecialArguments() {
        #expect(Elementary.exp(0) == 1)
        #expect(Elementary.exp(-0.0) == 1)
        #expect(Elementary.exp(-.infinity).bitPattern == 0)
        #expect(Elementary.exp(.infinity) == .infinity)
        #expect(Elementary.exp(1000) == .infinity)
        #expect(Elementary.exp(-1000).bitPattern == 0)
        #expect(Elementary.exp(-745) == .leastNonzeroMagnitude)
        #expect(Elementary.exp(.nan).isNaN)
    }

    @Test func log_turnsProductsIntoSums() {
        for (x, y) in pairs(count: 10_000) {
            let difference = Elementary.log(x * y) - (Elementary.log(x) + Elementary.log(y))
            #expect(difference.magnitude <= Self.logSumTolerance)
        }
    }

    @Test func exp_ofTheOppositeIsTheReciprocal() {
        for (x, y) in pairs(count: 10_000) {
            let argument = 600 * (x - y)
            let product = Elementary.exp(argument) * Elementary.exp(-argument)
            #expect((product - 1).magnitude <= Self.expProductTolerance)
        }
    }

    @Test func exp_undoesLog() {
        for exponent in -1074...1023 {
            let x = Double(sign: .plus, exponent: exponent, significand: 1)
            let back = Elementary.exp(Elementary.log(x))
            #expect((back - x).magnitude <= Self.roundTripTolerance * x)
        }
    }

    @Test func logAndExp_neverFall_asTheArgumentGrows() {
        var (x, y) = (0.9995, -0.0005)
        for _ in 0..<10_000 {
            #expect(Elementary.log(x) <= Elementary.log(x + 1e-7))
            #expect(Elementary.exp(y) <= Elementary.exp(y + 1e-7))
            x += 1e-7
            y += 1e-7
        }
    }

    @Test func power_multiplies_whenTheExponentIsSmallAndWhole() {
        for base in [-1.5, 0, 0.1, 1.0 / 3, 7, 1e100] {
            #expect(Elementary.power(base, 0) == 1)
            #expect(Elementary.power(base, 1) == base)
            #expect(Elementary.power(base, 2) == base * base)
            #expect(Elementary.power(base, 3) == base * base * base)
        }
    }

    @Test func power_isTheExponentialOfTheLogarithm_otherwise() {
        #expect((Elementary.power(2, 0.5) - 2.0.squareRoot()).magnitude <= Self.powerTolerance)
        #expect((Elementary.power(0.25, -0.5) - 2).magnitude <= Self.powerTolerance)
        #expect(Elementary.power(0, 0.5) == 0)
        #expect(Elementary.power(0, -1) == .infinity)
        #expect(Elementary.power(1, .infinity) == 1)
        #expect(Elementary.power(1, .nan).isNaN)
        #expect(Elementary.power(-2, 0.5).isNaN)
    }

    /// Pairs of numbers in (½, 3/2).
    private func pairs(count: Int) -> [(Double, Double)] {
        let stream = RandomStream(seed: 0, replicate: 0)
        return (0..<count).map { draw in
            let words = stream.words(entity: 1, moment: 0, purpose: 0, block: UInt32(draw))
            return (0.5 + UnitInterval.open(words[0]), 0.5 + UnitInterval.open(words[1]))
        }
    }

    /// How many numbers of the format lie between two bit patterns of one sign.
    private func distance(_ left: UInt64, _ right: UInt64) -> UInt64 {
        left > right ? left - right : right - left
    }
}
