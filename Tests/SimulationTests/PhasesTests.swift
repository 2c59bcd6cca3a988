import Foundation
import Simulation
import Testing

@Suite struct PhasesTests {
    /// The repository's folder, three above this file.
    private var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    @Test func phases_areThoseOfTheModelDescription_inItsOrder() throws {
        let text = try String(contentsOf: root.appendingPathComponent("docs/ODD.md"), encoding: .utf8)
        let described = text.split(separator: "\n").compactMap { line in
            line.firstMatch(of: #/^\d+\. `(\w+)` — /#).map { String($0.1) }
        }
        #expect(described == Phases.names)
    }
}
