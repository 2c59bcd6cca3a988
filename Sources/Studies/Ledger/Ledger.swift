internal import Foundation
internal import TableKit

/// The finished units of work of a study that goes on, on disk: `units/` in the folder of results, or another folder for
/// other work.
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
    private let suffix: String

    /// The name of the folder of units within a folder of results.
    static let unitsName = "units"
    private static let identityName = "study.json"

    /// Opens the ledger of a folder of results, and makes it when missing.
    ///
    /// A folder that is refused stays as it was.
    /// - Parameters:
    ///   - folder: The folder of results.
    ///   - identity: What the study is.
    ///   - dropsOthers: Whether work of another study in the folder is removed.
    /// - Throws: ``LedgerError`` if another process works in the folder, or another study is there that must not be
    ///   dropped; `FileError` if it can't be made.
    public convenience init(folder: String, identity: StudyIdentity, dropsOthers: Bool) throws {
        try self.init(
            folder: folder, identity: identity, dropsOthers: dropsOthers, name: Self.unitsName,
            suffix: ".unit")
    }

    /// Opens the ledger of other work than a study.
    /// - Parameters:
    ///   - name: The folder of the units within `folder`.
    ///   - suffix: How their files end.
    package init(
        folder: String, identity: StudyIdentity, dropsOthers: Bool, name: String, suffix: String
    ) throws {
        (self.folder, units, self.suffix) = (folder, Files.join(folder, name), suffix)
        key = Digest.sha256(identity.json)
        if Files.isFile(folder) {
            throw FileError(path: folder, reason: "it is a file, not a folder", kind: .cannotCreate)
        }
        if !dropsOthers { try Self.check(folder, identity, name) }
        do {
            madeFolders = try Files.makeFolder(units)
        } catch {
            // The folder of units is ours; the user knows the one it is in.
            throw FileError(path: folder, reason: error.reason, kind: error.kind)
        }
        lock = try Self.lock(folder, name)
        // Only now can no other process begin another study here.
        if !dropsOthers { try Self.check(folder, identity, name) }
        if Self.identity(of: folder, name) == identity { return }
        removeUnits()
        try Files.writeAtomically("\(units)/\(Self.identityName)", identity.json)
    }

    /// Opens the ledger of a folder with a complete part of a study, to read.
    /// - Parameters:
    ///   - folder: The folder of the part.
    ///   - identity: What the study is.
    /// - Throws: ``LedgerError`` if the part is of another study, or another process works in the folder; `FileError` if
    ///   the folder may not be written to.
    public init(part folder: String, identity: StudyIdentity) throws {
        (self.folder, units, madeFolders) = (folder, Files.join(folder, Self.unitsName), [])
        suffix = ".unit"
        key = Digest.sha256(identity.json)
        guard let there = Self.identity(of: folder, Self.unitsName) else {
            throw LedgerError.noPart(folder)
        }
        let differences = identity.differences(from: there)
        if !differences.isEmpty { throw LedgerError.otherStudy(folder, differences, holds: .part) }
        lock = try Self.lock(folder, Self.unitsName)
    }

    /// Removes what is left in a folder whose tables are whole, if the process that wrote them ended before it could.
    ///
    /// Work of another study, or of another process, stays, and so does a part that is complete.
    public static func removeLeftovers(of folder: String, identity: StudyIdentity) {
        guard Files.isFolder(Files.join(folder, unitsName)), ShardRecord(folder: folder) == nil,
            let ledger = try? Ledger(folder: folder, identity: identity, dropsOthers: false)
        else { return }
        ledger.remove()
    }

    /// Gives the folder to whoever wants it next; nothing may be read or kept afterwards. It also happens when the ledger
    /// goes away, which the workers of a study may delay for a moment.
    public func close() { lock.release() }

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

    /// The text of a unit that is one, if it is there and whole.
    package func text(_ name: String) -> String? {
        guard let bytes = try? Files.read(path(name)) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        if let end = text.firstIndex(of: "\n"), text[..<end] == seal(name, text[text.index(after: end)...]) {
            return String(text[text.index(after: end)...])
        }
        damaged.withLock { $0 += 1 }
        return nil
    }

    /// Keeps a text as a unit.
    /// - Throws: `FileError`, such as for a full disk; the unit is then absent.
    package func keep(_ text: String, as name: String) throws {
        try Files.writeAtomically(
            path(name), Array("\(seal(name, text[...]))\n\(text)".utf8), isDurable: false)
    }

    /// What a text must begin with to be believed: the digest of it, its name and the study.
    private func seal(_ name: String, _ text: Substring) -> String {
        "sha256 " + Digest.sha256(Array("\(key) \(name)\n\(text)".utf8))
    }

    /// How many units are kept.
    public var unitCount: Int { Files.names(in: units).count { $0.hasSuffix(suffix) } }

    /// Removes the units, when their runs are in the tables, or there are none.
    public func remove() {
        removeUnits()
        Files.remove("\(units)/\(Self.identityName)")
        Files.remove("\(units)/lock")
        Files.removeFolders(madeFolders + [units])
    }

    private func removeUnits() {
        for name in Files.names(in: units) where name.hasSuffix(suffix) || name.contains(".partial-") {
            Files.remove("\(units)/\(name)")
        }
    }

    private func path(_ name: String) -> String { "\(units)/\(name)\(suffix)" }

    /// Refuses work of another study.
    private static func check(_ folder: String, _ identity: StudyIdentity, _ name: String) throws {
        guard let there = Self.identity(of: folder, name), there != identity else { return }
        throw LedgerError.otherStudy(folder, identity.differences(from: there), holds: .unfinishedWork)
    }

    private static func lock(_ folder: String, _ name: String) throws -> FileLock {
        let process = ProcessInfo.processInfo
        var other = ""
        let lock = try FileLock(
            Files.join(folder, "\(name)/lock"),
            holder: "process \(process.processIdentifier) on \(process.hostName)", other: &other)
        guard let lock else { throw LedgerError.inUse(folder, by: other) }
        return lock
    }

    private static func identity(of folder: String, _ name: String) -> StudyIdentity? {
        (try? Files.read(Files.join(folder, "\(name)/\(identityName)"), limit: 1 << 20))
            .flatMap { StudyIdentity(json: $0) }
    }
}
