import Foundation
import Testing

@Suite("Reproducibility")
struct ReproducibilityTests {
    /// Enough replicates that workers share the work.
    private static let replicates = "70"

    /// The kernels of OpenBLAS that this processor can run.
    private static let kernels: [String] = {
        let flags = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        return [("Nehalem", " sse4_2 "), ("Haswell", " avx2 "), ("SkylakeX", " avx512f ")]
            .filter { flags.contains($0.1) }.map(\.0)
    }()

    private static func results(
        _ folder: Workspace, _ out: String, _ more: [String] = [], environment: [String: String] = [:]
    ) async throws -> [String: [UInt8]?] {
        try await folder.expectSilentSuccess(
            ["run", ".", "--replicates", replicates, "--out", out] + more, environment: environment)
        return try folder.contents(out).filter { $0.key != "run.json" }
    }

    @Test func sameSeed_givesTheSameBytesOnAnyNumberOfThreads() async throws {
        let folder = try Workspace(Sample.files)
        let one = try await Self.results(folder, "one", ["--threads", "1"])
        #expect(one.count == Sample.results.count - 1)
        #expect(try await Self.results(folder, "again", ["--threads", "1"]) == one)
        #expect(try await Self.results(folder, "two", ["--threads", "2"]) == one)
        #expect(try await Self.results(folder, "many", ["--threads", "64"]) == one)
        #expect(try await Self.results(folder, "default") == one)
        #expect(try await Self.results(folder, "seed", ["--seed", "7"]) == one)
    }

    @Test func sameScenario_givesTheSameBytes_howeverItIsNamed() async throws {
        var files = Sample.files
        files["scenario.yaml"] = Sample.scenario + "sources: {survey: \"a survey of 2024\"}\n"
        let folder = try Workspace(files)
        let here = try await Self.results(folder, "here")
        for (out, name) in [("file", "./scenario.yaml"), ("whole", "\(folder.path)/scenario.yaml")] {
            try await folder.expectSilentSuccess(
                ["run", name, "--replicates", Self.replicates, "--out", out])
            #expect(try folder.contents(out).filter { $0.key != "run.json" } == here)
        }
        #expect(try folder.text("here/datapackage.json").contains("\"title\" : \"survey: a survey of 2024\""))
    }

    @Test(.enabled(if: !kernels.isEmpty, "OPENBLAS_CORETYPE is tried on x86 processors under Linux"))
    func sameSeed_givesTheSameBytesOnEveryKernel() async throws {
        let folder = try Workspace(Sample.files)
        let usual = try await Self.results(folder, "usual")
        for kernel in Self.kernels {
            let other = try await Self.results(folder, kernel, environment: ["OPENBLAS_CORETYPE": kernel])
            #expect(other == usual, "\(kernel)")
            let record = try folder.text("\(kernel)/run.json")
            #expect(record.contains("running on \(kernel)\""), "\(record)")
        }
    }

    @Test func audit_findsNothing_andChangesNothing() async throws {
        let folder = try Workspace(Sample.files)
        let usual = try await Self.results(folder, "usual")
        let ending = try await folder.run(
            "run", ".", "--replicates", Self.replicates, "--out", "audited", "--audit")
        #expect(ending.code == 0)
        #expect(
            ending.output == "audit: in 140 runs every exposure had the bits of a fresh product\n")
        #expect(try folder.contents("audited").filter { $0.key != "run.json" } == usual)
    }

    @Test func otherSeeds_giveOtherOutcomes() async throws {
        let folder = try Workspace(Sample.files)
        var seen: [[UInt8]] = []
        for seed in ["0", "1", "7", "4294967295"] {
            let outcomes = try await Self.results(folder, seed, ["--seed", seed])["outcomes.csv"]
            let bytes = try #require(outcomes ?? nil)
            #expect(!seen.contains(bytes), "seed \(seed)")
            seen.append(bytes)
        }
    }

    @Test func workingFolderAndPath_doNotReachTheResults() async throws {
        let folder = try Workspace(Sample.files.merging(["deep/er/x": ""]) { $1 })
        let here = try await Self.results(folder, "here")
        let ending = try await Program.run(
            ["run", "\(folder.path)/scenario.yaml", "--replicates", Self.replicates, "--out", "there"],
            in: "\(folder.path)/deep/er")
        #expect(ending.code == 0)
        #expect(try folder.contents("deep/er/there").filter { $0.key != "run.json" } == here)
    }
}
