import Entente
import Foundation

/// The memory that the results of a study take until they are written.
struct MemoryNeed: Error, CustomStringConvertible {
    private let runs: Int
    private let bytes: Double

    init(_ scenario: Scenario, plan: StudyPlan) {
        let columns = scenario.outcomeColumns.count
        let values = Double(columns) * Double(scenario.timeline.count + 1)
        runs = plan.runCount
        // Two arrays per run, each with a reference and a header, and 8 bytes per value.
        bytes = Double(runs) * (2 * (8 + 32) + 8 * values)
    }

    /// Refuses a study that can't fit, rather than letting the system end the program halfway.
    func check(available: UInt64 = ProcessInfo.processInfo.physicalMemory) throws {
        if bytes > Double(available) { throw self }
    }

    var description: String {
        "\(runs) runs need about \(Self.gigabytes(bytes)) of memory for their results, and the machine has "
            + "\(Self.gigabytes(Double(ProcessInfo.processInfo.physicalMemory))); ask for fewer --replicates"
    }

    private static func gigabytes(_ bytes: Double) -> String {
        String(format: "%.0f GB", (bytes / 1e9).rounded(.up))
    }
}
