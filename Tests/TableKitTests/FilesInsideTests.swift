import Foundation
import TableKit
import Testing

@Suite struct FilesInsideTests {
    @Test func isInside_followsLinks_andTakesPathsThatAreNotThere() throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        let manager = FileManager.default
        for name in ["a", "ab"] {
            try manager.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: false)
        }
        try manager.createSymbolicLink(atPath: "\(path)/link", withDestinationPath: "\(path)/a")
        for inside in ["a", "a/", "a/x/y", "link", "link/x", "ab/../a/x"] {
            #expect(Files.isInside("\(path)/\(inside)", "\(path)/a"), "\(inside)")
        }
        for outside in [".", "ab", "b", "a/..", "link/../ab"] {
            #expect(!Files.isInside("\(path)/\(outside)", "\(path)/a"), "\(outside)")
        }
        #expect(Files.isInside("\(path)/a", "/"))
        #expect(!Files.isInside("\(path)/a", "\(path)/missing"))
    }
}
