import Testing

@testable import Simulation

/// Network benefits that only some profiles gain, that count some holders, or that an attribute multiplies.
@Suite struct SelectedNetworkTests {
    /// One actor looks at four others, who hold a, a, b and nothing, and keeps its own profile; welfare is its utility.
    private func utility(_ term: String, holding own: String, first: String = "[]") throws -> Double {
        let world = try world(
            """
            scenario: look
            time: {steps: 1}
            standards: {a: {}, b: {}}
            profiles: [\(first), \(first == "[]" ? "[a]" : "[]"), [b], [a, b]]
            compatibility: {a-b: 0.25}
            actors:
              me: {members: {i: {pull: 3, own: \(own)}}, initial: {column: own}}
              others:
                members: {p: {own: a}, q: {own: a}, r: {own: b}, s: {own: none}}
                initial: {column: own}
            relations: {sees: {complete: true, from: others, to: me}}
            adoption:
              revision: {simultaneous: {hazard: 0}}
              choice: {best_response: {}}
              me: {t: {network: sees, weight: 2, \(term)}}
            outcomes: [welfare: {among: me}]
            """)
        return try world.series("welfare_me", world.run())[0]
    }

    @Test(arguments: ["[]", "[a]"]) func holding_countsPlainShares(first: String) throws {
        #expect(try utility("holding: none", holding: "a", first: first) == 0.5)
        #expect(try utility("holding: none", holding: "none", first: first) == 0.5)
        #expect(try utility("holding: a", holding: "b", first: first) == 1)
        #expect(try utility("holding: [a, none]", holding: "b", first: first) == 1.5)
        #expect(try utility("holding: a+b", holding: "b", first: first) == 0)
    }

    @Test func profiles_gainItAlone() throws {
        #expect(try utility("holding: a, profiles: [none, b]", holding: "none") == 1)
        #expect(try utility("holding: a, profiles: [none, b]", holding: "a+b") == 0)
        #expect(try utility("standards: b", holding: "a") == 0)
        // With compatibility: 1/4 hold b itself, and a quarter of the benefit of 2/4 is had from a.
        #expect(try utility("standards: b", holding: "b") == 0.75)
        #expect(try utility("profiles: b", holding: "a+b") == 0)
        #expect(try utility("profiles: [b, none]", holding: "none") == 0)
    }

    @Test func attributeOfTheActor_multiplies() throws {
        #expect(try utility("actor: pull", holding: "b") == 2.25)
        #expect(try utility("actor: pull, holding: none, standards: b", holding: "b") == 1.5)
    }

    /// A term that selects every profile is the plain term, to the bit.
    @Test func everyProfile_isThePlainTerm() throws {
        func series(_ keys: String) throws -> [UInt64] {
            let world = try world(
                """
                scenario: plain
                time: {steps: 8}
                standards: {a: {}, b: {}}
                profiles: [[a], [], [b], [a, b]]
                compatibility: {a-b: 0.3}
                actors: {x: {count: 40, initial: {shares: {none: 0.5, a: 0.2, b: 0.3}}}}
                relations: {w: {erdos_renyi: {probability: 0.3}, among: x, isolated: allow}}
                adoption:
                  revision: {simultaneous: {hazard: 0.4}}
                  choice: {logit: {temperature: 0.4}}
                  x: {n: {network: w, weight: 1.7\(keys)}}
                outcomes: [share, welfare]
                """)
            return bits(try world.run("baseline", 0..<3).series)
        }
        #expect(try series("") == series(", profiles: [none, a, b, a+b]"))
    }
}
