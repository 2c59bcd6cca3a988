import Foundation
import Subprocess
import Testing

@testable import Studies

@Suite struct SlurmScriptsTests {
    private let plain = SlurmScripts(
        program: "/opt/entente", directory: "/home/a", folder: "/scratch/6g",
        arguments: ["6g", "--seed", "7"],
        shardCount: 6, resources: SlurmResources())

    @Test func scripts_runEachShard_andMergeThem() {
        #expect(
            plain.array(of: [1, 2, 3, 5]) == """
                #!/bin/sh
                #SBATCH --job-name=entente-6g
                #SBATCH --array=1-3,5
                #SBATCH --output=shard-%a.log
                #SBATCH --open-mode=append
                #SBATCH --requeue
                #SBATCH --cpus-per-task=1
                cd /home/a || exit 1
                exec /opt/entente run 6g --seed 7 --threads 1 --shard "$SLURM_ARRAY_TASK_ID/6" \
                --out /scratch/6g/shards/"$SLURM_ARRAY_TASK_ID"

                """)
        #expect(
            plain.merge == """
                #!/bin/sh
                #SBATCH --job-name=entente-6g-merge
                #SBATCH --output=merge.log
                #SBATCH --open-mode=append
                #SBATCH --requeue
                #SBATCH --cpus-per-task=1
                cd /home/a || exit 1
                exec /opt/entente merge /scratch/6g/shards/* --threads 1 --out /scratch/6g

                """)
    }

    @Test func resources_areOptionsOfBothScripts() {
        let scripts = SlurmScripts(
            program: "/e", directory: "/", folder: "/x y", arguments: ["a"], shardCount: 2,
            resources: SlurmResources(
                partition: "long", time: "02:00:00", memory: "4G", account: "me", arrayLimit: 50, cores: 4))
        let options = """
            #SBATCH --cpus-per-task=4
            #SBATCH --partition=long
            #SBATCH --time=02:00:00
            #SBATCH --mem=4G
            #SBATCH --account=me
            cd
            """
        let array = scripts.array(of: [1, 2])
        #expect(array.contains(options))
        #expect(array.contains("--array=1-2%50\n"))
        #expect(array.contains(" --threads 4 "))
        #expect(array.contains("--job-name=entente-x-y\n"))
        #expect(scripts.merge.contains(options))
    }

    /// The shell hands the program what was asked for, whatever the words are.
    @Test func words_reachTheProgram_whateverTheyAre() async throws {
        let path = "\(FileManager.default.temporaryDirectory.path)/entente-'$(x) \"`\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: "\(path)/out/shards/7", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let words = ["it's", "a b", "$HOME", "`ls`", "\"", "\\", "*", "", "é", "--set", "a=b; c", "x\ny"]
        let program = "\(path)/print words"
        try Data("#!/bin/sh\nprintf '%s\\0' \"$PWD\" \"$@\" >\"${0%/*}/said\"\n".utf8)
            .write(to: URL(fileURLWithPath: program))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let scripts = SlurmScripts(
            program: program, directory: path, folder: "\(path)/out", arguments: words, shardCount: 9,
            resources: SlurmResources())
        #expect(
            try await Self.said(by: scripts.array(of: [7]), in: path)
                == [path, "run"] + words
                + ["--threads", "1", "--shard", "7/9", "--out", "\(path)/out/shards/7"])
        #expect(
            try await Self.said(by: scripts.merge, in: path)
                == [path, "merge", "\(path)/out/shards/7", "--threads", "1", "--out", "\(path)/out"])
    }

    /// Runs a script as Slurm would for task 7, and reads the words that its program was given.
    private static func said(by script: String, in path: String) async throws -> [String] {
        _ = try await Subprocess.run(
            .name("sh"), arguments: ["-c", script],
            environment: .custom(["SLURM_ARRAY_TASK_ID": "7", "PATH": "/usr/bin:/bin"]),
            output: .currentStandardOutput, error: .currentStandardError)
        let said = try String(contentsOf: URL(fileURLWithPath: "\(path)/said"), encoding: .utf8)
        return said.split(separator: "\0", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test(arguments: [
        ([], ""), ([4], "4"), ([1, 2], "1-2"), ([1, 3, 5, 6, 7, 10], "1,3,5-7,10"),
        (Array(1...1000), "1-1000"),
    ])
    func numbers_areRanges(numbers: [Int], text: String) {
        #expect(ShardNumbers.text(numbers) == text)
    }

    @Test(arguments: [
        ("02:00:00", true), ("2-00", true), ("4G", true), ("", false), ("a b", false), ("a\n", false),
    ])
    func word_standsInALineOfOptions(text: String, isWord: Bool) {
        #expect(SlurmResources.isWord(text) == isWord)
    }
}
