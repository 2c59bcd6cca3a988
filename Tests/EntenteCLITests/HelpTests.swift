import Entente
import Testing

@Suite("Help")
struct HelpTests {
    @Test func help_namesEveryCommandAndExitCode() async throws {
        let folder = try Workspace()
        let ending = try await folder.run("--help")
        #expect(ending.code == 0)
        #expect(ending.error == "")
        for command in [
            "run", "compare", "export", "validate", "describe", "new", "list", "patterns", "landscape",
            "power", "forecast", "score", "submit",
            "status",
        ] {
            #expect(ending.output.contains("\n  \(command)  "), "\(command)")
        }
        for code in [64, 65, 69, 70, 73, 74, 130, 143] {
            #expect(ending.output.contains("\(code) "), "\(code)")
        }
        #expect(ending.output.contains("entente new my-scenario"))
    }

    @Test func programAlone_showsItsHelp() async throws {
        let folder = try Workspace()
        let alone = try await folder.run()
        let help = try await folder.run("--help")
        #expect(alone.output == help.output)
        #expect(alone.code == 0)
    }

    @Test func runHelp_listsFlagsTablesAndExamples() async throws {
        let folder = try Workspace()
        let ending = try await folder.run("run", "--help")
        #expect(ending.code == 0)
        #expect(ending.error == "")
        for flag in [
            "--set <key=value>", "--policy <id>", "--replicates <n>", "--seed <s>", "--threads <n>",
            "--out <dir>",
            "--audit", "--summary",
        ] { #expect(ending.output.contains("\n  \(flag)"), "\(flag)") }
        for table in Sample.results where table != "run.json" {
            #expect(ending.output.contains("\n  \(table)  "), "\(table)")
        }
        #expect(ending.output.contains("Examples:\n  entente run 6g\n"))
        // A line that had to be broken would spoil the table of files and the examples.
        for line in ending.output.split(separator: "\n") {
            #expect(line.count <= 80 || line.hasPrefix("USAGE"))
        }
    }

    @Test func submitHelp_listsFlagsFilesAndExamples() async throws {
        let folder = try Workspace()
        let ending = try await folder.run("submit", "--help")
        #expect(ending.code == 0)
        for flag in [
            "--set <key=value>", "--policy <id>", "--replicates <n>", "--slurm ", "--shards <n>",
            "--out <dir>",
            "--threads <n>", "--partition <name>", "--time <time>", "--memory <size>", "--account <name>",
            "--array-limit <n>", "--dry-run ",
        ] { #expect(ending.output.contains("\n  \(flag)"), "\(flag)") }
        for file in ["slurm/array.sbatch", "slurm/merge.sbatch", "slurm/jobs.json"] {
            #expect(ending.output.contains("\n  \(file)  "), "\(file)")
        }
        #expect(ending.output.contains("Examples:\n  entente submit 6g --slurm --shards 100"))
        for line in ending.output.split(separator: "\n") {
            #expect(line.count <= 80 || line.hasPrefix("USAGE"))
        }
    }

    @Test(arguments: [
        "run", "compare", "export", "validate", "describe", "new", "list", "patterns", "landscape", "power",
        "forecast", "score",
        "submit", "status",
    ])
    func helpOfEachCommand_saysWhatItDoes(command: String) async throws {
        let folder = try Workspace()
        let ending = try await folder.run("help", command)
        #expect(ending.code == 0)
        #expect(ending.output.hasPrefix("OVERVIEW: "))
        #expect(ending.output.contains("USAGE: entente \(command)"))
    }

    @Test func version_isThatOfTheLibrary() async throws {
        let folder = try Workspace()
        let ending = try await folder.run("--version")
        #expect(ending.output == "\(Version.current)\n")
        #expect(ending.error == "")
        #expect(ending.code == 0)
    }
}
