import Foundation
import ScenarioModel
import ScenarioYAML
import Testing

@Suite struct ScenarioReaderTests {
    private let scenario: Scenario

    init() throws {
        scenario = try ScenarioReader.read(text: Sample.text).scenario
    }

    @Test func reading_givesWhatIsWritten() throws {
        #expect(scenario.id.value == "small")
        #expect(scenario.title == "A test: two standards")
        #expect(scenario.sources.map(\.id.value) == ["L22"])
        #expect(scenario.timeline.count == 32)
        #expect(scenario.replicates == 50)
        #expect(scenario.seed == 0)
        #expect(scenario.profiles.map(\.id) == ["none", "west", "china", "west+china"])
        #expect(scenario.standards.map(\.title) == ["west", "Chinese"])
        #expect(scenario.standards.map { $0.sponsors.map(\.value) } == [["USA"], ["CHN"]])
        #expect(scenario.standards.map(\.available) == [0, 4])
        #expect(scenario.standards[1].attributes.map(\.name) == ["openness"])
        #expect(scenario.compatibilities[0].share.points[0].value == 0.3)
        #expect(scenario.outcomeColumns.map(\.name).last == "lock_in_time_states")
    }

    /// Before the qualities, which stand at the end with the compatibilities.
    @Test func attributesOfStandards_areParameters() throws {
        let text = Sample.replacing(
            "{openness: 0.5}",
            by:
                "{openness: {path: {2023: 0.5, 2030: 1}, source: \"L22 ch. 2\"}, cost: {value: 2, source: x}, age: 1}"
        )
        let scenario = try ScenarioReader.read(text: text).scenario
        #expect(
            scenario.parameters.map(\.path).suffix(6) == [
                "standards.china.attributes.openness", "standards.china.attributes.cost",
                "standards.china.attributes.age", "standards.west.quality", "standards.china.quality",
                "compatibility.west-china",
            ])
        #expect(scenario.standards[1].attributes.map { $0.value.value(at: 14) } == [0.75, 2, 1])
        let inputs = scenario.inputs.filter { $0.path.contains("attributes") }
        #expect(inputs.map(\.count) == [2, 1, 1])
        #expect(inputs.map(\.assumptions) == [0, 0, 1])
        #expect(inputs.map(\.source) == ["L22 ch. 2", "x", nil])
    }

    @Test func quantity_knowsItsPathSourceAndPlace() throws {
        let hazard = try #require(scenario.parameters.first)
        #expect(hazard.path == "adoption.revision.simultaneous.hazard")
        #expect(hazard.source == "L22 ch. 4")
        #expect(hazard.position == SourcePosition(file: "scenario.yaml", line: 25, column: 37))
        let weights = scenario.adoption.groups[0].terms.map(\.coefficient)
        #expect(weights.map(\.path)[2] == "adoption.states.move.cost")
        #expect(weights.map { $0.value(at: 0) } == [2, -1.2, 0.5])
        #expect(weights.map(\.isAssumption) == [true, true, true])
        #expect(scenario.compatibilities[0].share.isAssumption)
    }

    @Test func datedPath_isSortedAndInterpolated() {
        let quality = scenario.standards[0].quality
        #expect(quality.points.map(\.step) == [0, 28])
        #expect(quality.value(at: 14) == 0.625)
        #expect(quality.source == "L22 ch. 3")
        #expect(quality.path == "standards.west.quality")
    }

    @Test func datedPath_mayLeaveTheRun() throws {
        let text = Sample.replacing("2030-Q1: 1, 2023: 0.25", by: "2020: 0, 2040: 20")
        let quality = try ScenarioReader.read(text: text).scenario.standards[0].quality
        #expect(quality.points.map(\.step) == [-12, 68])
        #expect(quality.value(at: 0) == 3)
    }

    @Test func actors_keepTheirWords() {
        let group = scenario.groups[0]
        #expect(group.actors.map(\.value) == ["USA", "CHN", "NO"])
        #expect(group.weights == [3, 4, 1])
        #expect(group.attribute("bloc")?.texts == ["NATO", "SCO", "NATO"])
        #expect(group.attribute("ideal")?.numbers == [1, -1, 0.5])
        guard case .shares(let shares) = group.initial else {
            Issue.record("expected shares")
            return
        }
        #expect(shares.map(\.profile.value) == ["none", "west+china"])
        #expect(shares.map(\.share.value) == [0.9, 0.1])
    }

    @Test func change_readsDatesAndConditions() throws {
        let change = try #require(scenario.policies[1].changes.first)
        #expect(change.at == 16)
        #expect(change.until == 20)
        let ban = try #require(change.verb as? Ban)
        #expect(ban.profiles.mask(in: scenario) == 0b1100)
        #expect(ban.actors.indices(in: scenario) == [0, 2])
    }

    @Test(arguments: [
        ("states", [0, 1, 2]), ("NO", [2]), ("[CHN, NO]", [1, 2]), ("{group: states, except: CHN}", [0, 2]),
        ("{ids: [USA, CHN], bloc: SCO}", [1]), ("{size: [1, 3]}", [0, 2]), ("{}", [0, 1, 2]),
    ])
    func choiceOfActors_readsEveryForm(text: String, indices: [Int]) throws {
        let text = Sample.replacing("{bloc: [NATO]}", by: text)
        let scenario = try ScenarioReader.read(text: text).scenario
        let ban = try #require(scenario.policies[1].changes[0].verb as? Ban)
        #expect(ban.actors.indices(in: scenario) == indices)
    }

    @Test func undatedRun_countsSteps() throws {
        let text = Sample.text.replacingOccurrences(of: "{from: 2023-Q1, to: 2030-Q4}", with: "{steps: 20}")
            .replacingOccurrences(of: "{2030-Q1: 1, 2023: 0.25}", with: "{10: 1, 0: 0}")
            .replacingOccurrences(of: "available: 2024", with: "available: 4")
            .replacingOccurrences(of: "at: 2027-Q1, until: 2028-Q1", with: "at: 7")
        let scenario = try ScenarioReader.read(text: text).scenario
        #expect(scenario.policies[1].changes[0].at == 7)
        #expect(scenario.standards[1].available == 4)
        #expect(scenario.standards[0].quality.value(at: 5) == 0.5)
    }

    @Test(arguments: [
        ("2027-Q1", "'2027-Q1' is no step; the run is undated, so write a whole number"),
        (
            "-9223372036854775808",
            "'-9223372036854775808' is no step; the run is undated, so write a whole number"
        ),
        ("20", "'20' lies outside the run, which goes from 0 to 19"),
    ])
    func undatedRun_hasNoDates(date: String, problem: String) {
        let text = Sample.text.replacingOccurrences(of: "{from: 2023-Q1, to: 2030-Q4}", with: "{steps: 20}")
            .replacingOccurrences(of: "{2030-Q1: 1, 2023: 0.25}", with: "{10: 1, 0: 0}")
            .replacingOccurrences(of: "available: 2024", with: "available: \(date)")
            .replacingOccurrences(of: "at: 2027-Q1, until: 2028-Q1", with: "at: 7")
        #expect(Sample.problems(in: text) == ["s.yaml:10:54: error: " + problem])
    }

    @Test func lineEndsAndByteOrderMark_changeNothing() throws {
        let windows = "\u{FEFF}" + Sample.text.replacingOccurrences(of: "\n", with: "\r\n")
        let read = try ScenarioReader.read(text: windows).scenario
        #expect(read.inputs.map(\.position) == scenario.inputs.map(\.position))
        #expect(read.inputs.map(\.path) == scenario.inputs.map(\.path))
        #expect(
            Sample.problems(in: windows.replacingOccurrences(of: "seed", with: "sed")) == [
                "s.yaml:5:23: error: unknown key 'sed' in run; did you mean 'seed'?"
            ])
    }

    @Test func scalarFormsOfText_areRead() throws {
        let text = Sample.replacing(
            "\"A test: two standards\"", by: "|\n  2 * 3 &\n  4\ndescription: 'it''s'")
        let scenario = try ScenarioReader.read(text: text).scenario
        #expect(scenario.title == "2 * 3 &\n4\n")
        #expect(scenario.description == "it's")
    }

    @Test func file_isReadWithItsFingerprint() throws {
        let folder = try TemporaryFolder(["scenario.yaml": Sample.text])
        let document = try ScenarioReader.read(path: "\(folder.path)/scenario.yaml")
        #expect(document.warnings.isEmpty)
        #expect(document.inputs.map(\.path) == ["scenario.yaml"])
        #expect(document.inputs.map(\.bytes) == [Sample.text.utf8.count])
        #expect(document.inputs[0].sha256.count == 64)
        #expect(document.scenario.id.position.file == "\(folder.path)/scenario.yaml")
    }

    @Test func missingFile_isNoScenarioError() {
        do {
            _ = try ScenarioReader.read(path: "/no/such/scenario.yaml")
            Issue.record("expected an error")
        } catch {
            #expect("\(error)" == "cannot read '/no/such/scenario.yaml': no such file or folder")
            #expect(!(error is ScenarioError))
        }
    }

    @Test func warning_isReturned() throws {
        let text = Sample.replacing("relations:\n", by: "  firms: {count: 2}\nrelations:\n")
        let document = try ScenarioReader.read(text: text)
        #expect(
            document.warnings.map(\.description) == [
                """
                scenario.yaml:21:3: warning: 'firms' has no terms under 'adoption', so its actors keep their first \
                profile
                      firms: {count: 2}
                      ^
                """
            ])
    }
}
