import Foundation
import TableKit
import Testing

@testable import Studies

@Suite struct ResultsFolderTests {
    private let record = RunRecord(
        started: "2025-01-01T00:00:00Z", seconds: 1.5, runs: 18, threads: 1, command: ["entente"], blas: "-")

    private func temporaryFolder() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)").path
    }

    @Test func folder_holdsEveryTable_withItsHash() async throws {
        let folder = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let result = try await SmallStudy.study().run(threads: 2)
        try await ResultsFolder.write(
            result, inputs: [.init(path: "small.yaml", sha256: "00ff")], run: record, to: folder,
            threads: 3)
        let package = String(decoding: try Files.read("\(folder)/datapackage.json"), as: UTF8.self)
        for name in StudyTables.parts(of: result).map({ $0.name }) {
            let bytes = try Files.read("\(folder)/\(name).csv")
            #expect(package.contains(Digest.sha256(bytes)))
        }
        #expect(package.contains("sha256 of small.yaml"))
        let run = String(decoding: try Files.read("\(folder)/run.json"), as: UTF8.self)
        #expect(run.contains("\"seconds\" : 1.5"))
    }

    @Test func folder_keepsForeignFiles_andReplacesItsOwn() async throws {
        let folder = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await ResultsFolder.write(
            try await SmallStudy.study(seed: 1).run(threads: 1), inputs: [], run: record, to: folder)
        let first = try Files.read("\(folder)/outcomes.csv")
        try Files.writeAtomically("\(folder)/notes.txt", Array("mine".utf8))
        try await ResultsFolder.write(
            try await SmallStudy.study(seed: 2).run(threads: 1), inputs: [], run: record, to: folder)
        #expect(try Files.read("\(folder)/notes.txt") == Array("mine".utf8))
        #expect(try Files.read("\(folder)/outcomes.csv") != first)
    }

    @Test func folder_isNotMade_whenItsParentIsAFile() async throws {
        let file = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Files.writeAtomically(file, [1])
        let result = try await SmallStudy.study(replicates: 1).run(threads: 1)
        await #expect(throws: FileError.self) {
            try await ResultsFolder.write(result, inputs: [], run: record, to: "\(file)/results")
        }
        #expect(try Files.read(file) == [1])
    }
}
