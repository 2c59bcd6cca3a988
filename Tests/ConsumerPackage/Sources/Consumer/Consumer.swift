import Entente

/// Reads a scenario, runs ten futures of it, prints a mean and writes the tables to the folder it is given.
@main
struct Consumer {
    private static let text = """
        scenario: consumer
        time: {steps: 20}
        standards: {north: {quality: 1}, south: {quality: 0.8}}
        actors: {firms: {count: 30}}
        relations: {peers: {complete: true, among: firms}}
        adoption:
          revision: {simultaneous: {hazard: 0.3}}
          choice: {logit: {temperature: 0.2}}
          firms: {peers: {network: peers, weight: 1.5}, quality: {quality: standard, weight: 1}}
        outcomes: [share: {of: standards}]
        """

    static func main() async throws {
        let document = try ScenarioReader.read(text: text)
        let plan = try StudyPlan(document.scenario, replicates: 10, seed: 0)
        let result = try await Study(document.scenario, plan: plan).run(threads: 2)
        let interval = try result.intervals(policy: result.reference)[0]
        print("\(result.columns[0].name): \(interval.mean) over \(interval.count) replicates")
        let middle = result.policies[result.reference].series[0, 10].median
        print("after half the steps, the median is \(middle)")
        let values = try result.values(0, policy: result.reference)
        print("from \(values.min() ?? .nan) to \(values.max() ?? .nan)")

        guard CommandLine.arguments.count == 2 else { return }
        let record = RunRecord(
            started: "2026-01-01T00:00:00Z", seconds: 0, runs: plan.runCount, threads: 2,
            command: CommandLine.arguments, blas: BLAS.configuration)
        try await ResultsFolder.write(
            result, inputs: document.inputs.map { ResultsFolder.Input(path: $0.path, sha256: $0.sha256) },
            run: record, to: CommandLine.arguments[1])
    }
}
