import Testing

@testable import TableKit

/// What a declaration settles, and what it refuses.
@Suite struct TableSchemaTests {
    @Test func columns_areRequired_whenInThePrimaryKey() {
        let column = Column("code", .string, description: "Code.", isRequired: false)
        let schema = TableSchema(
            name: "t", title: "T", description: "T.", columns: [column], primaryKey: ["code"])
        #expect(schema.columns[0].isRequired)
    }

    @Test func index_isThePlace_whenThereIsSuchAColumn() {
        #expect(Samples.shares.index(of: "share") == 2)
        #expect(Samples.shares.index(of: "shares") == nil)
    }

    @Test func init_stopsTheProgram_whenDeclarationContradictsItself() async {
        await #expect(processExitsWith: .failure) {
            let column = Column("a", .string, description: "A.")
            _ = TableSchema(name: "t", title: "T", description: "T.", columns: [column, column])
        }
        await #expect(processExitsWith: .failure) {
            let column = Column("a", .string, description: "A.")
            _ = TableSchema(name: "t", title: "T", description: "T.", columns: [column], primaryKey: ["b"])
        }
        await #expect(processExitsWith: .failure) {
            let column = Column("a", .string, description: "A.", isRequired: false)
            _ = TableSchema(name: "t", title: "T", description: "T.", columns: [column])
        }
        await #expect(processExitsWith: .failure) {
            _ = Column("a", .string, description: "A.", minimum: 0)
        }
        await #expect(processExitsWith: .failure) {
            _ = Column("a", .number, description: "A.", allowed: ["x"])
        }
    }
}
