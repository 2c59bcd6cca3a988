#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A state that threads share, one at a time.
///
/// A lock of the system's thread library, not `Synchronization.Mutex`: on Linux the latter is handed from thread to thread
/// by the kernel, which ThreadSanitizer does not see, so that every lock that somebody had to wait for looks like a race.
package final class Locked<State: Sendable>: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    /// Touched only by who holds the lock.
    private var state: State

    package init(_ state: State) {
        self.state = state
        lock = .allocate(capacity: 1)
        let code = pthread_mutex_init(lock, nil)
        precondition(code == 0, "the system has no lock to give (error \(code))")
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    /// Waits until nobody else has the state, and changes it. Not to be called from within itself.
    package func withLock<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return try body(&state)
    }

    /// Changes the state unless somebody else has it; then nil, without waiting.
    package func withLockIfAvailable<Result>(_ body: (inout State) throws -> Result) rethrows -> Result? {
        guard pthread_mutex_trylock(lock) == 0 else { return nil }
        defer { pthread_mutex_unlock(lock) }
        return try body(&state)
    }
}
