import ScenarioModel
import ScenarioYAML
import Testing

@testable import Simulation

/// A world with other numbers for its parameters, against the scenario read again with these numbers.
@Suite struct ParameterSettingTests {
    private typealias Values = [(path: String, value: Double)]

    /// Rules without dates, so that their numbers can be set.
    private static let rules = [
        ("simultaneous: {hazard: 0.4}", "logit: {temperature: 0.7}"),
        ("poisson: {rate: 0.9}", "best_response: {tie: random, error: 0.2}"),
        ("simultaneous: {hazard: 0.4}", "linear: {scale: 0.3}"),
        ("sequential: {per_step: 4}", "threshold: {level: 0.4}"),
        ("simultaneous: {hazard: 1}", "proportional: {exponent: 0.5}"),
    ]

    /// A scenario by its number in the rules; always the same.
    private func random(_ number: Int) -> RandomScenario {
        RandomScenario(number, revision: Self.rules[number].0, choice: Self.rules[number].1)
    }

    /// The world read again with values; nil where the text has nothing at a path, as for a number left to its default.
    private func reread(_ number: Int, _ values: Values) throws -> World? {
        var random = random(number)
        do {
            return try World(
                random.read(values.map { Override(path: $0.path, value: "\($0.value)") }),
                seed: UInt32(number))
        } catch let error as ScenarioError where error.diagnostics.contains(where: Self.isAbsence) {
            return nil
        }
    }

    private static func isAbsence(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.message.hasPrefix("there is no '")
    }

    private func written(_ number: Int) throws -> World {
        var random = random(number)
        return try World(random.read(), seed: UInt32(number))
    }

    /// Another number that the parameter may have.
    private func other(than quantity: TimedQuantity) -> Double {
        let value = quantity.points[0].value
        return [value * 0.5 + 0.125, value + 0.25, value * 0.5].first {
            $0 != value && quantity.range.contains($0)
        } ?? value
    }

    /// Everything that all policies leave, as text that tells every bit.
    private func everything(_ world: World) throws -> [String] {
        try world.scenario.policies.indices.map { policy in
            let records = try #require(try Simulator(world).run(policy: policy, replicates: 0..<1))
            let events = records.events.map { "\($0.key): \($0.value)" }.sorted()
            return "\(bits(records.runs)) \(bits(records.series)) \(records.adoption) \(events) "
                + "\(records.agreements) \(records.stopCount)"
        }
    }

    @Test func world_isTheOneReadAgain_forEachParameterAlone() throws {
        let world = try written(0)
        var compared: [String] = []
        for quantity in world.scenario.parameters {
            let values = [(path: quantity.path, value: other(than: quantity))]
            guard let set = world.setting(values), let read = try reread(0, values) else { continue }
            compared.append(quantity.path)
            #expect(try everything(set) == everything(read), "\(values)")
        }
        for part in [
            "adoption.revision", "adoption.choice", "adoption.states", "adoption.firms",
            "agreements.league.partner",
            "bodies.club", "standards.a.quality", "standards.c.attributes", "compatibility.c-b",
        ] {
            #expect(compared.contains { $0.hasPrefix(part) }, "\(part) among \(compared)")
        }
    }

    @Test(arguments: [1, 2]) func world_isTheOneReadAgain_withAllParametersAtOnce(number: Int) throws {
        let world = try written(number)
        let values: Values = try world.scenario.parameters.compactMap { quantity in
            let value = (path: quantity.path, value: other(than: quantity))
            return try world.setting([value]) != nil && reread(number, [value]) != nil ? value : nil
        }
        #expect(values.count >= 20)
        let (set, read) = (try #require(world.setting(values)), try #require(try reread(number, values)))
        #expect(try everything(set) == everything(read))
        #expect(try everything(set) != everything(world))
    }

    /// A number on the edge of what has a meaning is taken only if the reader takes it too.
    @Test(arguments: [3, 4]) func edge_isAccepted_onlyWhereTheReaderAcceptsIt(number: Int) throws {
        let world = try written(number)
        for quantity in world.scenario.parameters {
            for edge in [quantity.range.lowerBound, quantity.range.upperBound] where edge.isFinite {
                guard world.setting([(quantity.path, edge)]) != nil else { continue }
                #expect(throws: Never.self, "\(quantity.path)=\(edge)") {
                    _ = try reread(number, [(quantity.path, edge)])
                }
            }
        }
    }

    @Test func setting_isRefused_whereTheScenarioMustBeReadAgain() throws {
        let world = try written(0)
        #expect(world.setting([("adoption.revision.simultaneous.hazard", 1.5)]) == nil)
        #expect(world.setting([("adoption.revision.simultaneous.hazard", .nan)]) == nil)
        #expect(world.setting([("standards.c.available", 1)]) == nil)
        // It follows dates.
        #expect(world.setting([("compatibility.a-b", 0.5)]) == nil)
        #expect(world.setting([]) != nil)
    }
}
