import NumericKit
import ScenarioModel
import Simulation
import Testing

@testable import Forecasting

/// The whole chain: futures of a scenario with known weights are taken for its history, and fitted.
///
/// 60 histories of 96 actors, fixed seeds. A right 95 % interval holds the weight with a frequency within
/// 4·√(0.95·0.05/60) = 0.11 of 0.95, up to 6·10⁻⁵.
@Suite struct FitCalibrationTests {
    private static let histories = 60
    private static let actors = 96
    private static let truth = [
        "open": 1.2, "peers": 1.5, "adopting": -0.5, "planned": 0.8, "changing": 2.0,
    ]

    private static func scenario(
        _ weights: [String: Double], history: String?, noise: String = "", fit: String = ""
    )
        throws -> Scenario
    {
        func weight(_ term: String) -> String { "\(weights[term] ?? 0)" }
        let text = """
            scenario: known
            time: {steps: 9}
            run: {adoption_every: 1}
            standards: {north: {attributes: {open: 1}}, south: {attributes: {open: 0}}}
            profiles: [[], [north], [south]]
            actors: {states: {table: states.csv}}
            relations: {near: {ring_lattice: {neighbours: 4}, among: states}}
            adoption:
              revision: {simultaneous: {hazard: 1}}
              choice: {logit: {temperature: 1}}
              abandon: refuse
              states:
                open: {attribute: open, actor: rich, weight: \(weight("open"))}
            \(noise)
                peers: {peers: near, weight: \(weight("peers"))}
                adopting: {attribute: adopts, weight: \(weight("adopting"))}
                planned: {attribute: adopts, actor: plan, weight: \(weight("planned"))}
                changing: {switching: any_change, cost: \(weight("changing"))}
            outcomes: [share]
            \(history == nil ? "" : "history: {table: history.csv, until: 8}\n\(fit)")
            """
        let states =
            "id,rich,plan,noise_1,noise_2\n"
            + (0..<actors).map {
                "a\($0),\(Double($0 * 7 % 11) / 5 - 1),\($0 * 5 % 3 == 0 ? 1 : 0),\(Double($0 * 3 % 7) / 3 - 1),\(Double($0 * 8 % 13) / 6 - 1)\n"
            }
            .joined()
        return try HistoryFiles.read(text, ["states.csv": states, "history.csv": history ?? ""])
    }

    /// What actors took in one future, as a table.
    private static func history(_ replicate: Int) throws -> String {
        let world = try World(scenario(truth, history: nil), seed: 0)
        guard let records = try Simulator(world).run(policy: 0, replicates: replicate..<(replicate + 1))
        else {
            throw CancellationError()
        }
        var held = Array(repeating: 0, count: actors)
        var rows = "actor,date,profile\n"
        for step in 0..<world.stepCount {
            for actor in 0..<actors {
                let start = (step * actors + actor) * 3
                guard let now = (0..<3).first(where: { records.adoption[start + $0] == 1 }),
                    now != held[actor]
                else {
                    continue
                }
                held[actor] = now
                rows += "a\(actor),\(step),\(["none", "north", "south"][now])\n"
            }
        }
        return rows
    }

    @Test func intervals_holdTheWeights_asOftenAsTheySay() throws {
        var inside: [String: Int] = [:]
        var shifts: [String: Double] = [:]
        for replicate in 0..<Self.histories {
            let fit = try HistoryFit(
                Self.scenario([:], history: Self.history(replicate)), knownThrough: 8)
            for weight in fit.weights {
                let error = try #require(weight.standardError)
                let truth = try #require(Self.truth[weight.term])
                if abs(weight.value - truth) <= 1.959963984540054 * error {
                    inside[weight.term, default: 0] += 1
                }
                shifts[weight.term, default: 0] += (weight.value - truth) / error
            }
            #expect(fit.weights.map(\.part) == [.choice, .choice, .timing, .timing, .timing])
        }
        let share = Double(Self.histories)
        for term in Self.truth.keys.sorted() {
            let found = Double(inside[term] ?? 0) / share
            #expect(abs(found - 0.95) <= 4 * (0.95 * 0.05 / share).squareRoot(), "\(term) \(found)")
        }
    }

    /// What tells nothing is taken about as often as Akaike's criterion takes it, with probability 0.16, and never every
    /// other time; what tells is taken always.
    @Test func selection_leavesNoiseOut() throws {
        let noise = """
                noise_1: {attribute: open, actor: noise_1, weight: 0}
                noise_2: {attribute: open, actor: noise_2, weight: 0}
            """
        let repetitions = 20
        var taken: [String: Int] = [:]
        for replicate in 0..<repetitions {
            let scenario = try Self.scenario(
                [:], history: Self.history(replicate), noise: noise, fit: "fit: {select: true}")
            let fit = try HistoryFit(scenario, knownThrough: 8)
            for weight in fit.weights where weight.isSelected { taken[weight.term, default: 0] += 1 }
            for weight in fit.weights where !weight.isSelected {
                #expect(weight.value == 0 && weight.part == .choice)
            }
            #expect(!fit.selection.isEmpty)
        }
        #expect(taken["open"] == repetitions)
        #expect((taken["noise_1"] ?? 0) + (taken["noise_2"] ?? 0) < repetitions)
        #expect(taken["adopting"] == repetitions, "timing is not selected")
    }
}
