import Entente
import Foundation

/// One contestant of a workload: what it is and how it is started.
struct Entrant {
    /// What part it plays in the tables.
    enum Role: String, Codable {
        case engine, study, product, update, triad, peer
    }

    let role: Role
    /// The build of Entente, or the file of a peer.
    let build: String
    let threads: Int
    let program: URL
    let arguments: [String]
    /// What its environment has besides this program's.
    var environment: [String: String] = [:]

    /// A name for progress and the JSON file.
    var name: String { "\(role.rawValue) \(build) \(threads)" }
}

/// Who takes part in what.
struct Field {
    /// The root of the project.
    let root: URL
    /// The builds of this program by name, the default first.
    let builds: [(name: String, program: URL)]
    /// The Python of the peers; nil leaves them out.
    let python: URL?
    /// Replicates per policy of studies; nil for the scenario's own.
    let studyReplicates: Int?

    /// The files of the peers, slowest first.
    static let peers = [
        "mesa_peer.py", "agentpy_peer.py", "modelly_peer.py", "numba_loop_peer.py", "numpy_batched_peer.py",
        "numba_incremental_peer.py",
    ]

    /// The contestants of a workload.
    func entrants(_ workload: Workload, files: WorkloadFolder?) -> [Entrant] {
        guard let files else { return machine(threads: workload.threads) }
        var runs = ["--scenario", files.scenario.path] + files.settings.flatMap { ["--set", $0] }
        switch workload.kind {
        case .machine: return []
        case .study:
            if let studyReplicates { runs += ["--grain", String(studyReplicates)] }
            return own(.engine, runs, workload) + own(.study, runs, workload)
        case .sparse:
            let update = runs + ["--neighbours", String(Model.neighbours)]
            return own(.engine, runs, workload) + limit(.update, update, workload.threads)
        case .dense(let actors, let hazard):
            let block = [
                "--rows", String(64 * Model.profiles), "--inner", String(actors), "--columns", String(actors),
            ]
            return own(.engine, runs, workload)
                + limit(.product, block, workload.threads) + limit(.update, runs, workload.threads)
                + peers(files.folder, hazard: hazard)
        }
    }

    /// The machine's limits. OpenBLAS does not know every processor and then takes kernels of an older one, so the
    /// product is also measured with AVX-512 kernels where the processor has these instructions.
    private func machine(threads: [Int]) -> [Entrant] {
        let square = ["--rows", "2048", "--inner", "2048", "--columns", "2048"]
        var wide: [Entrant] = []
        if Machine.hasAVX512, !BLAS.configuration.hasSuffix("SkylakeX") {
            wide = limit(.product, square, threads).map { entrant in
                var entrant = entrant
                entrant.environment = ["OPENBLAS_CORETYPE": "SkylakeX"]
                return entrant
            }
        }
        return limit(.product, square, threads) + wide + limit(.triad, [], threads)
    }

    /// Entente in every build.
    private func own(_ role: Entrant.Role, _ arguments: [String], _ workload: Workload) -> [Entrant] {
        workload.threads.flatMap { threads in
            builds.map { contestant(role, $0.name, $0.program, threads, arguments) }
        }
    }

    /// A limit, in the default build.
    private func limit(_ role: Entrant.Role, _ arguments: [String], _ threads: [Int]) -> [Entrant] {
        threads.map { contestant(role, builds[0].name, builds[0].program, $0, arguments) }
    }

    private func contestant(
        _ role: Entrant.Role, _ build: String, _ program: URL, _ threads: Int, _ arguments: [String]
    ) -> Entrant {
        Entrant(
            role: role, build: build, threads: threads, program: program,
            arguments: ["contestant", role.rawValue, "--threads", String(threads)] + arguments)
    }

    private func peers(_ folder: URL, hazard: Double) -> [Entrant] {
        guard let python else { return [] }
        let numbers: [(String, Double)] = [
            ("hazard", hazard), ("beta", Model.beta), ("network", Model.network),
            ("switching", Model.switching),
            ("width", Model.width),
        ]
        return Self.peers.map { file in
            Entrant(
                role: .peer, build: file, threads: 1, program: python,
                arguments: [
                    root.appendingPathComponent("Benchmarks/peers/" + file).path,
                    "--folder", folder.path, "--steps", String(Model.steps),
                ] + numbers.flatMap { ["--" + $0, String($1)] })
        }
    }
}
