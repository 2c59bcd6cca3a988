import Foundation

@testable import Forecasting

/// Periods of 20 actors until they adopt; see `Data/README.md`.
enum AdoptionPeriods {
    static func sample() throws -> ChoiceSample {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Data/adoption_periods.csv")
        var sample = ChoiceSample(terms: ["always", "wealth", "exposure"])
        for row in try String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst() {
            let values = row.split(separator: ",").compactMap { Double($0) }
            sample.add([1, values[2], values[3]], happened: values[4] == 1, cluster: Int(values[0]))
        }
        return sample
    }
}
