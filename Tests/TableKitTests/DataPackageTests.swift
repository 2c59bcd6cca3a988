import Foundation
import Testing

@testable import TableKit

/// The exact bytes of a descriptor; `frictionless validate` judges the same package in CI.
@Suite struct DataPackageTests {
    private func package() throws -> DataPackage {
        try DataPackage(
            name: "sample", title: "A sample", description: "Two tables.", version: "1.2.0",
            licenses: [
                DataPackage.License(name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/")
            ],
            sources: [DataPackage.Source(title: "Lee, Zhang & Creemers 2022")],
            contributors: [DataPackage.Contributor(title: "Entente", roles: ["creator"])],
            resources: [
                Samples.actorsTable().finish(), Samples.sharesTable().finish(),
            ],
            notes: ["entente:seed": "0", "entente:commit": "\"none\""])
    }

    @Test func json_isMinimal_whenThereIsOnlyATable() throws {
        let column = Column("x", .number, description: "A number.")
        let schema = TableSchema(name: "t", title: "T", description: "A table.", columns: [column])
        let package = DataPackage(
            name: "p", title: "P", description: "A package.",
            resources: [DataPackage.Resource(schema: schema, bytes: Array("x\n1\n".utf8), path: "data/t.csv")]
        )
        #expect(
            String(decoding: package.json, as: UTF8.self) == """
                {
                  "$schema" : "https://datapackage.org/profiles/2.0/datapackage.json",
                  "description" : "A package.",
                  "name" : "p",
                  "resources" : [
                    {
                      "bytes" : 4,
                      "description" : "A table.",
                      "encoding" : "utf-8",
                      "format" : "csv",
                      "hash" : "sha256:\(Digest.sha256(Array("x\n1\n".utf8)))",
                      "mediatype" : "text/csv",
                      "name" : "t",
                      "path" : "data/t.csv",
                      "schema" : {
                        "fields" : [
                          {
                            "constraints" : {
                              "required" : true
                            },
                            "description" : "A number.",
                            "name" : "x",
                            "type" : "number"
                          }
                        ],
                        "missingValues" : [
                          ""
                        ]
                      },
                      "title" : "T",
                      "type" : "table"
                    }
                  ],
                  "title" : "P"
                }

                """)
    }

    @Test func json_sayEverythingDeclared_whenTablesHaveKeys() throws {
        let text = String(decoding: try package().json, as: UTF8.self)
        let compact = text.split(whereSeparator: \.isWhitespace).joined()
        for part in [
            #"{"constraints":{"required":true,"unique":true},"description":"ISO3166code.","name":"code","type":"string"}"#,
            #""foreignKeys":[{"fields":["home"],"reference":{"fields":["code"]}}],"missingValues":[""],"primaryKey":["code"]"#,
            #""foreignKeys":[{"fields":["actor"],"reference":{"fields":["code"],"resource":"actors"}}]"#,
            #"{"constraints":{"enum":["CHN","HUAWEI"],"required":true},"description":"Who,acode.","name":"actor","title":"Actor","type":"string"}"#,
            #"{"constraints":{"minimum":0,"required":true},"description":"When.","name":"step","type":"integer","unit":"quarters"}"#,
            #"{"constraints":{"maximum":1.5,"minimum":0},"description":"Partofthemarket.","name":"share","type":"number","unit":"share"}"#,
            #"{"description":"Whetheritsponsorsastandard.","name":"is_sponsor","type":"boolean"}"#,
            #""primaryKey":["actor","step"]"#,
            #""licenses":[{"name":"CC-BY-4.0","path":"https://creativecommons.org/licenses/by/4.0/"}]"#,
            #""sources":[{"title":"Lee,Zhang&Creemers2022"}]"#,
            #""contributors":[{"roles":["creator"],"title":"Entente"}]"#,
            #""notes":{"entente:commit":"\"none\"","entente:seed":"0"}"#,
            #""version":"1.2.0""#,
        ] { #expect(compact.contains(part), "\(part)") }
    }

    @Test func json_isTheSame_whenEncodedAgain() throws {
        let json = try package().json
        #expect(try package().json == json)
        #expect(json.last == UInt8(ascii: "\n"))
        #expect(!json.contains(UInt8(ascii: "\r")))
    }

    @Test func resource_describesTheFile_whenMadeFromATable() throws {
        let table = try Samples.actorsTable()
        let bytes = table.bytes
        let resource = try table.finish()
        #expect(resource.path == "actors.csv")
        #expect(resource.byteCount == bytes.count)
        #expect(resource.hash == "sha256:\(Digest.sha256(bytes))")
    }

    /// Leaves the package where `TABLEKIT_SAMPLE` says, for validators that are not written in Swift.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TABLEKIT_SAMPLE"] != nil))
    func package_isWritten_whenAskedFor() throws {
        let destination = try #require(ProcessInfo.processInfo.environment["TABLEKIT_SAMPLE"])
        var folder = try StagedFolder(destination: destination)
        try folder.write("actors.csv", Samples.actorsTable().bytes)
        try folder.write("shares.csv", Samples.sharesTable().bytes)
        try folder.write("datapackage.json", package().json)
        try folder.commit()
    }
}
