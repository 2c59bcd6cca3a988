import Synchronization

/// Spreads pieces of work over threads.
struct Workers {
    /// How many threads work at once.
    let threads: Int

    /// Does every piece once and gives what they returned, in order.
    func map<Value: Sendable>(
        _ count: Int, _ piece: @escaping @Sendable (Int) throws -> Value
    ) async throws -> [Value] {
        let next = Counter()
        return try await withThrowingTaskGroup(of: [(Int, Value)].self) { group in
            for _ in 0..<min(threads, count) {
                group.addTask {
                    var done: [(Int, Value)] = []
                    while let index = next.take(below: count) { done.append((index, try piece(index))) }
                    return done
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Gives out the numbers from 0.
    private final class Counter: Sendable {
        private let next = Atomic<Int>(0)

        func take(below count: Int) -> Int? {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            return index < count ? index : nil
        }
    }
}
