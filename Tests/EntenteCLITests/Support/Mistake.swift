import Testing

/// One change of the sample that makes it wrong, and all that the program then says.
struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let old: String
    let new: String
    let message: String

    init(_ name: String, in file: String = "scenario.yaml", _ old: String, _ new: String, _ message: String) {
        self.name = name
        self.file = file
        self.old = old
        self.new = new
        self.message = message
    }

    var testDescription: String { name }

    /// Expects `run` and `validate` to refuse the changed sample, and nothing to change.
    func expectRefusal() async throws {
        let folder = try Workspace(Sample.replacing(old, by: new, in: file))
        try await folder.expectRefusal(["run", "scenario.yaml", "--out", "out"], code: 65, message)
        try await folder.expectRefusal(["validate", "scenario.yaml"], code: 65, message)
    }
}
