import Simulation
import TableKit
import Testing

@testable import Studies

/// Units of work as bytes.
@Suite struct UnitBytesTests {
    private static let key = "study unit"

    /// Records with everything that can be hard to keep.
    private static let records = Records(
        policy: 2, replicates: 3..<5, columnCount: 2, pointCount: 1, runs: [1.5, -0.0, .nan, .infinity],
        series: [.leastNonzeroMagnitude, 0.1, -.greatestFiniteMagnitude, .pi], adoption: [0, 7, .max, -1],
        events: [
            Records.Event(step: 1, change: 0, label: "a – \"b\"\n", verb: "ban", kind: .begins): 2,
            Records.Event(step: 4, change: 0, label: "", verb: "ban", kind: .ends): 1,
            Records.Event(step: 4, change: 1, label: "c", verb: "body", kind: .givesUp): 1,
        ],
        agreements: [
            AgreementTally(inForce: [1, 0], signed: [2, 1], firstSteps: [9, 3]),
            AgreementTally(inForce: [], signed: [], firstSteps: []),
        ], stopCount: 1)

    private let bytes = UnitBytes.encode(.records(Self.records), key: Self.key)

    /// The bytes without the digest at their end.
    private var content: ArraySlice<UInt8> { bytes.dropLast(64) }

    /// Bytes with their digest.
    private func signed(_ content: [UInt8]) -> [UInt8] { content + Array(Digest.sha256(content).utf8) }

    @Test func records_comeBackToTheBit() throws {
        guard case .records(let read) = try #require(UnitBytes.decode(bytes, key: Self.key)) else {
            Issue.record("no records")
            return
        }
        let records = Self.records
        #expect(read.policy == 2)
        #expect(read.replicates == 3..<5)
        #expect(read.columnCount == 2)
        #expect(read.pointCount == 1)
        #expect(read.runs.map(\.bitPattern) == records.runs.map(\.bitPattern))
        #expect(read.series.map(\.bitPattern) == records.series.map(\.bitPattern))
        #expect(read.adoption == records.adoption)
        #expect(read.events == records.events)
        #expect(read.agreements == records.agreements)
        #expect(read.stopCount == 1)
    }

    @Test func records_haveTheSameBytesEveryTime() {
        #expect(UnitBytes.encode(.records(Self.records), key: Self.key) == bytes)
    }

    @Test func failure_comesBack() throws {
        let bytes = UnitBytes.encode(.failure("too large – 1.5"), key: Self.key)
        guard case .failure(let message) = try #require(UnitBytes.decode(bytes, key: Self.key)) else {
            Issue.record("no failure")
            return
        }
        #expect(message == "too large – 1.5")
    }

    @Test func unit_isRefused_underAnotherKey() {
        #expect(UnitBytes.decode(bytes, key: Self.key + "s") == nil)
    }

    @Test func unit_isRefused_whenAnythingIsCutOff() {
        for end in bytes.indices { #expect(UnitBytes.decode(Array(bytes[..<end]), key: Self.key) == nil) }
        #expect(UnitBytes.decode(bytes + [0], key: Self.key) == nil)
    }

    @Test func unit_isRefused_whenAnyByteDiffers() {
        for place in bytes.indices {
            var other = bytes
            other[place] ^= 0x20
            #expect(UnitBytes.decode(other, key: Self.key) == nil, "byte \(place)")
        }
    }

    /// Not even a content that is too short, or makes no sense, under the right digest ends the program.
    @Test func unit_isRefused_whenItsContentMakesNoSense() {
        let content = Array(content)
        for end in content.indices {
            #expect(UnitBytes.decode(signed(Array(content[..<end])), key: Self.key) == nil)
        }
        #expect(UnitBytes.decode(signed(content + [0]), key: Self.key) == nil)
        // Where a count stands, a negative or an immense one may come to stand; elsewhere another number is as good.
        for place in content.indices.dropLast(7) where place >= 15 {
            for byte: UInt8 in [0xFF, 0x7F] {
                var other = content
                for offset in 0..<7 { other[place + offset] = 0xFF }
                other[place + 7] = byte
                _ = UnitBytes.decode(signed(other), key: Self.key)
            }
        }
    }
}
