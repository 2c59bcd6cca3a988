internal import TableKit

/// Where finished units are found.
protocol UnitStore: Sendable {
    /// The unit of a name, if it is there and whole.
    /// - Parameter key: What the unit must be.
    func read(_ name: String, key: String) -> UnitRecord?
    /// Keeps a unit.
    func write(_ record: UnitRecord, _ name: String, key: String) throws(FileError)
}
