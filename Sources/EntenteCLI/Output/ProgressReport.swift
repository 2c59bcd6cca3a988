import ArgumentParser
import Entente
import Foundation

/// Shows on standard error how far a study is.
final class ProgressReport: Sendable {
    /// How progress is shown.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        /// One line that is written over and over.
        case line
        /// A JSON object per line.
        case json
        /// Not at all.
        case none
    }

    private let form: Form
    private let start = ContinuousClock.now
    private let shown = Locked(Shown())

    /// What was shown last.
    private struct Shown {
        var moment: ContinuousClock.Instant?
        var runs = -1
    }

    /// - Parameter form: How progress is shown; nil for a line on a terminal, and else nothing.
    init(_ form: Form?) { self.form = form ?? (Terminal.isErrorTerminal ? .line : .none) }

    /// Shows the units and runs done, the rate, the time left and what failed: a line at most ten times a second, an object
    /// at most once a second, and in any case the last.
    func update(_ progress: Study.Progress) {
        guard form != .none else { return }
        if progress.done == progress.total {
            shown.withLock { show(progress, &$0) }
        } else {
            // A terminal that is held up must not hold up the workers.
            _ = shown.withLockIfAvailable { show(progress, &$0) }
        }
    }

    private func show(_ progress: Study.Progress, _ shown: inout Shown) {
        // Workers come here in any order.
        guard progress.done > shown.runs else { return }
        let now = ContinuousClock.now
        let pause = form == .line ? Duration.milliseconds(100) : .seconds(1)
        if let moment = shown.moment, now - moment < pause, progress.done < progress.total { return }
        shown = Shown(moment: now, runs: progress.done)
        let seconds = Double((now - start) / .milliseconds(1)) / 1000
        let rate = Double(progress.done - progress.kept) / max(seconds, 1e-9)
        let left = rate > 0 ? Double(progress.total - progress.done) / rate : nil
        form == .line ? showLine(progress, rate, left) : showObject(progress, seconds, rate, left)
    }

    /// Removes the line.
    func clear() {
        if form == .line { Terminal.errorPart("\r\u{1B}[K") }
    }

    private func showLine(_ progress: Study.Progress, _ rate: Double, _ left: Double?) {
        Terminal.errorPart(
            "\r\u{1B}[K\(progress.done)/\(progress.total) runs  \(String(format: "%.0f", rate)) runs/s"
                + (left.map { "  \(Terminal.seconds($0)) left" } ?? "")
                + (progress.failed > 0 ? "  \(progress.failed) failed" : ""))
    }

    private struct Object: Encodable {
        let units: Int
        let unitTotal: Int
        let runs: Int
        let runTotal: Int
        let kept: Int
        let failed: Int
        let seconds: Double
        let runsPerSecond: Double
        let secondsLeft: Double?

        enum CodingKeys: String, CodingKey {
            case units
            case unitTotal = "unit_total"
            case runs
            case runTotal = "run_total"
            case kept, failed, seconds
            case runsPerSecond = "runs_per_second"
            case secondsLeft = "seconds_left"
        }
    }

    private func showObject(_ progress: Study.Progress, _ seconds: Double, _ rate: Double, _ left: Double?) {
        let object = Object(
            units: progress.units, unitTotal: progress.unitTotal, runs: progress.done,
            runTotal: progress.total,
            kept: progress.kept, failed: progress.failed, seconds: seconds, runsPerSecond: rate,
            secondsLeft: left)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        if let data = try? encoder.encode(object) { Terminal.error(String(decoding: data, as: UTF8.self)) }
    }
}
