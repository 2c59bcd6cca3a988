import Foundation

/// Programs by the names of Slurm's that write down how they were called and answer as a test says.
final class FakeSlurm: Sendable {
    private let folder: Workspace

    /// A cluster without jobs, on which the next job is number 10.
    init() throws {
        folder = try Workspace()
        let call = "echo \"${0##*/} $*\" >>\"${0%/*}/calls\"\ncd \"${0%/*}\" || exit 1\n"
        try install(
            "sbatch",
            call + "[ -f \"refusal-of-$#\" ] && { cat \"refusal-of-$#\" >&2; exit 1; }\n"
                + "id=$(cat next)\necho $((id + 1)) >next\necho \"$id;cluster\"\n")
        try install("squeue", call + "[ -f complaint ] && { cat complaint >&2; exit 1; }\ncat queue\n")
        try install("scancel", call)
        try install("scontrol", "echo 'MaxArraySize            = 1001'\n")
        try folder.put("next", "10\n")
        try folder.put("queue", "")
        try folder.put("calls", "")
    }

    private func install(_ name: String, _ script: String) throws {
        try folder.put(name, "#!/bin/sh\n" + script)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/\(name)")
    }

    /// The environment in which the program finds it.
    var environment: [String: String] { ["PATH": "\(folder.path):/usr/bin:/bin"] }

    /// What `squeue` says: lines with a job, a task and a state.
    func queue(_ lines: String...) throws {
        try folder.put("queue", lines.map { "\($0)\n" }.joined())
    }

    /// Lets `squeue` fail with a message; nil lets it answer again.
    func complain(_ message: String) throws { try folder.put("complaint", message) }

    /// Lets `sbatch` fail with a message when it has so many arguments: 2 for an array, more for a merge after it.
    func refuse(arguments count: Int, _ message: String) throws {
        try folder.put("refusal-of-\(count)", message)
    }

    /// The calls since the last time, one per line.
    func calls() throws -> [String] {
        let calls = try folder.text("calls").split(separator: "\n").map(String.init)
        try folder.put("calls", "")
        return calls
    }
}

extension Workspace {
    /// The path of the folder as the program sees it.
    var realPath: String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

    /// Leaves a complete shard, as far as folders tell.
    func complete(_ shard: String, in folder: String) throws {
        try put("\(folder)/shard.json", #"{"arguments": [], "complete": true, "shard": "\#(shard)"}"#)
    }
}
