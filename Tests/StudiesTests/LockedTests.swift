import Testing

@testable import Studies

@Suite struct LockedTests {
    @Test func state_isChangedByOneAtATime() async {
        let sum = Locked(0)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1_000 { sum.withLock { $0 += 1 } }
                }
            }
        }
        #expect(sum.withLock { $0 } == 8_000)
    }

    @Test func nobodyWaits_whereTheStateIsTaken() {
        let state = Locked("free")
        state.withLock { _ in
            #expect(state.withLockIfAvailable { $0 } == nil)
        }
        #expect(state.withLockIfAvailable { $0 } == "free")
    }
}
