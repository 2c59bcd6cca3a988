import Entente
import Foundation

/// The memory that the results of a study take while it runs.
struct MemoryNeed: Error, CustomStringConvertible {
    private let bytes: Double

    init(_ scenario: Scenario, plan: StudyPlan, threads: Int) {
        bytes = plan.resultBytes(scenario, threads: threads)
    }

    /// Refuses a study that can't fit, rather than letting the system end the program halfway.
    func check(available: UInt64 = ProcessInfo.processInfo.physicalMemory) throws {
        if bytes > Double(available) { throw self }
    }

    var description: String {
        "the results need about \(Self.gigabytes(bytes)) of memory, and the machine has "
            + "\(Self.gigabytes(Double(ProcessInfo.processInfo.physicalMemory))); ask for fewer steps, outcomes or "
            + "--replicates, or a larger 'run.series_every' or 'run.adoption_every'"
    }

    private static func gigabytes(_ bytes: Double) -> String {
        String(format: "%.0f GB", (bytes / 1e9).rounded(.up))
    }
}
