import Foundation
import Testing

@testable import TableKit

/// Numbers kept on a disk under no name.
@Suite struct ScratchFileTests {
    @Test func numbers_comeBackToTheBit_fromAnyPlace() throws {
        let file = try ScratchFile()
        let values: [Double] = [1, -0.0, .nan, .infinity, .leastNonzeroMagnitude, .pi]
        try file.write(values, at: 10)
        try file.write([7, 8], at: 0)
        #expect(try file.read(10..<16).map(\.bitPattern) == values.map(\.bitPattern))
        #expect(try file.read(13..<15) == [.infinity, .leastNonzeroMagnitude])
        #expect(try file.read(0..<2) == [7, 8])
        #expect(try file.read(5..<5) == [])
    }

    @Test func file_leavesNothing_besideTheDestination() throws {
        let root = try TemporaryFolder()
        let file = try ScratchFile(onDiskOf: "\(root.path)/x/out")
        try file.write([1, 2, 3], at: 0)
        #expect(try root.contents() == [])
        #expect(try file.read(1..<3) == [2, 3])
    }

    @Test func init_saysWhy_whenResultsCouldNotBeWrittenThere() throws {
        let root = try TemporaryFolder()
        try root.put("file", "text")
        let path = "\(root.path)/file"
        let error = #expect(throws: FileError.self) { _ = try ScratchFile(onDiskOf: path) }
        #expect(error?.description == "cannot create '\(path)': it is a file, not a folder")
    }

    @Test func room_isRefused_whenNoDiskIsSoLarge() throws {
        let root = try TemporaryFolder()
        let file = try ScratchFile(onDiskOf: "\(root.path)/out")
        try file.checkRoom(count: 1)
        // 2⁵³ numbers are 64 pebibytes.
        let error = #expect(throws: FileError.self) { try file.checkRoom(count: 1 << 53) }
        #expect(
            error?.description
                == "cannot write '\(root.path)/out/temporary values': no space left on the disk")
        #expect(error?.kind == .diskFull)
    }

    @Test func manyThreads_writeAndReadAtOnce() async throws {
        let file = try ScratchFile()
        let sums = try await withThrowingTaskGroup(of: Double.self) { group in
            for part in 0..<16 {
                group.addTask {
                    let places = (part * 1000)..<((part + 1) * 1000)
                    try file.write(places.map { Double($0) }, at: places.lowerBound)
                    return try file.read(places).reduce(0, +)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sums.reduce(0, +) == 15_999 * 8000)
    }
}
