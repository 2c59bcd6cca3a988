import ScenarioModel
import Testing

@Suite struct DecimalNumberTests {
    @Test(arguments: [
        ("0", 0), ("7", 7), ("+7", 7), ("-7", -7), ("0.5", 0.5), ("10.50", 10.5), ("1e3", 1000),
        ("1E+3", 1000),
        ("25e-2", 0.25), ("0e0", 0), ("4.9e-324", .leastNonzeroMagnitude), ("0.1", 0.1),
        ("9007199254740993", 9_007_199_254_740_992),
    ])
    func decimal_isRead(text: String, value: Double) {
        #expect(DecimalNumber.parse(text) == value)
    }

    @Test func negativeZero_keepsItsSign() {
        #expect(DecimalNumber.parse("-0")?.sign == .minus)
    }

    @Test(arguments: [
        "", " ", "-", "+", ".", ".5", "5.", "010", "-01", "00", "1:30", "0x1F", "0b1", "0o7", "1_000",
        "1,000", "1 000",
        "inf", "nan", ".inf", ".nan", "infinity", "1e", "1e+", "e3", "1e3.5", "--1", "1e400", "-1e400", " 1",
        "1 ",
        "1\n", "١", "NO", "~", "1f", "0x1p3",
    ])
    func otherText_isRefused(text: String) {
        #expect(DecimalNumber.parse(text) == nil)
    }
}
