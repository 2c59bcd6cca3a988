internal import Simulation
internal import TableKit

/// What became of a unit of work: the records of its runs, or why there are none.
enum UnitRecord: Sendable {
    case records(Records)
    case failure(String)

    /// How many bytes the lists of the records take, which is nearly all.
    var byteCount: Int {
        guard case .records(let records) = self else { return 0 }
        return 8 * (records.runs.count + records.series.count) + 4 * records.adoption.count
    }

    /// Whether there are no records.
    var isFailure: Bool {
        if case .failure = self { true } else { false }
    }
}

/// The bytes of a unit in a file, which say what it is and end with their SHA-256.
///
/// Everything is written with its bits, so what is read back gives the same tables as what was not interrupted.
enum UnitBytes {
    private static let beginning = Array("entente unit 1\n".utf8)
    private static let digestCount = 64

    /// The bytes of a unit.
    /// - Parameter key: What the unit is: the study, the policy, the point with its values, and the replicates.
    /// - Complexity: O(bytes).
    static func encode(_ record: UnitRecord, key: String) -> [UInt8] {
        var writer = ByteWriter(beginning, capacity: 1024 + key.utf8.count + record.byteCount)
        writer.put(key)
        switch record {
        case .failure(let message):
            writer.put(0)
            writer.put(message)
        case .records(let records):
            writer.put(1)
            put(records, to: &writer)
        }
        writer.put(raw: Digest.sha256(writer.bytes).utf8)
        return writer.bytes
    }

    /// The unit in some bytes; nil if they are not whole, or are those of another unit.
    /// - Complexity: O(bytes).
    static func decode(_ bytes: [UInt8], key: String) -> UnitRecord? {
        let end = bytes.count - digestCount
        guard end >= beginning.count, bytes.starts(with: beginning),
            Array(Digest.sha256(bytes[..<end]).utf8) == Array(bytes[end...])
        else { return nil }
        var reader = ByteReader(bytes[beginning.count..<end])
        guard reader.text() == key, let kind = reader.number() else { return nil }
        let record =
            kind == 0 ? reader.text().map { .failure($0) } : records(&reader).map { UnitRecord.records($0) }
        return reader.isAtEnd ? record : nil
    }

    private static func put(_ records: Records, to writer: inout ByteWriter) {
        writer.put(records.policy)
        writer.put(records.replicates.lowerBound)
        writer.put(records.replicates.upperBound)
        writer.put(records.columnCount)
        writer.put(records.pointCount)
        writer.put(list: records.runs)
        writer.put(list: records.series)
        writer.put(list: records.adoption)
        writer.put(records.events.count)
        for (event, count) in records.events.sorted(by: { $0.key.order < $1.key.order }) {
            writer.put(event.step)
            writer.put(event.change)
            writer.put(event.label)
            writer.put(event.verb)
            writer.put(event.kind.rawValue)
            writer.put(count)
        }
        writer.put(records.agreements.count)
        for tally in records.agreements {
            writer.put(list: tally.inForce)
            writer.put(list: tally.signed)
            writer.put(list: tally.firstSteps)
        }
        writer.put(records.stopCount)
    }

    private static func records(_ reader: inout ByteReader) -> Records? {
        guard let policy = reader.number(), let first = reader.number(), let end = reader.number(),
            first <= end,
            let columnCount = reader.number(), let pointCount = reader.number(), let runs = reader.doubles(),
            let series = reader.doubles(), let adoption = reader.counts(), let eventCount = reader.number(),
            eventCount >= 0
        else { return nil }
        var events: [Records.Event: Int] = [:]
        for _ in 0..<eventCount {
            guard let step = reader.number(), let change = reader.number(), let label = reader.text(),
                let verb = reader.text(),
                let kind = reader.text().flatMap({ Records.Event.Kind(rawValue: $0) }),
                let count = reader.number()
            else { return nil }
            events[Records.Event(step: step, change: change, label: label, verb: verb, kind: kind)] = count
        }
        guard let agreementCount = reader.number(), agreementCount >= 0 else { return nil }
        var agreements: [AgreementTally] = []
        for _ in 0..<agreementCount {
            guard let inForce = reader.integers(), let signed = reader.integers(),
                let first = reader.integers()
            else { return nil }
            agreements.append(AgreementTally(inForce: inForce, signed: signed, firstSteps: first))
        }
        guard let stopCount = reader.number() else { return nil }
        return Records(
            policy: policy, replicates: first..<end, columnCount: columnCount, pointCount: pointCount,
            runs: runs,
            series: series, adoption: adoption, events: events, agreements: agreements, stopCount: stopCount)
    }
}

extension Records.Event {
    /// The order of events in tables and files.
    var order: (Int, Int, String) { (step, change, kind.rawValue) }
}
