import Coalitions
import Testing

@Suite struct FractionTests {
    @Test func fraction_isInLowestTerms() {
        #expect(Fraction(8, 128).description == "1/16")
        #expect(Fraction(0, 7).description == "0")
        #expect(Fraction(6, 3).description == "2")
        #expect(Fraction(8, 128) == Fraction(1, 16))
        #expect(Fraction(1, 3) < Fraction(2, 5))
    }

    @Test(arguments: 1..<60)
    func value_isTheQuotient(number: Int) {
        for other in 1..<60 {
            // A quotient cut after 63 bits may round to a neighbour of the right number.
            let quotient = Double(number) / Double(other)
            #expect(abs(Fraction(number, other).value - quotient) <= quotient.ulp)
        }
        #expect(Fraction(number << 54, 1 << 59).value == Double(number) / 32)
        #expect(Fraction(0, number).value == 0)
    }
}
