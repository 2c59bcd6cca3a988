import Foundation
import Testing

@Suite("Memory")
struct MemoryTests {
    /// One actor and one step, so that many runs take little time, but twelve outcomes to remember of each.
    private static let scenario = """
        scenario: many
        title: "Many runs of next to nothing"
        time: {steps: 1}
        run: {replicates: 10, seed: 3}
        standards: {a: {}, b: {}, c: {}}
        profiles: [[], [a], [b], [c], [a, b], [a, c], [b, c], [a, b, c]]
        actors: {states: {members: {x: {}}}}
        adoption:
          revision: {simultaneous: {hazard: 0.5}}
          choice: {logit: {temperature: 1}}
          states: {use: {attribute: adopts, weight: 0}}
        policies: {baseline: []}
        outcomes: [share, share: {of: standards}, switches]

        """

    /// The greatest difference there may be between two studies, in bytes: the outcomes that are kept in memory by
    /// design, 4 MB, and what allocators and caches do. Kept whole, 30,000 more runs would take 16 MB more.
    private static let slack = 7_000_000

    private static func arguments(_ replicates: Int, threads: Int) -> [String] {
        [
            "run", ".", "--replicates", "\(replicates)", "--threads", "\(threads)", "--out", "out-\(threads)",
            "--fresh",
        ]
    }

    /// Looks at the greatest memory the program has had, fifty times a second, until it ends.
    private static let watch =
        #""$0" "$@" & while grep VmHWM /proc/$!/status 2>/dev/null; do sleep 0.02; done; wait $!"#

    /// The greatest memory the program had, in bytes.
    private static func peak(_ arguments: [String], in folder: String) async throws -> Int {
        let ending = try await Program.run(arguments, in: folder, shell: watch)
        #expect(ending.code == 0, "\(ending.error)")
        let kilobytes = ending.output.matches(of: #/VmHWM:\s+(\d+) kB/#).compactMap { Int($0.1) }
        return try #require(kilobytes.max()) * 1024
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"), "there is no /proc"))
    func memory_doesNotGrow_withTheNumberOfRuns() async throws {
        let folder = try Workspace(["scenario.yaml": Self.scenario])
        let few = try await Self.peak(Self.arguments(10_000, threads: 2), in: folder.path)
        let many = try await Self.peak(Self.arguments(40_000, threads: 2), in: folder.path)
        #expect(many < few + Self.slack)
    }

    @Test func tables_areTheSameOnAnyNumberOfThreads_whenValuesAreCounted() async throws {
        let folder = try Workspace(["scenario.yaml": Self.scenario])
        var tables: [[String: [UInt8]?]] = []
        for threads in [1, 3] {
            try await folder.expectSilentSuccess(Self.arguments(10_001, threads: threads))
            tables.append(try folder.contents("out-\(threads)").filter { $0.key != "run.json" })
        }
        #expect(tables[0] == tables[1])
        #expect(try folder.text("out-1/datapackage.json").contains("counted in buckets"))
    }
}
