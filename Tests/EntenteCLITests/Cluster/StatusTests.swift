import Foundation
import Testing

@Suite("Status of a cluster")
struct StatusTests {
    private let slurm: FakeSlurm
    private let folder: Workspace

    init() throws {
        slurm = try FakeSlurm()
        folder = try Workspace([
            "out/slurm/jobs.json": """
            {"arguments": ["6g"], "command": ["entente", "submit", "6g", "--out", "it's"], "directory": "/home/a",
             "shards": 6, "submissions": [{"array": "10", "merge": "11", "shards": [1, 2, 3, 4, 5, 6]}]}
            """,
            "out/shards/4/unit": "",
        ])
        try folder.complete("1/6", in: "out/shards/1")
        try folder.complete("2/6", in: "out/shards/2")
        try slurm.queue(
            "10 1 COMPLETED", "10 2 COMPLETED", "10 3 RUNNING", "10 4 TIMEOUT", "10 5 PENDING",
            "11 N/A CANCELLED")
    }

    private func status(_ arguments: String...) async throws -> Ending {
        try await Program.run(["status"] + arguments, in: folder.path, environment: slurm.environment)
    }

    private var out: String { "\(folder.realPath)/out" }

    @Test func status_saysHowFarShardsAre_andWhatToDo() async throws {
        let ending = try await status("out")
        #expect(ending.error == "")
        #expect(
            ending.output == """
                complete  2  1-2
                running   1  3
                pending   1  5
                failed    2  4,6 (TIMEOUT)

                shards   6
                merge    failed   job 11, CANCELLED
                results  not yet

                The logs are in \(out)/slurm. To submit what is left:
                  cd /home/a && entente submit 6g --out 'it'\\''s'

                """)
        #expect(ending.code == 0)
        #expect(
            try slurm.calls() == ["squeue --noheader --array --states=all --jobs=10,11 --format=%F %K %T"])
    }

    @Test func json_hasEveryState() async throws {
        let ending = try await status("out", "--json")
        struct Content: Decodable, Equatable {
            let folder: String
            let shards: Int
            let states: [String: [Int]]
            let merge: String
            let results: Bool
        }
        #expect(
            try JSONDecoder().decode(Content.self, from: Data(ending.output.utf8))
                == Content(
                    folder: out, shards: 6,
                    states: [
                        "complete": [1, 2], "running": [3], "pending": [5], "failed": [4, 6],
                        "unfinished": [],
                        "missing": [],
                    ], merge: "failed", results: false))
    }

    @Test func mergedStudy_needsNothing() async throws {
        for shard in 1...6 { try folder.complete("\(shard)/6", in: "out/shards/\(shard)") }
        try folder.put("out/datapackage.json", "{}")
        try slurm.queue("11 N/A COMPLETED")
        let ending = try await status("out")
        #expect(
            ending.output == """
                complete  6  1-6

                shards   6
                merge    done   job 11
                results  there  \(out)

                """)
    }

    @Test func machineWithoutSlurm_saysWhatFoldersTell() async throws {
        let ending = try await Program.run(["status", "out"], in: folder.path, environment: ["PATH": ""])
        #expect(ending.error == "note: no 'squeue' in PATH; which shards run or wait is not known here\n")
        #expect(
            ending.output == """
                complete    2  1-2
                unfinished  1  4
                missing     3  3,5-6

                shards   6
                merge    unknown  job 11
                results  not yet

                """)
        #expect(ending.code == 0)
    }

    @Test func refusalOfSlurm_isToldInItsWords() async throws {
        try slurm.complain("slurm_load_jobs error: Unable to contact slurm controller")
        let ending = try await status("out")
        #expect(
            ending.error
                == "error: 'squeue' failed: slurm_load_jobs error: Unable to contact slurm controller\n")
        #expect(ending.code == 69)
    }

    /// Parts that were run by hand, the second of them not yet to its end.
    @Test func partsWithoutJobs_areCountedByTheirFolders() async throws {
        let folder = try Workspace(Sample.files)
        let first = try await folder.run("run", ".", "--shard", "1/3", "--out", "out/shards/1")
        #expect(first.code == 0)
        try folder.put("out/shards/2/unit", "")
        let ending = try await folder.run("status", "out")
        #expect(ending.error == "")
        #expect(
            ending.output == """
                complete    1  1
                unfinished  1  2
                missing     1  3

                shards   3
                merge    none
                results  not yet

                """)
        let more = try await folder.run("status", "out", "--shards", "9")
        #expect(more.output.contains("missing     7  3-9\n"))
    }

    @Test func folderWithoutShards_isRefused() async throws {
        try await folder.expectRefusal(
            ["status", "nowhere"], code: 74,
            "error: cannot read 'nowhere/shards': there are no folders of shards, and no jobs were submitted")
    }

    /// A job array runs the parts, as the scheduler's variables say, and they merge to the bytes of one run.
    @Test func variablesOfAnArray_chooseTheParts() async throws {
        let folder = try Workspace(Sample.files)
        try await folder.expectSilentSuccess(["run", ".", "--out", "one"])
        for index in 0..<2 {
            let ending = try await folder.run(
                "run", ".", "--out", "shards/\(index)",
                environment: ["JOB_COMPLETION_INDEX": "\(index)", "ENTENTE_SHARDS": "2"])
            #expect(
                ending.error
                    == "note: JOB_COMPLETION_INDEX chose shard \(index + 1)/2; '--shard none' runs the whole study\n"
            )
            #expect(ending.code == 0)
        }
        try await folder.expectSilentSuccess(["merge", "shards/0", "shards/1", "--out", "two"])
        #expect(try folder.tables("two") == folder.tables("one"))
        let refused = try await folder.run(
            "run", ".", "--out", "x", environment: ["JOB_COMPLETION_INDEX": "0"])
        #expect(refused.code == 64)
    }
}
