public import TableKit

/// The outcomes of every run of a study, read a part at a time.
///
/// Small studies keep them in memory, larger ones in a ``TableKit/ScratchFile``, so that memory does not grow with
/// the number of runs:
///
///     for replicates in result.runs.chunks {
///         let rows = try result.runs.rows(replicates, policy: 0, point: 0)
///         for replicate in replicates { use(rows[replicate, column]) }
///     }
public final class RunValues: Sendable {
    /// So many values are kept in memory: 8 MB.
    static let memoryLimit = 1 << 20

    /// How many replicates each policy has at each design point.
    public let replicates: Int
    private let points: Int
    /// How many columns the outcomes have.
    public let columnCount: Int

    private let chunkSize: Int
    private let memory: Locked<[Double]>
    private let file: ScratchFile?

    /// Room for the runs of a study.
    /// - Parameters:
    ///   - scratch: The file for more values than are kept in memory; nil for one in the system's folder for
    ///     temporary files.
    ///   - memoryLimit: How many values are kept in memory.
    /// - Throws: `FileError` if a file is needed but cannot be made, or has no room.
    init(
        policies: Int, points: Int, replicates: Int, columnCount: Int, scratch: ScratchFile?,
        memoryLimit: Int = RunValues.memoryLimit
    ) throws(FileError) {
        self.points = points
        self.replicates = replicates
        self.columnCount = columnCount
        chunkSize = max(1, (1 << 15) / max(1, columnCount))
        let count = policies * points * replicates * columnCount
        if count <= memoryLimit {
            memory = Locked(Array(repeating: .nan, count: count))
            file = nil
        } else {
            let file = if let scratch { scratch } else { try ScratchFile() }
            try file.checkRoom(count: count)
            memory = Locked([])
            self.file = file
        }
    }

    /// The replicates in parts that are handy to read, in order.
    public var chunks: some Sequence<Range<Int>> {
        stride(from: 0, to: replicates, by: chunkSize).lazy.map { [chunkSize, replicates] start in
            start..<min(start + chunkSize, replicates)
        }
    }

    /// The outcomes of some replicates of a policy at a design point, the policies counted as in
    /// ``StudyResult/policies``; a run that failed has no value in any column.
    /// - Throws: `FileError` if the disk fails.
    public func rows(
        _ replicates: Range<Int>, policy: Int, point: Int = 0
    ) throws(FileError) -> RunRows {
        let places = places(replicates, policy: policy, point: point)
        let values =
            if let file { try file.read(places) } else { memory.withLock { Array($0[places]) } }
        return RunRows(replicates: replicates, columnCount: columnCount, values: values)
    }

    /// Puts the outcomes of some replicates in their place.
    /// - Throws: `FileError` if the disk is full or fails.
    func put(
        _ values: [Double], replicates: Range<Int>, policy: Int, point: Int
    ) throws(FileError) {
        let places = places(replicates, policy: policy, point: point)
        if let file {
            try file.write(values, at: places.lowerBound)
        } else {
            memory.withLock { $0.replaceSubrange(places, with: values) }
        }
    }

    private func places(_ rows: Range<Int>, policy: Int, point: Int) -> Range<Int> {
        let start = ((policy * points + point) * replicates + rows.lowerBound) * columnCount
        return start..<(start + rows.count * columnCount)
    }
}

/// The outcomes of some replicates of one policy.
public struct RunRows: Sendable {
    /// The replicates.
    public let replicates: Range<Int>
    /// How many columns there are.
    public let columnCount: Int
    /// The values, by `row × columns + column`; NaN is missing.
    public let values: [Double]

    /// The value of a column for one of the replicates; NaN is missing.
    public subscript(replicate: Int, column: Int) -> Double {
        values[(replicate - replicates.lowerBound) * columnCount + column]
    }
}
