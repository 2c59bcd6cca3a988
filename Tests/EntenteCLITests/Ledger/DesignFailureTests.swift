import Foundation
import Testing

/// Design points that can't be run.
@Suite("Failing design points")
struct DesignFailureTests {
    private static let path = "adoption.revision.simultaneous.hazard"

    private static let study = [
        "run", ".", "--replicates", "2", "--design", "random", "--points", "8", "--out",
    ]

    @Test func pointsWithAnImpossibleValue_areListed_andTheOthersGoOn() async throws {
        let folder = try Workspace(
            Sample.withUncertainties(
                """
                uncertainties:
                  adoption.revision.simultaneous.hazard: {normal: [0.8, 0.3]}

                """))
        let ending = try await Program.run(Self.study + ["out"], in: folder.path)
        #expect(ending.code == 0)
        let failed = ["p000002", "p000004", "p000007"]
        let values = ["1.1379481197445058", "1.326086216014268", "1.3328981005682368"]
        let messages = values.map { "'hazard' is \($0); expected a number from 0 to 1" }
        // A unit of so few runs is one run.
        let told = failed.indices.flatMap { point in
            ["baseline", "exclusion"].flatMap { policy in
                (0..<2).map { replicate in
                    "failed: \(policy)/\(failed[point]), replicates \(replicate)–\(replicate), with "
                        + "\(Self.path)=\(values[point]): \(messages[point])\n"
                }
            }
        }
        #expect(
            ending.error == told.prefix(10).joined()
                + "note: 12 of 32 runs failed and are in no mean; failures.csv lists them\n")
        let rows = ["baseline", "exclusion"].flatMap { policy in
            failed.indices.flatMap { point in
                (0..<2).map { "\(policy),\(failed[point]),\($0),\($0),\(messages[point]),\(values[point])\n" }
            }
        }
        #expect(
            try folder.text("out/failures.csv")
                == "policy,point,first_replicate,last_replicate,message,\(Self.path)\n" + rows.joined())
        let outcomes = try folder.text("out/outcomes.csv").split(separator: "\n").dropFirst()
        #expect(outcomes.count == 20)
        #expect(outcomes.allSatisfy { row in !failed.contains { row.contains($0) } })

        // Failures are finished work too.
        let shard = try await Program.run(Self.study + ["again", "--shard", "1/1"], in: folder.path)
        #expect(shard.code == 0)
        let again = try await Program.run(Self.study + ["again", "--progress", "json"], in: folder.path)
        #expect(again.kept == 32)
        #expect(try folder.tables("again") == folder.tables("out"))
    }

    @Test func study_isRefused_whenEveryPointFails() async throws {
        let folder = try Workspace(
            Sample.withUncertainties(
                """
                uncertainties:
                  adoption.revision.simultaneous.hazard: {uniform: [2, 3]}

                """))
        let ending = try await Program.run(Self.study + ["out"], in: folder.path)
        let value = try #require(ending.error.firstMatch(of: /hazard=([0-9.]+):/)).1
        #expect(
            ending.error
                == "error: all 16 runs of policy 'baseline' failed; change the laws of 'uncertainties' to values "
                + "that can be; the first is p000001 with \(Self.path)=\(value): 'hazard' is \(value); expected a number "
                + "from 0 to 1\n")
        #expect(ending.code == 65)
        #expect(try folder.contents().keys.sorted() == ["scenario.yaml", "states.csv", "trade.csv"])
    }
}
