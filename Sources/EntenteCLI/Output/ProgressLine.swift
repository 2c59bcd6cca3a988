import Entente
import Foundation

/// One line on standard error that shows how far a run is; nothing when standard error is no terminal.
final class ProgressLine: Sendable {
    private let total: Int
    private let start = ContinuousClock.now
    private let isShown = Terminal.isErrorTerminal
    private let lastShown = Locked<ContinuousClock.Instant?>(nil)

    init(total: Int) { self.total = total }

    /// Shows the runs done, the rate and the time left, at most ten times a second.
    func update(done: Int) {
        guard isShown else { return }
        // A terminal that is held up must not hold up the workers.
        _ = lastShown.withLockIfAvailable { last in
            let now = ContinuousClock.now
            if let last, now - last < .milliseconds(100), done < total { return }
            last = now
            let seconds = Double((now - start) / .milliseconds(1)) / 1000
            let rate = Double(done) / max(seconds, 1e-9)
            let left = Double(total - done) / max(rate, 1e-9)
            Terminal.errorPart(
                "\r\u{1B}[K\(done)/\(total) runs  \(String(format: "%.0f", rate)) runs/s  "
                    + "\(Terminal.seconds(left)) left")
        }
    }

    /// Removes the line.
    func clear() {
        if isShown { Terminal.errorPart("\r\u{1B}[K") }
    }
}
