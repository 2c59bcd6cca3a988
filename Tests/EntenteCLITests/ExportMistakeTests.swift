import Entente
import Foundation
import Testing

@Suite("Mistakes of exports")
struct ExportMistakeTests {
    private static func refusal(
        _ files: [String: String], to: String = "charts", options: [String] = [], code: Int32 = 65,
        _ message: String
    ) async throws {
        let folder = try Workspace(files)
        try await folder.expectRefusal(
            ["export", "results", "--to", to] + options, code: code, "error: \(message)")
    }

    /// The sample with another text in one place of a file.
    private static func changed(_ file: String, _ old: String, _ new: String) -> [String: String] {
        var files = StoredSample.plain
        files[file] = files[file]?.replacing(old, with: new)
        return files
    }

    @Test(arguments: [[:], ["results/notes.txt": "mine"], ["results/datapackage.json": "{}"]])
    func folderWithoutResults_isRefused(files: [String: String]) async throws {
        try await Self.refusal(
            files,
            "'results' is no folder of results: there is no 'datapackage.json' of a study in it; give the folder that "
                + "'entente run' wrote")
    }

    @Test func changedTable_isRefused() async throws {
        try await Self.refusal(
            Self.changed("results/series.csv", "0.4", "0.41"),
            "'results/series.csv' is not as it was written: its SHA-256 is another than in 'datapackage.json'; run the "
                + "study again, which writes it anew")
    }

    @Test func missingTable_isRefused() async throws {
        var files = StoredSample.plain
        files["results/series.csv"] = nil
        try await Self.refusal(files, code: 74, "cannot read 'results/series.csv': no such file or folder")
    }

    @Test func nameOutsideTheFolder_isRefused() async throws {
        try await Self.refusal(
            Self.changed("results/datapackage.json", "\"series.csv\"", "\"../series.csv\""),
            "'results/datapackage.json' names the file '../series.csv'; only names of files beside it are allowed, such "
                + "as 'series.csv'")
    }

    @Test func otherColumns_areRefused() async throws {
        try await Self.refusal(
            Self.changed("results/datapackage.json", "\"median\"", "\"middle\""),
            "line 1 of 'results/series.csv': the columns are others than 'datapackage.json' declares; run the study "
                + "again, which writes it anew")
    }

    @Test func missingColumn_isRefused() async throws {
        let columns = StoredSample.series.columns.map { $0.name == "median" ? StoredSample.number("x") : $0 }
        let series = StoredSample.Table(name: "series", columns: columns, rows: StoredSample.series.rows)
        try await Self.refusal(
            StoredSample.files(
                StoredSample.plainRuns + [series, StoredSample.adoption, StoredSample.comparison]),
            "'results/series.csv' has no column 'median', or one of another type; run the study again with this version "
                + "of Entente")
    }

    @Test(arguments: [
        ("baseline,all,share,0,2027-Q2,0.3,0.1,0.2,x,0.4,0.5", "'x' in column 'median' is no number"),
        ("baseline,all,share,0", "the row does not have 11 cells"),
        ("baseline,all,share,0,2027-Q2,0.3,0.1,0.2,0.3,0.4,0.5,1", "the row does not have 11 cells"),
    ])
    func row_isRefused_whenItIsNoneOfTheTable(row: String, problem: String) async throws {
        let series = StoredSample.Table(
            name: "series", columns: StoredSample.series.columns, rows: [StoredSample.series.rows[0], row])
        try await Self.refusal(
            StoredSample.files(
                StoredSample.plainRuns + [series, StoredSample.adoption, StoredSample.comparison]),
            "line 3 of 'results/series.csv': \(problem); run the study again, which writes it anew")
    }

    @Test(arguments: ["results", "results/charts", "./results/../results/a/b"])
    func destinationInTheResults_isRefused(to: String) async throws {
        try await Self.refusal(
            StoredSample.plain, to: to, code: 64,
            "--to '\(to)' lies in the results 'results'; give a folder outside, such as 'charts'")
    }

    @Test func destinationWithAnotherPackage_isRefused() async throws {
        var files = StoredSample.plain
        files["charts/datapackage.json"] = "{}"
        try await Self.refusal(
            files, code: 73,
            "'charts' holds another data package; give --to for a folder without 'datapackage.json', or with earlier "
                + "charts")
    }

    @Test func unknownChart_isRefused() async throws {
        try await Self.refusal(
            StoredSample.plain, options: ["--chart", "fann"], code: 64,
            "there is no chart 'fann'; there are fan, differences, tornado, adoption_map, heatmap")
    }

    @Test func chartThatTheStudyLacks_isRefused() async throws {
        try await Self.refusal(
            StoredSample.plain, options: ["--chart", "tornado"], code: 64,
            "'results' has nothing for the chart 'tornado'; docs/charts.md says what each chart needs")
    }
}
