import Foundation
import Testing

@testable import TableKit

@Suite struct FileLockTests {
    /// Takes a lock; nil, with the holder, if another has it.
    private func take(_ path: String, as holder: String) throws -> (lock: FileLock?, other: String) {
        var other = ""
        let lock = try FileLock(path, holder: holder, other: &other)
        return (lock, other)
    }

    @Test func lock_tellsItsHolder_whileItIsHeld() throws {
        let root = try TemporaryFolder()
        let path = "\(root.path)/lock"
        let first = try take(path, as: "the first, with a long name")
        #expect(first.lock != nil)
        #expect(first.other == "")
        let second = try take(path, as: "the second")
        #expect(second.lock == nil)
        #expect(second.other == "the first, with a long name")
        withExtendedLifetime(first) {}
    }

    @Test func lock_isFree_afterItsHolder() throws {
        let root = try TemporaryFolder()
        let path = "\(root.path)/lock"
        do { withExtendedLifetime(try take(path, as: "the first, with a long name")) {} }
        let second = try take(path, as: "the second")
        #expect(second.lock != nil)
        #expect(try root.text("lock") == "the second")
        withExtendedLifetime(second) {}
    }

    @Test func lock_isFree_onceReleased_whileItIsThereStill() throws {
        let root = try TemporaryFolder()
        let path = "\(root.path)/lock"
        let first = try take(path, as: "the first")
        first.lock?.release()
        let second = try take(path, as: "the second")
        #expect(second.lock != nil)
        // What goes away later lets go of nothing that is somebody else's.
        first.lock?.release()
        #expect(try take(path, as: "the third").other == "the second")
        withExtendedLifetime((first, second)) {}
    }

    @Test func lock_isOfTheFileThatIsThere_whenTheHeldOneWasRemoved() throws {
        let root = try TemporaryFolder()
        let path = "\(root.path)/lock"
        let removed = try take(path, as: "removed")
        Files.remove(path)
        let held = try take(path, as: "held")
        #expect(held.lock != nil)
        #expect(try take(path, as: "third").other == "held")
        withExtendedLifetime((removed, held)) {}
    }

    @Test func init_saysWhy_whenThereIsNoFolder() throws {
        let root = try TemporaryFolder()
        let path = "\(root.path)/none/lock"
        let error = #expect(throws: FileError.self) { _ = try take(path, as: "nobody") }
        #expect(error?.description == "cannot create '\(path)': no such file or folder")
    }
}
