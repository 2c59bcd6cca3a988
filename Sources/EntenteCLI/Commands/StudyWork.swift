import Entente
import Foundation

/// A study in a folder: goes on where an earlier process was, writes the tables, and says what there is to say.
struct StudyWork {
    /// The folder of the tables.
    let folder: String
    private let prepared: PreparedStudy
    private let threads: Int
    private let form: ProgressReport.Form?

    init(_ prepared: PreparedStudy, folder: String, threads: Int, progress: ProgressReport.Form?) {
        (self.prepared, self.folder, self.threads, form) = (prepared, folder, threads, progress)
    }

    /// A study whose tables are written.
    struct Finished {
        let result: StudyResult
        let folder: String
        let seconds: Double

        /// Prints the outcomes, and how the policies compare where the scenario says what is wanted.
        func show() throws {
            try Terminal.output(OutcomeSummary(result, width: Terminal.width).text())
            try ComparisonReport.showSentences(of: result, in: folder)
            Terminal.output(
                "\(result.plan.runCount) runs in \(Terminal.seconds(seconds)); tables in \(folder)")
        }
    }

    /// Runs what is missing and writes the tables; nil if everything is there.
    /// - Parameters:
    ///   - replacesOthers: Whether what another study left in the folder is replaced.
    ///   - audits: Whether every run is made anew, to be audited.
    func run(replacesOthers: Bool, audits: Bool) async throws -> Finished? {
        if !replacesOthers, let there = FinishedStudy(folder: folder) {
            try there.check(against: prepared.identity)
            if !audits, there.isWhole {
                Ledger.removeLeftovers(of: folder, identity: prepared.identity)
                return nil
            }
        }
        let started = Date()
        let result = try await keeping(replacesOthers: replacesOthers) {
            ledger, report, cancellation in
            try await runs(audits ? nil : ledger, report, cancellation)
        } finish: { result in
            try await write(result, started: started)
        }
        return Finished(result: result, folder: folder, seconds: Date().timeIntervalSince(started))
    }

    /// Runs the study and keeps nothing but its result.
    func result() async throws -> StudyResult {
        let report = ProgressReport(form)
        defer { report.clear() }
        return try await Signals.cancelling { try await runs(nil, report, $0) }
    }

    private func runs(
        _ ledger: Ledger?, _ report: ProgressReport, _ cancellation: Cancellation
    ) async throws -> StudyResult {
        guard let precision = prepared.precision else {
            return try await prepared.study.run(
                threads: threads, ledger: ledger, scratch: ScratchFile(onDiskOf: folder),
                cancellation: cancellation
            ) { report.update($0) }
        }
        let (result, halfWidth) = try await prepared.study.run(
            until: precision, threads: threads, ledger: ledger,
            scratch: { try ScratchFile(onDiskOf: folder) },
            cancellation: cancellation
        ) { report.update($0) }
        report.clear()
        StudyNotes.report(precision, halfWidth: halfWidth, replicates: result.plan.replicates)
        return result
    }

    /// Runs one part; its units stay in the folder.
    /// - Parameter arguments: The words with which the study is made again when parts are joined.
    func run(_ shard: ShardChoice, replacesOthers: Bool, arguments: [String]) async throws {
        if prepared.precision != nil { throw ShardError.untilNeedsAll }
        try await keeping(replacesOthers: replacesOthers, removesUnits: false) {
            ledger, report, cancellation in
            try await prepared.study.run(
                shard, threads: threads, ledger: ledger, cancellation: cancellation
            ) { report.update($0) }
        } finish: {
            try ShardRecord(shard: shard, arguments: arguments).write(to: folder)
        }
    }

    /// Joins the parts of the study in other folders, and writes the tables.
    func merge(_ folders: [String], replacesOthers: Bool) async throws -> Finished {
        if !replacesOthers { try FinishedStudy(folder: folder)?.check(against: prepared.identity) }
        let started = Date()
        let shards = try folders.map {
            try Ledger(part: $0, identity: prepared.identity)
        }
        let report = ProgressReport(form)
        defer { report.clear() }
        let result = try await Signals.cancelling { cancellation in
            let scratch = try ScratchFile(onDiskOf: folder)
            return try await prepared.study.merge(
                shards, threads: threads, scratch: scratch, cancellation: cancellation
            ) { report.update($0) }
        }
        report.clear()
        try await write(result, started: started)
        return Finished(result: result, folder: folder, seconds: Date().timeIntervalSince(started))
    }

    /// Does some work with a ledger, which goes away when the work has succeeded and otherwise says how to go on.
    private func keeping<Result>(
        replacesOthers: Bool, removesUnits: Bool = true,
        _ work: (Ledger, ProgressReport, Cancellation) async throws -> Result,
        finish: (Result) async throws -> Void
    ) async throws -> Result {
        let report = ProgressReport(form)
        return try await Signals.cancelling { cancellation in
            let ledger = try Ledger(folder: folder, identity: prepared.identity, dropsOthers: replacesOthers)
            do {
                defer { report.clear() }
                let result = try await work(ledger, report, cancellation)
                report.clear()
                try await finish(result)
                reportDamage(ledger.damagedCount)
                if removesUnits { ledger.remove() }
                return result
            } catch {
                let kept = ledger.unitCount
                // Where a policy has no run at all, the same command would end in the same way.
                if kept == 0 || error is NoRunsLeft {
                    ledger.remove()
                    throw error
                }
                throw Interruption(cause: error, folder: folder, units: kept)
            }
        }
    }

    private func reportDamage(_ count: Int) {
        guard count > 0 else { return }
        Terminal.error(
            "note: \(count) unit\(count == 1 ? "" : "s") on the disk \(count == 1 ? "was" : "were") damaged and "
                + "\(count == 1 ? "was" : "were") done again")
    }

    private func write(_ result: StudyResult, started: Date) async throws {
        try await ResultsFolder.write(
            result, identity: prepared.identity,
            run: RunRecord(
                started: started.formatted(.iso8601), seconds: Date().timeIntervalSince(started),
                runs: result.plan.runCount, threads: threads, command: CommandLine.arguments,
                blas: BLAS.configuration), to: folder, threads: threads)
        StudyNotes.report(result)
    }
}

/// Work that ended before its end, with finished units that are kept.
struct Interruption: Error {
    /// What ended it.
    let cause: any Error
    /// The folder of the results.
    let folder: String
    /// How many units are kept.
    let units: Int

    /// What to do.
    var advice: String {
        "\(units) finished \(units == 1 ? "unit of work is" : "units of work are") kept in '\(folder)'; the same command goes on from there"
    }
}
