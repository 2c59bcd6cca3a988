import Foundation
import Testing

@testable import TableKit

/// Tables that go to a file while they grow.
@Suite struct TableFileTests {
    private let schema = TableSchema(
        name: "t", title: "T", description: "T.",
        columns: [
            Column("id", .integer, description: "Id."), Column("x", .number, description: "A number."),
        ], primaryKey: ["id"])

    private func row(_ id: Int) -> [Value] { [.integer(id), .number(Double(id) / 7)] }

    @Test(arguments: [0, 1, 50_000])
    func file_hasTheBytesOfTheTableInMemory(rows: Int) throws {
        let root = try TemporaryFolder()
        var folder = try StagedFolder(destination: "\(root.path)/out")
        var inFile = TableWriter(schema, to: try StagedFile(at: folder.place(for: "t.csv")))
        var inMemory = TableWriter(schema)
        var mostBytes = 0
        for id in 0..<rows {
            try inFile.append(row(id))
            try inMemory.append(row(id))
            mostBytes = max(mostBytes, inFile.bytes.count)
        }
        let bytes = inMemory.bytes
        let resource = try inFile.finish()
        #expect(try resource == inMemory.finish())
        #expect(resource.hash == "sha256:\(Digest.sha256(bytes))")
        try folder.commit()
        #expect(try Files.read("\(root.path)/out/t.csv") == bytes)
        // What waits is bounded by the buffer and one row, however long the table.
        #expect(mostBytes <= TableWriter.bufferSize)
        if rows == 50_000 { #expect(bytes.count > 4 * TableWriter.bufferSize) }
    }

    @Test(.enabled(if: hasFullDevice)) func append_saysDiskFull_whenTheBufferGoesOut() throws {
        let root = try TemporaryFolder()
        var folder = try StagedFolder(destination: "\(root.path)/out")
        let place = try folder.place(for: "t.csv")
        symlink("/dev/full", place.path)
        var table = TableWriter(schema, to: try StagedFile(at: place))
        var appended = 0
        let error = #expect(throws: FileError.self) {
            for id in 0..<1_000_000 {
                try table.append(row(id))
                appended = id
            }
        }
        #expect(error?.description == "cannot write '\(root.path)/out/t.csv': no space left on the disk")
        #expect(appended > 0)
    }

    @Test func commit_keepsTheOrderOfPlaces_whateverIsWrittenFirst() throws {
        let root = try TemporaryFolder()
        var folder = try StagedFolder(destination: "\(root.path)/out")
        let places = [try folder.place(for: "b.csv"), try folder.place(for: "a.csv")]
        for place in places.reversed() {
            var file = try StagedFile(at: place)
            try file.write(Array(place.name.utf8))
            #expect(try file.finish().byteCount == place.name.utf8.count)
        }
        #expect(folder.names == ["b.csv", "a.csv"])
        try folder.commit()
        #expect(try root.text("out/a.csv") == "\(root.path)/out/a.csv")
    }
}
