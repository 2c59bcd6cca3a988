import Entente
import Foundation
import Testing

@Suite("Data package")
struct DataPackageTests {
    private struct Package: Decodable {
        struct Resource: Decodable {
            struct Schema: Decodable { let fields: [Field] }
            struct Field: Decodable { let name: String }
            let name: String
            let path: String
            let bytes: Int
            let hash: String
            let schema: Schema
        }
        let name: String
        let title: String
        let notes: [String: String]
        let resources: [Resource]
    }

    private static func package(_ folder: Workspace) throws -> Package {
        try JSONDecoder().decode(Package.self, from: Data(folder.bytes("out/datapackage.json")))
    }

    @Test func descriptor_listsEveryTableWithItsSizeAndHash() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(["run", ".", "--out", "out"])
        let package = try Self.package(folder)
        #expect(package.name == "sample")
        #expect(package.title == "Two standards, four states")
        #expect(try package.resources.map(\.path).sorted() == folder.tables("out").keys.sorted())
        for resource in package.resources {
            let bytes = try folder.bytes("out/\(resource.path)")
            #expect(resource.path == "\(resource.name).csv")
            #expect(resource.bytes == bytes.count, "\(resource.path)")
            #expect(resource.hash == "sha256:" + Digest.sha256(bytes), "\(resource.path)")
        }
    }

    @Test func headers_areTheFieldsOfTheSchemas() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(["run", ".", "--out", "out"])
        for resource in try Self.package(folder).resources {
            let table = try CSVDocument.parse(folder.bytes("out/\(resource.path)"), file: resource.path)
            #expect(table.header.map(\.text) == resource.schema.fields.map(\.name), "\(resource.path)")
            #expect(!table.rows.isEmpty, "\(resource.path)")
        }
    }

    @Test func notes_sayWhatWentIn() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(["run", ".", "--seed", "0", "--replicates", "2", "--out", "out"])
        #expect(
            try Self.package(folder).notes == [
                "entente": Version.current, "seed": "0", "replicates": "2",
                "assumptions": "24 of 25 input numbers are assumptions",
                "sha256 of scenario.yaml": Digest.sha256(Array(Sample.scenario.utf8)),
                "sha256 of states.csv": Digest.sha256(Array(Sample.states.utf8)),
                "sha256 of trade.csv": Digest.sha256(Array(Sample.trade.utf8)),
            ])
    }
}
