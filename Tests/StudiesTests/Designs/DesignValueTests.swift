import Testing

@testable import Studies

@Suite struct DesignValueTests {
    /// The text is read as the same number, and whole numbers have no fraction.
    @Test(
        arguments: [
            (0.1, "0.1"), (3, "3"), (-2, "-2"), (-0.0, "0"), (1.0 / 3, "0.3333333333333333"), (1e-7, "1e-07"),
            (0x1p53 - 1, "9007199254740991"), (1e16, "1e+16"), (2.5e-308, "2.5e-308"),
        ] as [(Double, String)])
    func text_isThatOfTheNumber(number: Double, text: String) {
        #expect(DesignValue.number(number).text == text)
        #expect(DesignValue(text) == .number(number))
    }

    @Test func text_isNone_whenTheValueStaysAsWritten() {
        #expect(DesignValue.asWritten.text == nil)
        #expect(DesignValue("") == .asWritten)
    }

    @Test func text_isTheWord() {
        #expect(DesignValue.word("2027-Q1").text == "2027-Q1")
        #expect(DesignValue("2027-Q1") == .word("2027-Q1"))
    }
}
