internal import TableKit

/// The units of several parts of a study, to read.
struct MergedLedgers: UnitStore {
    private let ledgers: [Ledger]

    init(_ ledgers: [Ledger]) { self.ledgers = ledgers }

    /// The unit from the first part that has it whole.
    /// - Complexity: O(parts).
    func read(_ name: String, key: String) -> UnitRecord? {
        for ledger in ledgers {
            if let record = ledger.read(name, key: key) { return record }
        }
        return nil
    }

    func write(_ record: UnitRecord, _ name: String, key: String) throws(FileError) {
        preconditionFailure("parts are only read when they are joined")
    }
}
