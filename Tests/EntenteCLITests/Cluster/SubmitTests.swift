import Foundation
import Testing

@Suite("Submitting to a cluster")
struct SubmitTests {
    private static let arguments = ["submit", ".", "--seed", "3", "--slurm", "--shards", "4", "--out", "out"]

    private let slurm: FakeSlurm
    private let folder: Workspace

    init() throws {
        slurm = try FakeSlurm()
        folder = try Workspace(Sample.files)
    }

    private func submit(_ more: String...) async throws -> Ending { try await submit(more) }

    private func submit(_ more: [String]) async throws -> Ending {
        try await Program.run(Self.arguments + more, in: folder.path, environment: slurm.environment)
    }

    private var out: String { "\(folder.realPath)/out" }

    private func record(_ submissions: String) -> String {
        """
        {"arguments": ["\(folder.realPath)/scenario.yaml", "--seed", "3"], "command": ["entente"],
         "directory": "\(folder.realPath)", "shards": 4, "submissions": [\(submissions)]}
        """
    }

    @Test func study_isSubmittedAsAnArrayAndAMerge() async throws {
        let ending = try await submit("--time", "10", "--array-limit", "2")
        #expect(ending.error == "")
        #expect(
            ending.output == """
                job array 10 runs shards 1-4, with logs in \(out)/slurm
                job 11 merges them into \(out) when all are complete
                see how far they are:  entente status \(out)

                """)
        #expect(ending.code == 0)
        #expect(
            try slurm.calls() == [
                "sbatch --parsable array.sbatch",
                "sbatch --parsable --dependency=afterok:10 --kill-on-invalid-dep=yes merge.sbatch",
            ])
        let script = try folder.text("out/slurm/array.sbatch")
        #expect(script.contains("\n#SBATCH --array=1-4%2\n"))
        #expect(script.contains("\n#SBATCH --time=10\n"))
        #expect(
            script.hasSuffix(
                "entente run \(folder.realPath)/scenario.yaml --seed 3 --threads 1 --shard \"$SLURM_ARRAY_TASK_ID/4\" "
                    + "--out \(out)/shards/\"$SLURM_ARRAY_TASK_ID\"\n"))
        #expect(try folder.text("out/slurm/jobs.json").contains("\"array\" : \"10\""))
        #expect(try folder.contents("out/shards").isEmpty)
    }

    @Test func secondCall_submitsOnlyWhatIsMissing() async throws {
        _ = try await submit()
        try folder.complete("1/4", in: "out/shards/1")
        try folder.put("out/shards/3/unit", "")
        try slurm.queue("10 1 COMPLETED", "10 2 RUNNING", "10 3 NODE_FAIL", "11 N/A PENDING")
        _ = try slurm.calls()
        let ending = try await submit()
        #expect(
            ending.output == """
                shard 1: complete
                shard 2: left to the jobs that they have
                job array 12 runs shards 3-4, with logs in \(out)/slurm
                job 13 merges them into \(out) when all are complete
                see how far they are:  entente status \(out)

                """)
        #expect(
            try slurm.calls() == [
                "squeue --noheader --array --states=all --jobs=10,11 --format=%F %K %T", "scancel 11",
                "sbatch --parsable array.sbatch",
                "sbatch --parsable --dependency=afterok:12:10_2 --kill-on-invalid-dep=yes merge.sbatch",
            ])
        #expect(try folder.text("out/slurm/array.sbatch").contains("\n#SBATCH --array=3-4\n"))
    }

    @Test func secondCall_submitsTheMergeAlone_whenAllIsComplete() async throws {
        _ = try await submit()
        for shard in 1...4 { try folder.complete("\(shard)/4", in: "out/shards/\(shard)") }
        try slurm.complain("slurm_load_jobs error: Invalid job id specified")
        _ = try slurm.calls()
        let ending = try await submit()
        #expect(ending.error == "")
        #expect(ending.output.hasPrefix("shards 1-4: complete\njob 12 merges them into "))
        #expect(try slurm.calls().dropFirst() == ["sbatch --parsable merge.sbatch"])
    }

    @Test func secondCall_submitsNothing_whileTheMergeWaits() async throws {
        _ = try await submit()
        try slurm.queue("10 1 RUNNING", "10 2 RUNNING", "10 3 PENDING", "10 4 PENDING", "11 N/A PENDING")
        _ = try slurm.calls()
        let ending = try await submit()
        #expect(
            ending.output == """
                shards 1-4: left to the jobs that they have
                nothing to submit: merge job 11 waits for its turn

                """)
        #expect(try slurm.calls().count == 1)
        try slurm.queue("11 N/A RUNNING")
        let running = try await submit()
        #expect(running.error == "error: merge job 11 runs; wait for its end and look at its results\n")
        #expect(running.code == 69)
    }

    @Test func finishedStudy_isNotSubmitted_andAnotherOneIsRefused() async throws {
        try await folder.expectSilentSuccess(["run", ".", "--seed", "3", "--out", "out"])
        let ending = try await submit()
        #expect(ending.output == "nothing to submit: the results are in \(out)\n")
        #expect(ending.code == 0)
        let other = try await submit("--replicates", "4")
        #expect(other.error.hasPrefix("error: "))
        #expect(other.code == 73)
        #expect(try slurm.calls().isEmpty)
    }

    @Test func folderOfAnotherStudy_isRefused() async throws {
        try folder.put("out/slurm/jobs.json", record(""))
        let wrong = Self.arguments.map { $0 == "4" ? "5" : $0 }
        try await folder.expectRefusal(
            wrong, code: 73,
            "error: cannot create 'out': it has jobs of another study, 4 shards of '\(folder.realPath)/scenario.yaml "
                + "--seed 3'; choose another folder, or submit that study again",
            environment: slurm.environment)
    }

    @Test func damagedRecord_isRefused() async throws {
        try folder.put("out/slurm/jobs.json", "{")
        try await folder.expectRefusal(
            Self.arguments, code: 74,
            "error: cannot read '\(out)/slurm/jobs.json': it is not a record of submitted jobs; if no job of the study "
                + "runs, remove it and submit again", environment: slurm.environment)
    }

    @Test func dryRun_writesTheScripts_andSubmitsNothing() async throws {
        let ending = try await Program.run(
            Self.arguments + ["--dry-run"], in: folder.path, environment: ["PATH": ""])
        #expect(ending.error == "")
        #expect(
            ending.output == """
                wrote the scripts in \(out)/slurm; to submit them:
                  cd \(out)/slurm
                  array=$(sbatch --parsable array.sbatch)
                  sbatch --parsable --dependency=afterok:$array --kill-on-invalid-dep=yes merge.sbatch

                """)
        #expect(
            try folder.contents("out").keys.sorted()
                == ["shards", "slurm", "slurm/array.sbatch", "slurm/merge.sbatch"])
    }

    @Test func machineWithoutSlurm_isRefused() async throws {
        try await folder.expectRefusal(
            Self.arguments, code: 69,
            "error: no 'sbatch' in PATH; call this on a machine of the cluster from which jobs can be submitted (some "
                + "need 'module load slurm'), or write the scripts alone with --dry-run",
            environment: ["PATH": folder.path])
    }

    @Test func refusalOfSlurm_isToldInItsWords() async throws {
        try slurm.refuse(arguments: 2, "sbatch: error: invalid partition specified: nix\n")
        let ending = try await submit("--partition", "nix")
        #expect(ending.error == "error: 'sbatch' failed: sbatch: error: invalid partition specified: nix\n")
        #expect(ending.code == 69)
    }

    /// The array is on record even if the merge was refused.
    @Test func refusalOfTheMerge_keepsTheArray() async throws {
        try slurm.refuse(arguments: 4, "sbatch: error: no")
        let ending = try await submit()
        #expect(ending.error == "error: 'sbatch' failed: sbatch: error: no\n")
        #expect(ending.output == "job array 10 runs shards 1-4, with logs in \(out)/slurm\n")
        try slurm.queue("10 1 RUNNING", "10 2 RUNNING", "10 3 RUNNING", "10 4 COMPLETED")
        try folder.complete("4/4", in: "out/shards/4")
        _ = try slurm.calls()
        try slurm.refuse(arguments: 2, "not again")
        let again = try await submit()
        #expect(again.code == 69)
        #expect(
            try slurm.calls().last
                == "sbatch --parsable --dependency=afterok:10_1:10_2:10_3 --kill-on-invalid-dep=yes merge.sbatch"
        )
    }

    @Test func arrayBeyondTheCluster_isRefused() async throws {
        try await folder.expectRefusal(
            Self.arguments.map { $0 == "4" ? "1001" : $0 }, code: 69,
            "error: this cluster numbers the tasks of an array up to 1000 (MaxArraySize), and --shards is 1001; choose "
                + "at most 1000 shards", environment: slurm.environment)
    }

    @Test func pathWithAPlaceholder_isRefused() async throws {
        try await folder.expectRefusal(
            Self.arguments.dropLast() + ["a%b"], code: 73,
            "error: cannot create 'a%b': Slurm takes '%' in a path for a placeholder; choose another folder",
            environment: slurm.environment)
    }

    @Test(arguments: [
        (["--shards", "0"], "--shards is 0; expected a number from 1 to 100000"),
        (["--shards", "100001"], "--shards is 100001; expected a number from 1 to 100000"),
        (["--array-limit", "0"], "--array-limit is 0; expected a number from 1 on"),
        (["--threads", "0"], "--threads is 0; expected a number from 1 to 4096"),
        (["--memory", "4 G"], "--memory is '4 G'; expected letters, digits and any of _-.,:+@/"),
        (["--shard", "1/2"], "Unknown option '--shard'. Did you mean '--shards'?"),
        (["--audit"], "Unknown option '--audit'. Did you mean '--out'?"),
    ]) func wrongUsage_isRefused(arguments: [String], message: String) async throws {
        let ending = try await submit(arguments)
        #expect(ending.error.hasPrefix("Error: \(message)\n"), "\(ending.error)")
        #expect(ending.code == 64)
        #expect(try slurm.calls().isEmpty)
    }

    @Test func missingScheduler_isRefused() async throws {
        let ending = try await folder.run("submit", ".", "--shards", "4", "--out", "out")
        #expect(ending.error.hasPrefix("Error: no scheduler is named; expected --slurm\n"))
        #expect(ending.code == 64)
    }

    @Test func wrongScenario_isRefusedAtOnce() async throws {
        try folder.put("scenario.yaml", Sample.scenario.replacing("hazard: 0.5", with: "hazard: 2"))
        let ending = try await submit()
        #expect(ending.code == 65)
        #expect(try slurm.calls().isEmpty)
    }
}
