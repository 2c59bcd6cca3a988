import ScenarioModel
import Testing

@testable import ScenarioYAML

/// Numbers and laws that another scenario's fit has estimated.
@Suite("Fitted numbers")
struct FittedNumberTests {
    private static let estimates = """
        parameter,term,part,selected,estimate,standard_error,clustered_error,low,high
        adoption.x.a.weight,a,choice,true,2,0.5,0.6,0.8,3.2
        adoption.x.b.weight,b,given,true,1,,,,
        """
    private static let covariance = """
        parameter,other,covariance
        adoption.x.a.weight,adoption.x.a.weight,0.36
        """

    /// The text of a scenario.
    private func text(_ weight: String, _ uncertainties: String) -> String {
        """
        scenario: s
        time: {steps: 2}
        standards: {t: {}}
        actors: {x: {count: 2}}
        adoption:
          revision: {simultaneous: {hazard: 1}}
          choice: {logit: {temperature: 1}}
          x: {a: {attribute: adopts, weight: \(weight)}}
        uncertainties: \(uncertainties)
        """
    }

    /// The folder of a scenario, beside that of the scenario `past` with its fit.
    private func folder() throws -> TemporaryFolder {
        try TemporaryFolder([
            "past/fit/estimates.csv": Self.estimates, "past/fit/covariance.csv": Self.covariance,
            "s/notes.txt": "",
        ])
    }

    private func read(_ weight: String, _ uncertainties: String = "{}") throws -> Scenario {
        let folder = try folder()
        return try ScenarioReader.read(
            text: text(weight, uncertainties), named: "s.yaml", directory: folder.path + "/s"
        ).scenario
    }

    private func problems(_ weight: String, _ uncertainties: String = "{}") throws -> [String] {
        let folder = try folder()
        return Sample.problems(in: text(weight, uncertainties), directory: folder.path + "/s")
    }

    @Test func estimate_timesItsFactor_isTheNumber_andNoAssumption() throws {
        let term = try #require(
            try read("{source: \"fit:past\", of: adoption.x.a.weight, times: 0.25}").adoption.groups.first?
                .terms
                .first)
        #expect(term.coefficient.points.map(\.value) == [0.5])
        #expect(term.coefficient.source == "fit:past")
        #expect(!term.coefficient.isAssumption)
    }

    @Test func parameterOfTheSamePath_isTheDefault() throws {
        let term = try #require(try read("{source: \"fit:past\"}").adoption.groups.first?.terms.first)
        #expect(term.coefficient.points.map(\.value) == [2])
    }

    /// The deviation is the root of the variance in covariance.csv, 0.6, times the size of the factor.
    @Test func law_hasTheErrorOfTheEstimate() throws {
        let law = try read("1", "{adoption.x.a.weight: {fit: past, times: -0.5}}").uncertainties.first?.law
        let fit = try #require(law as? FitLaw)
        #expect(fit.number.value == -1)
        #expect(fit.number.deviation == 0.3)
        #expect(fit.inputs.map(\.assumptions) == [0, 0])
    }

    @Test(arguments: [
        (
            "{source: \"fit:past\", of: adoption.x.c.weight}",
            "8:63: error: unknown parameter of 'past' 'adoption.x.c.weight'; did you mean 'adoption.x.a.weight'?"
        ),
        (
            "{source: \"fit:past\", of: adoption.x.b.weight}",
            "8:63: error: 'adoption.x.b.weight' was not fitted in 'past'; take another, or give a value"
        ),
        (
            "{value: 1, source: L22, times: 2}",
            "8:38: error: 'times' goes with a source 'fit:NAME' and no value alone; leave it out"
        ),
    ])
    func mistake_isNamed(weight: String, expected: String) throws {
        #expect(try problems(weight) == ["s.yaml:" + expected])
    }

    @Test func lawOfWhatWasNotFitted_isRefused() throws {
        #expect(
            try problems("1", "{adoption.x.a.weight: {fit: past, of: adoption.x.b.weight}}") == [
                "s.yaml:9:54: error: 'adoption.x.b.weight' was not fitted in 'past'; take another, or give a value"
            ])
    }
}
