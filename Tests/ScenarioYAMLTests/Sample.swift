import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

/// A complete small scenario, and what goes wrong in variations of it.
enum Sample {
    static let text = """
        scenario: small
        title: "A test: two standards"
        sources: {L22: "Lee, Zhang & Creemers 2022"}
        time: {from: 2023-Q1, to: 2030-Q4}
        run: {replicates: 50, seed: 0}
        standards:
          west:
            sponsor: USA
            quality: {path: {2030-Q1: 1, 2023: 0.25}, source: "L22 ch. 3"}
          china: {title: Chinese, sponsor: [CHN], available: 2024, attributes: {openness: 0.5}}
        profiles: [[], [west], [china], [west, china]]
        compatibility: {west-china: {value: 0.3, source: assumption}}
        actors:
          states:
            members:
              USA: {bloc: NATO, size: 3, ideal: 1}
              CHN: {bloc: SCO, size: 4, ideal: -1}
              NO: {bloc: NATO, size: 1, ideal: 0.5}
            weight: size
            initial: {shares: {none: 0.9, west+china: 0.1}}
        relations:
          trade: {complete: true, among: states, weighted_by: weight}
          affinity: {columns: {USA: ideal, CHN: size}, among: states}
        adoption:
          revision: {simultaneous: {hazard: {value: 0.12, source: "L22 ch. 4"}}}
          choice: {logit: {temperature: 1}}
          states:
            trade: {network: trade, weight: 2}
            likes: {sponsor: affinity, weight: -1.2}
            move: {switching: new_standards, cost: 0.5}
        policies:
          baseline: []
          exclusion:
            - {at: 2027-Q1, until: 2028-Q1, ban: {standards: china, actors: {bloc: [NATO]}}}
        outcomes: [share, lock_in_time: {level: 0.75}]

        """

    /// The sample with other text in one place.
    static func replacing(
        _ old: String, by new: String, location: SourceLocation = #_sourceLocation
    ) -> String {
        #expect(text.components(separatedBy: old).count == 2, "one '\(old)'", sourceLocation: location)
        return text.replacingOccurrences(of: old, with: new)
    }

    /// Everything wrong with a text, one line each, without excerpts.
    static func problems(
        in text: String, directory: String = "", overrides: [Override] = []
    ) -> [String] {
        do {
            _ = try ScenarioReader.read(
                text: text, named: "s.yaml", directory: directory, overrides: overrides)
            return []
        } catch let error as ScenarioError {
            return error.diagnostics.map { "\($0.position): \($0.severity): \($0.message)" }
        } catch {
            return ["\(error)"]
        }
    }

    /// Everything wrong with the sample when one place of it has other text.
    static func problems(
        replacing old: String, by new: String, location: SourceLocation = #_sourceLocation
    ) -> [String] {
        problems(in: replacing(old, by: new, location: location))
    }
}

/// A folder of files that is removed with its owner.
final class TemporaryFolder {
    let path: String

    init(_ files: [String: String]) throws {
        path = FileManager.default.temporaryDirectory.path + "/scenario-\(UUID().uuidString)"
        for (name, text) in files {
            let file = URL(fileURLWithPath: "\(path)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
