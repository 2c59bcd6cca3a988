import Testing

@testable import TableKit

/// The order of keys.
@Suite struct ValueTests {
    @Test(arguments: [
        [Value.missing, .flag(false), .flag(true)],
        [.missing, .integer(-1), .integer(2), .integer(10)],
        [.missing, .number(-1), .number(0.5), .number(3)],
        [.missing, .text(""), .text("A"), .text("Z"), .text("a"), .text("e\u{301}"), .text("z"), .text("é")],
    ])
    func precedes_isTheOrderGiven_whenTypesAreEqual(values: [Value]) {
        for (i, left) in values.enumerated() {
            for (j, right) in values.enumerated() { #expect(left.precedes(right) == (i < j)) }
        }
    }

    @Test func orMissing_isMissing_whenThereIsNone() {
        #expect(Value.number(orMissing: nil) == .missing)
        #expect(Value.number(orMissing: 1) == .number(1))
        #expect(Value.text(orMissing: nil) == .missing)
        #expect(Value.text(orMissing: "a") == .text("a"))
        #expect(Value.integer(orMissing: nil) == .missing)
        #expect(Value.integer(orMissing: 1) == .integer(1))
    }
}
