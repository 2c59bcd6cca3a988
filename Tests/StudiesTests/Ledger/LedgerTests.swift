import Foundation
import TableKit
import Testing

@testable import Studies

@Suite struct LedgerTests {
    private static let identity = StudyIdentity(["seed": "3", "sha256 of small.yaml": "ab"])
    private static let other = StudyIdentity(["seed": "4", "sha256 of small.yaml": "ab", "policies": "ban"])

    /// A folder of its own for a test; goes away with the value.
    private struct Folder: ~Copyable {
        let path = "\(FileManager.default.temporaryDirectory.path)/entente-ledger-\(UUID().uuidString)"

        deinit { try? FileManager.default.removeItem(atPath: path) }

        /// Everything below the folder, sorted.
        var names: [String] { (FileManager.default.subpaths(atPath: path) ?? []).sorted() }
    }

    @Test func unit_isFoundAgain_byAnotherProcess() throws {
        let folder = Folder()
        do {
            let ledger = try Ledger(folder: folder.path, identity: Self.identity, dropsOthers: false)
            try ledger.write(.failure("why"), "ban.p000.r0-2", key: "k")
            #expect(ledger.unitCount == 1)
        }
        let ledger = try Ledger(folder: folder.path, identity: Self.identity, dropsOthers: false)
        #expect(ledger.read("ban.p000.r0-2", key: "k")?.isFailure == true)
        #expect(ledger.read("ban.p000.r3-4", key: "k") == nil)
        #expect(ledger.damagedCount == 0)
        #expect(ledger.read("ban.p000.r0-2", key: "another") == nil)
        #expect(ledger.damagedCount == 1)
    }

    @Test func remove_leavesNothing_ofAFolderThatWasNotThere() throws {
        let folder = Folder()
        let ledger = try Ledger(folder: "\(folder.path)/in/out", identity: Self.identity, dropsOthers: false)
        try ledger.write(.failure("why"), "a", key: "k")
        #expect(folder.names.contains("in/out/units/a.unit"))
        ledger.remove()
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func otherStudy_isRefused_andLeftAsItWas() throws {
        let folder = Folder()
        do {
            let ledger = try Ledger(folder: folder.path, identity: Self.identity, dropsOthers: false)
            try ledger.write(.failure("why"), "a", key: "k")
        }
        let lock = try Files.read("\(folder.path)/units/lock")
        try Files.writeAtomically("\(folder.path)/units/lock", [1])
        let error = #expect(throws: LedgerError.self) {
            _ = try Ledger(folder: folder.path, identity: Self.other, dropsOthers: false)
        }
        #expect(
            error?.description
                == "'\(folder.path)' holds unfinished work of another study: policies is not given there and ban here; "
                + "seed is 3 there and 4 here; give --fresh to replace what is there, or --out for another folder"
        )
        #expect(folder.names == ["units", "units/a.unit", "units/lock", "units/study.json"])
        #expect(!lock.isEmpty)
        #expect(try Files.read("\(folder.path)/units/lock") == [1])
    }

    @Test func otherStudy_isDropped_onlyWhenAsked_andOwnWorkNever() throws {
        let folder = Folder()
        do {
            let ledger = try Ledger(folder: folder.path, identity: Self.identity, dropsOthers: false)
            try ledger.write(.failure("why"), "a", key: "k")
        }
        do {
            let ledger = try Ledger(folder: folder.path, identity: Self.identity, dropsOthers: true)
            #expect(ledger.unitCount == 1)
        }
        let ledger = try Ledger(folder: folder.path, identity: Self.other, dropsOthers: true)
        #expect(ledger.unitCount == 0)
        #expect(folder.names == ["units", "units/lock", "units/study.json"])
    }

    @Test(arguments: ["", "{", "[]", "{\"seed\": 3}"])
    func work_isBegunAnew_whenItsIdentityIsDamaged(identity: String) throws {
        let folder = Folder()
        do {
            let ledger = try Ledger(folder: folder.path, identity: Self.identity, dropsOthers: false)
            try ledger.write(.failure("why"), "a", key: "k")
        }
        try Files.writeAtomically("\(folder.path)/units/study.json", Array(identity.utf8))
        let ledger = try Ledger(folder: folder.path, identity: Self.identity, dropsOthers: false)
        #expect(ledger.unitCount == 0)
        #expect(
            try String(decoding: Files.read("\(folder.path)/units/study.json"), as: UTF8.self) == """
                {
                  "seed" : "3",
                  "sha256 of small.yaml" : "ab"
                }

                """)
    }

    @Test func folder_isOfOneProcess() throws {
        let folder = Folder()
        let ledger = try Ledger(folder: folder.path, identity: Self.identity, dropsOthers: false)
        for dropsOthers in [false, true] {
            let error = #expect(throws: LedgerError.self) {
                _ = try Ledger(folder: folder.path, identity: Self.identity, dropsOthers: dropsOthers)
            }
            let holder =
                "process \(ProcessInfo.processInfo.processIdentifier) on \(ProcessInfo.processInfo.hostName)"
            #expect(
                error?.description
                    == "'\(folder.path)' is in use by \(holder); wait until it has finished, or give --out for another "
                    + "folder")
        }
        withExtendedLifetime(ledger) {}
    }

    @Test func differences_areInWords() {
        let (here, there) = (
            StudyIdentity([
                "seed": "1", "sha256 of a.yaml": "1", "sha256 of b.csv": "1", "sha256 of c.csv": "1",
            ]),
            StudyIdentity([
                "replicates": "5", "sha256 of a.yaml": "2", "sha256 of c.csv": "1", "sha256 of d.csv": "1",
            ])
        )
        #expect(
            here.differences(from: there) == [
                "replicates is 5 there and not given here", "seed is not given there and 1 here",
                "'a.yaml' has another content", "it did not read 'b.csv'",
                "it read 'd.csv', which is not read now",
            ])
        #expect(here.differences(from: here) == [])
    }

    /// A study that goes on runs nothing twice and gives the same bytes, also after other workers.
    @Test func study_goesOn_withTheSameTables() async throws {
        let folder = Folder()
        let study = try SmallStudy.study(replicates: 40)
        let whole = try await study.run(threads: 2)
        let kept = Locked<[Int]>([])
        for round in 0..<2 {
            let ledger = try Ledger(folder: folder.path, identity: Self.identity, dropsOthers: false)
            if round == 1 {
                Files.remove("\(folder.path)/units/ban.p000.r0-3.unit")
                Files.remove("\(folder.path)/units/coin.p000.r36-39.unit")
            }
            let result = try await study.run(threads: 1 + round, ledger: ledger) { progress in
                kept.withLock { $0.append(progress.kept) }
            }
            ledger.close()
            for kind in StudyTables.parts(of: whole) {
                #expect(
                    try SmallStudy.bytes(of: kind, result) == SmallStudy.bytes(of: kind, whole), "\(kind)")
            }
        }
        #expect(kept.withLock { $0.prefix(30) }.allSatisfy { $0 == 0 })
        #expect(kept.withLock { $0.max() } == 120 - 8)
    }
}
