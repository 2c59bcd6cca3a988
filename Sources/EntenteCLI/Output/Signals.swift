import Entente
import Foundation
import Synchronization

/// Ctrl-C and termination end a run between two steps; nothing half-written is left behind.
///
/// These are plain signal handlers: under Linux a Dispatch source never hears of a signal that reaches the main
/// thread, which waits in `dispatchMain` while an asynchronous command runs.
enum Signals {
    private static let last = Atomic<Int32>(0)
    private static let isWorking = Atomic<Bool>(false)
    private static let cancellation = Cancellation()

    /// The signal that ended the run.
    static var received: Int32 { last.load(ordering: .relaxed) }

    /// Sets up what signals do. Writes to a closed pipe or beyond a size limit then fail with an error instead
    /// of ending the program.
    static func handle() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        // Made now: a handler must not be the first to use them.
        _ = (received, isWorking.load(ordering: .relaxed), cancellation.isCancelled)
        for number in [SIGINT, SIGTERM] { signal(number) { Signals.receive($0) } }
    }

    /// What a handler does; only what is safe there.
    private static func receive(_ number: Int32) {
        last.store(number, ordering: .relaxed)
        if isWorking.load(ordering: .relaxed) {
            cancellation.cancel()
        } else {
            let message: StaticString = "stopped; nothing was written\n"
            _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
            _exit(128 + number)
        }
    }

    /// Does some work during which, and after which, Ctrl-C and termination no longer end the program at once but
    /// ask the work to stop.
    static func cancelling<Result>(
        _ work: (Cancellation) async throws -> Result
    ) async rethrows -> Result {
        isWorking.store(true, ordering: .relaxed)
        return try await work(cancellation)
    }
}
