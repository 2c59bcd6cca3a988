import Foundation
import NumericKit
import ScenarioModel
import Studies
import Testing

@testable import Forecasting

@Suite struct SimulationFitTests {
    /// How many standard errors a mean may be off; one in 16,000 normal numbers is further away.
    private static let errors = 4.0

    private static let seven = "date,outcome,value\n0,adopters_profile_west_states,7\n"

    /// Within standard errors of importance sampling: Σ w² (f − f̄)².
    private static func expect(_ population: ABCPopulation, _ mean: Double, of function: (Double) -> Double) {
        let values = population.particles.map { ($0.weight, function($0.parameters[0])) }
        let found = values.reduce(0) { $0 + $1.0 * $1.1 }
        let square = values.reduce(0) { $0 + $1.0 * $1.0 * ($1.1 - mean) * ($1.1 - mean) }
        #expect((found - mean).magnitude < errors * square.squareRoot(), "\(found) instead of \(mean)")
    }

    /// Seven of ten adopt in a step: a binomial likelihood, whose posterior under a uniform prior is Beta(8, 4). The
    /// populations go on until only exact counts are close enough.
    @Test(arguments: [0, 1] as [UInt32])
    func hazard_hasItsBetaPosterior_throughTheEngine(seed: UInt32) async throws {
        let scenario = try SeriesSample.scenario(SeriesSample.coins, series: Self.seven)
        let fit = try await SimulationFit.run(scenario, knownThrough: 0, seed: seed, threads: 2)
        #expect(fit.posterior.tolerance == 0)
        #expect(fit.posterior.particles.allSatisfy { $0.distance == 0 })
        let beta = BetaDistribution(8, 4)
        for level in [0.1, 0.25, 0.5, 0.75, 0.9] {
            let quantile = beta.quantile(level)
            Self.expect(fit.posterior, level) { $0 < quantile ? 1 : 0 }
        }
        Self.expect(fit.posterior, 2.0 / 3) { $0 }
        Self.expect(fit.posterior, 32.0 / (144 * 13)) { ($0 - 2.0 / 3) * ($0 - 2.0 / 3) }
    }

    /// The target of a history of choices is what became of the outcomes: seven had adopted after the first step.
    @Test func choices_giveTheSamePosterior_asTheirSeries() async throws {
        let rows = (1...7).map { "states_\($0),0,west\n" }.joined()
        let text = SeriesSample.coins.replacing("{series: series.csv}", with: "{table: series.csv}")
            .replacing("particles: 400", with: "particles: 60, outcomes: adopters_profile_west_states")
        let chosen = try SeriesSample.scenario(text, series: "actor,date,profile\n" + rows)
        let told = try SeriesSample.scenario(
            text.replacing("{table: series.csv}", with: "{series: series.csv}"), series: Self.seven)
        let first = try await SimulationFit.run(chosen, knownThrough: 0, threads: 2)
        let second = try await SimulationFit.run(told, knownThrough: 0, threads: 2)
        #expect(first.target == second.target)
        #expect(first.populations == second.populations)
    }

    /// One mean per outcome and date, in standard deviations of what was measured: of 2, 4, 6 that is 2, of one value 1.
    @Test func distance_isTheRootMeanSquare_inStandardDeviations() {
        func series(_ values: [Int: Double]) -> MeasuredSeries {
            MeasuredSeries(
                outcome: "a", column: 0, unit: "actors",
                points: values.sorted { $0.key < $1.key }.map { .init(step: $0.key, value: $0.value) })
        }
        let distance = SeriesSimulation.distance(
            of: [[2, 0, 8, 6], [0, 7, 0, 0]], to: [series([0: 2, 2: 4, 3: 6]), series([1: 4])])
        // 0, (8 − 4)/2, 0 and 7 − 4: the mean of 0, 4, 0 and 9 is 13/4.
        #expect(distance == (13.0 / 4).squareRoot())
    }

