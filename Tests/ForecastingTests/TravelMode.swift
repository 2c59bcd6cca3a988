import Foundation

@testable import Forecasting

/// Choices of 210 travellers; see `Data/README.md`.
enum TravelMode {
    static let terms = ["air", "train", "bus", "cost", "time", "income of air"]

    /// The sample, in which each seven travellers in a row are a cluster.
    static func sample() throws -> ChoiceSample {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Data/travel_mode.csv")
        let rows = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst().map {
            $0.split(separator: ",").compactMap { Double($0) }
        }
        var sample = ChoiceSample(terms: terms)
        for start in stride(from: 0, to: rows.count, by: 4) {
            let alternatives = (0..<4).map { mode -> [Double] in
                let row = rows[start + mode]
                return (0..<3).map { $0 == mode ? 1 : 0 } + [row[4], row[3], mode == 0 ? row[5] : 0]
            }
            let chosen = (0..<4).first { rows[start + $0][2] == 1 } ?? 0
            sample.add(alternatives, chosen: chosen, cluster: start / 28)
        }
        return sample
    }
}
