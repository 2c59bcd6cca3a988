import Foundation

/// A contestant that runs, in a process of its own, and waits for what it is asked.
final class ContestantProcess {
    /// Why a contestant can't go on.
    struct Failure: Error {
        let reason: String
    }

    private let process = Process()
    private let requests = Pipe()
    private let answers = Pipe()
    private let errors: URL
    private var unread = Data()

    /// Starts a contestant.
    init(_ entrant: Entrant, errors: URL) throws {
        self.errors = errors
        try Data().write(to: errors)
        process.executableURL = entrant.program
        process.arguments = entrant.arguments
        // One thread for every library; an idle contestant must not disturb the one that is measured.
        let one = ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"]
        process.environment = ProcessInfo.processInfo.environment
            .merging(one.map { ($0, "1") }) { $1 }
            .merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
            .merging(entrant.environment) { $1 }
        process.standardInput = requests
        process.standardOutput = answers
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    /// Waits until the contestant is ready. To be called first, and once.
    /// - Throws: ``Failure`` with what the contestant said.
    func introduction() throws -> Introduction { try receive(Introduction.self) }

    /// Lets the contestant do so many repetitions.
    /// - Throws: ``Failure`` when it ended instead.
    func run(_ repetitions: Int) throws -> Round {
        let line = try JSONEncoder().encode(Request(repetitions: repetitions)) + Data("\n".utf8)
        do {
            try requests.fileHandleForWriting.write(contentsOf: line)
        } catch {
            throw failure
        }
        return try receive(Round.self)
    }

    /// Ends the contestant.
    func end() {
        try? requests.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    private func receive<Message: Decodable>(_ type: Message.Type) throws -> Message {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                let line = unread[..<end]
                unread = Data(unread[(end + 1)...])
                return try JSONDecoder().decode(type, from: line)
            }
            let more = answers.fileHandleForReading.availableData
            guard !more.isEmpty else {
                end()
                throw failure
            }
            unread += more
        }
    }

    /// What the contestant said of its end: its first error, or its last line.
    private var failure: Failure {
        let text = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n").map(String.init)
        let line = lines.first { $0.contains("error: ") } ?? lines.last ?? "it ended without a word"
        return Failure(reason: line.components(separatedBy: "error: ").last ?? line)
    }
}