    @Test func populations_areTheSame_onOneThreadAndThree() async throws {
        let scenario = try SeriesSample.scenario(
            SeriesSample.formats, series: SeriesSample.rows(SeriesSample.formatsSeries))
        let one = try await SimulationFit.run(scenario, knownThrough: 6, threads: 1)
        let three = try await SimulationFit.run(scenario, knownThrough: 6, threads: 3)
        #expect(one.populations == three.populations)
        #expect(one.populations.count == 4)
    }

    @Test func fit_goesOnFromKeptPopulations_toTheSameBytes() async throws {
        let scenario = try SeriesSample.scenario(
            SeriesSample.formats, series: SeriesSample.rows(SeriesSample.formatsSeries))
        let folder = "\(FileManager.default.temporaryDirectory.path)/entente-fit-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let identity = StudyIdentity(["seed": "1"])
        func open(_ name: String) throws -> PopulationStore {
            try PopulationStore(folder: "\(folder)/\(name)", identity: identity, dropsOthers: false)
        }
        let whole = try await SimulationFit.run(scenario, knownThrough: 6, threads: 2, store: open("whole"))
        let cancellation = Cancellation()
        await #expect(throws: StudyCancelled.self) {
            try await SimulationFit.run(
                scenario, knownThrough: 6, threads: 2, store: open("part"), cancellation: cancellation
            ) { population in if population.number == 1 { cancellation.cancel() } }
        }
        #expect(try open("part").count == 2)
        var made: [Int] = []
        let resumed = try await SimulationFit.run(
            scenario, knownThrough: 6, threads: 1, store: open("part")
        ) { made.append($0.number) }
        #expect(made == [2, 3])
        #expect(resumed.populations == whole.populations)
        for (name, fit) in [("whole", whole), ("part", resumed)] {
            try SimulationFitFolder.write(fit, of: scenario, inputs: [], to: "\(folder)/\(name)")
        }
        for file in [
            "posterior.csv", "populations.csv", "estimates.csv", "covariance.csv", "datapackage.json",
            "populations/2.population",
        ] {
            let bytes = try ["whole", "part"].map {
                try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)/\(file)"))
            }
            #expect(bytes[0] == bytes[1] && !bytes[0].isEmpty, "\(file)")
        }
        // A fit that has ended is not made again.
        made = []
        _ = try await SimulationFit.run(scenario, knownThrough: 6, threads: 1, store: open("part")) {
            made.append($0.number)
        }
        #expect(made == [])
        #expect(throws: LedgerError.self) {
            try PopulationStore(folder: "\(folder)/part", identity: StudyIdentity([:]), dropsOthers: false)
        }
    }

    @Test func damagedPopulation_isMadeAgain() async throws {
        let scenario = try SeriesSample.scenario(
            SeriesSample.formats, series: SeriesSample.rows(SeriesSample.formatsSeries))
        let folder = "\(FileManager.default.temporaryDirectory.path)/entente-fit-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func open() throws -> PopulationStore {
            try PopulationStore(folder: folder, identity: StudyIdentity([:]), dropsOthers: false)
        }
        let whole = try await SimulationFit.run(scenario, knownThrough: 6, threads: 2, store: open())
        let file = URL(fileURLWithPath: "\(folder)/populations/1.population")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        try Data(text.dropLast(3).utf8).write(to: file)
        let again = try await SimulationFit.run(scenario, knownThrough: 6, threads: 2, store: open())
        #expect(again.populations == whole.populations)
    }

    @Test func resampling_takesParticlesAsOftenAsTheirWeight() {
        let population = ABCPopulation(
            number: 0, tolerance: 1,
            particles: [0.5, 0, 0.125, 0.375].map {
                .init(parameters: [$0], weight: $0, distance: 0, attempts: 1)
            })
        #expect(population.resampled(8) == [0, 0, 0, 0, 2, 3, 3, 3])
        #expect(population.quantile(0.5, of: 0) == 0.375)
    }
}
