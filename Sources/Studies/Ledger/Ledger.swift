internal import Foundation
internal import TableKit

/// The finished units of work of a study that goes on, on disk: `units/` in the folder of results.
///
/// A unit is a file that appears whole or not at all, and is believed only if its content has its SHA-256. So a study
/// that was ended in any way goes on where it was, and one unit more or less on the disk changes no result. The folder
/// belongs to one process at a time, and to one ``StudyIdentity``; it goes away when the tables are there.
public final class Ledger: UnitStore {
    /// The folder of results.
    public let folder: String
    private let units: String
    private let key: String
    private let lock: FileLock
    private let madeFolders: [String]
    private let damaged = Locked(0)

    /// The name of the folder of units within a folder of results.
    static let unitsName = "units"
    private static let identityName = "study.json"

    /// Opens the ledger of a folder of results, and makes it when missing.
    /// - Parameters:
    ///   - folder: The folder of results.
    ///   - identity: What the study is.
    ///   - dropsOthers: Whether work of another study in the folder is removed.
    /// - Throws: ``LedgerError`` if another process works in the folder, or another study is there that must not be
    ///   dropped; `FileError` if it can't be made.
    public init(folder: String, identity: StudyIdentity, dropsOthers: Bool) throws {
        self.folder = folder
        units = Files.join(folder, Self.unitsName)
        key = Digest.sha256(identity.json)
        if Files.isFile(folder) {
            throw FileError(path: folder, reason: "it is a file, not a folder", kind: .cannotCreate)
        }
        do {
            madeFolders = try Files.makeFolder(units)
        } catch {
            // The folder of units is ours; the user knows the one it is in.
            throw FileError(path: folder, reason: error.reason, kind: error.kind)
        }
        var holder = ""
        guard let lock = try FileLock("\(units)/lock", holder: Self.holder, other: &holder) else {
            throw LedgerError.inUse(folder, by: holder)
        }
        self.lock = lock
        let path = "\(units)/\(Self.identityName)"
        if !dropsOthers, let there = Self.identity(at: path) {
            if there == identity { return }
            throw LedgerError.otherStudy(folder, identity.differences(from: there), isFinished: false)
        }
        removeUnits()
        try Files.writeAtomically(path, identity.json)
    }

    /// How many units were found damaged, and are done again.
    public var damagedCount: Int { damaged.withLock { $0 } }

    /// The unit of a name, if it is there and whole.
    func read(_ name: String, key: String) -> UnitRecord? {
        guard let bytes = try? Files.read(path(name)) else { return nil }
        guard let record = UnitBytes.decode(bytes, key: self.key + " " + key) else {
            damaged.withLock { $0 += 1 }
            return nil
        }
        return record
    }

    /// Keeps a unit.
    /// - Throws: `FileError`, such as for a full disk; the unit is then absent.
    func write(_ record: UnitRecord, _ name: String, key: String) throws(FileError) {
        try Files.writeAtomically(
            path(name), UnitBytes.encode(record, key: self.key + " " + key), isDurable: false)
    }

    /// How many units are kept.
    public var unitCount: Int { Files.names(in: units).count { $0.hasSuffix(Self.suffix) } }

    /// Removes the units, when their runs are in the tables, or there are none.
    public func remove() {
        removeUnits()
        Files.remove("\(units)/\(Self.identityName)")
        Files.remove("\(units)/lock")
        Files.removeFolders(madeFolders + [units])
    }

    private func removeUnits() {
        for name in Files.names(in: units) where name.hasSuffix(Self.suffix) || name.contains(".partial-") {
            Files.remove("\(units)/\(name)")
        }
    }

    private func path(_ name: String) -> String { "\(units)/\(name)\(Self.suffix)" }

    private static let suffix = ".unit"

    private static var holder: String {
        let process = ProcessInfo.processInfo
        return "process \(process.processIdentifier) on \(process.hostName)"
    }

    static func identity(at path: String) -> StudyIdentity? {
        (try? Files.read(path, limit: 1 << 20)).flatMap { StudyIdentity(json: $0) }
    }
}
