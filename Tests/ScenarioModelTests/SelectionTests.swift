import Testing

@testable import ScenarioModel

/// Choices of actors and profiles, and the check that every actor keeps a profile.
@Suite struct SelectionTests {
    private static let place = SourcePosition(file: "s.yaml", line: 1, column: 1)

    private static func name(_ text: String) -> Name { Name(text, at: place) }

    private static func group(_ id: String, _ actors: [String], blocs: [String]) -> ActorGroup {
        ActorGroup(
            id: name(id), actors: actors.map(name), weights: actors.map { _ in 1 },
            attributes: [Attribute(name: "bloc", texts: blocs, positions: blocs.map { _ in place })],
            initial: .profile(name("none")), inputs: [])
    }

    private static func quantity(_ value: Double, _ path: String) -> TimedQuantity {
        TimedQuantity(Quantity(value, path: path, position: place))
    }

    private static func scenario(_ changes: [Change] = []) -> Scenario {
        let standards = ["west", "china"].map { id in
            Standard(
                id: name(id), title: id, sponsors: [], available: 0, quality: quantity(0, "q"), attributes: []
            )
        }
        let profiles = [[], [0], [1], [0, 1]].map { indices in
            Profile(standards: indices, ids: indices.map { standards[$0].id.value }, position: place)
        }
        return Scenario(
            id: name("s"), title: "", description: "", sources: [], timeline: Timeline(steps: 10),
            replicates: 1,
            seed: 0, adoptionEvery: 1, seriesEvery: 1, stopWhen: [], standards: standards, profiles: profiles,
            compatibilities: [],
            groups: [
                group("states", ["USA", "DEU", "CHN"], blocs: ["NATO", "NATO", "SCO"]),
                group("firms", ["acme", "zte"], blocs: ["", "SCO"]),
            ],
            relations: [],
            adoption: Adoption(
                revision: .simultaneous(hazard: quantity(0.1, "h")),
                choice: .logit(temperature: quantity(1, "t")), groups: []),
            events: [], policies: [Policy(id: name("p"), changes: changes)], outcomes: [])
    }

    private static func selector(
        groups: [String]? = nil, ids: [String]? = nil, except: [String] = [], blocs: [String]? = nil
    ) -> ActorSelector {
        ActorSelector(
            groups: groups?.map(name), ids: ids?.map(name), except: except.map(name),
            conditions: blocs.map { [.init(attribute: name("bloc"), oneOf: $0.map(name))] } ?? [],
            position: place)
    }

    @Test(arguments: [
        (selector(), [0, 1, 2, 3, 4]), (selector(groups: ["firms"]), [3, 4]),
        (selector(ids: ["zte", "USA"]), [0, 4]), (selector(except: ["USA", "zte"]), [1, 2, 3]),
        (selector(blocs: ["SCO"]), [2, 4]),
        (selector(groups: ["states"], blocs: ["SCO", "NATO"]), [0, 1, 2]),
        (selector(groups: ["states"], ids: ["zte"]), []), (selector(ids: ["USA"], except: ["USA"]), []),
    ])
    func choiceOfActors_needsEveryCondition(selector: ActorSelector, indices: [Int]) {
        #expect(selector.indices(in: Self.scenario()) == indices)
    }

    @Test func unknownAttribute_fitsNobody() {
        let condition = ActorSelector.Condition(attribute: Self.name("size"), oneOf: [Self.name("")])
        let selector = ActorSelector(conditions: [condition], position: Self.place)
        #expect(selector.indices(in: Self.scenario()).isEmpty)
    }

    @Test(
        arguments: [
            (["none"], nil, 0b0001), (nil, ["west"], 0b1010), (["none"], ["china"], 0b1101),
            (["west+china"], [], 0b1000), (["china+west"], nil, 0),
        ] as [([String]?, [String]?, UInt64)])
    func choiceOfProfiles_isAMask(profiles: [String]?, standards: [String]?, mask: UInt64) {
        let selector = ProfileSelector(
            profiles: profiles?.map(Self.name), standards: standards?.map(Self.name), position: Self.place)
        #expect(selector.mask(in: Self.scenario()) == mask)
    }

    /// A change of permissions whose effect a test states directly.
    private struct Permit: Verb {
        static let key = Key.optional("permit", "mapping", default: "none", example: "{}", "For this test.")
        static let section = Section("permit", "For this test.", keys: [])
        var primitives: [Primitive] = []
        var summary: String { "permit" }

        init?(_ fields: any FieldReader) { nil }

        init(_ profiles: [String], inverted: Bool = false, actors: ActorSelector, isAllowed: Bool = false) {
            let profiles = ProfileSelector(
                profiles: profiles.map(SelectionTests.name), standards: nil, position: SelectionTests.place)
            primitives = [
                .permit(profiles: profiles, inverted: inverted, actors: actors, isAllowed: isAllowed)
            ]
        }
    }

    private static func change(_ verb: Permit, at: Int, until: Int? = nil) -> Change {
        Change(
            verb: verb, at: at, until: until, ramp: 1, probability: nil, trigger: nil, label: "",
            position: place)
    }

    private func problems(_ changes: Change...) -> [String] {
        let context = CheckContext(Self.scenario(changes))
        context.scenario.checkPermissions(context)
        return context.diagnostics.map(\.message)
    }

    private static let everything = ["none", "west", "china", "west+china"]

    @Test func policyThatForbidsEverything_isReported() {
        let ban = Permit(Self.everything, actors: Self.selector(ids: ["DEU"]))
        #expect(
            problems(Self.change(ban, at: 3)) == [
                "policy 'p' forbids every profile to 'DEU' at 3; leave it at least one"
            ])
    }

    @Test func bansTogether_mayForbidEverything() {
        let first = Permit(["none", "west"], actors: Self.selector())
        let second = Permit(["none", "west"], inverted: true, actors: Self.selector(groups: ["firms"]))
        #expect(
            problems(Self.change(first, at: 1), Self.change(second, at: 5)) == [
                "policy 'p' forbids every profile to 'acme' at 5, together with the change at s.yaml:1:1; leave it at "
                    + "least one"
            ])
        #expect(problems(Self.change(first, at: 1, until: 5), Self.change(second, at: 5)).isEmpty)
    }

    @Test func laterPermission_doesNotHelpBeforeItsTime() {
        let ban = Permit(["none", "west", "china"], actors: Self.selector())
        let allowance = Permit(["none"], actors: Self.selector(), isAllowed: true)
        let rest = Permit(["west+china"], actors: Self.selector())
        #expect(
            problems(Self.change(ban, at: 1), Self.change(allowance, at: 1), Self.change(rest, at: 1)).isEmpty
        )
        #expect(
            problems(Self.change(ban, at: 1), Self.change(allowance, at: 4), Self.change(rest, at: 1)).count
                == 1)
    }
}
