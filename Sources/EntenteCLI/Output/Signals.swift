import Dispatch
import Entente
import Foundation
import Synchronization

/// Ctrl-C and termination end a run between two steps; nothing half-written is left behind.
enum Signals {
    private static let last = Atomic<Int32>(0)

    /// The signal that ended the run.
    static var received: Int32 { last.load(ordering: .relaxed) }

    /// Lets writes to a closed pipe or beyond a size limit fail with an error instead of ending the program.
    static func ignoreBrokenPipesAndFileLimits() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Does some work during which Ctrl-C and termination ask it to stop.
    static func cancelling<Result>(
        _ cancellation: Cancellation, _ work: () async throws -> Result
    ) async rethrows -> Result {
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                last.store(number, ordering: .relaxed)
                cancellation.cancel()
            }
            source.activate()
            return source
        }
        defer { for source in sources { source.cancel() } }
        return try await work()
    }
}
