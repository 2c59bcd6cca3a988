import Foundation
import Testing

@Suite("Export")
struct ExportTests {
    private static func exported(_ files: [String: String], _ options: String...) async throws -> Workspace {
        let folder = try Workspace(files)
        try await folder.expectSilentSuccess(["export", "results", "--to", "charts"] + options)
        return folder
    }

    @Test func fan_hasDatesTitlesAndQuantiles_alsoWhereValuesAreMissing() async throws {
        let folder = try await Self.exported(StoredSample.plain)
        #expect(
            try folder.text("charts/fan.csv") == """
                policy,outcome,title,unit,step,date,label,q05,q25,median,q75,q95
                ban,share,"Share of west, ""by weight""\",share,0,2027-04-01,2027-Q2,0.1,0.2,0.333333333,0.4,0.5
                baseline,share,"Share of west, ""by weight""\",share,0,2027-04-01,2027-Q2,0.1,0.2,0.3,0.4,0.5
                baseline,share,"Share of west, ""by weight""\",share,1,2027-07-01,2027-Q3,,,,,

                """)
    }

    @Test func differences_areThoseFromTheReferenceAlone() async throws {
        let folder = try await Self.exported(StoredSample.plain)
        #expect(
            try folder.text("charts/differences.csv") == """
                policy,outcome,title,unit,reference,pairs,difference,low,high
                ban,share,"Share of west, ""by weight""\",share,baseline,20,0.5,0.3,0.7
                tax,share,"Share of west, ""by weight""\",share,baseline,1,-0.25,,

                """)
    }

    @Test func adoptionMap_hasEveryProfileHeldByAnyone_andTheCodesOfCountries() async throws {
        let folder = try await Self.exported(StoredSample.plain)
        #expect(
            try folder.text("charts/adoption_map.csv") == """
                policy,actor,group,iso3,iso_numeric,step,date,label,moment,profile,probability
                baseline,CHN,states,CHN,156,0,2027-04-01,2027-Q2,first,east,0.0
                baseline,CHN,states,CHN,156,0,2027-04-01,2027-Q2,first,none,1.0
                baseline,CHN,states,CHN,156,1,2027-07-01,2027-Q3,last,east,0.75
                baseline,CHN,states,CHN,156,1,2027-07-01,2027-Q3,last,none,0.25
                baseline,firm,firms,,,0,2027-04-01,2027-Q2,first,east,0.0
                baseline,firm,firms,,,0,2027-04-01,2027-Q2,first,none,1.0
                baseline,firm,firms,,,1,2027-07-01,2027-Q3,last,east,1.0
                baseline,firm,firms,,,1,2027-07-01,2027-Q3,last,none,0.0

                """)
    }

    /// In the lowest fifth u is 0 and v is 0, 1, 2, 3, 4: the mean is 2, its squared error 2.5 / 5. In the highest u is 4.
    @Test func tornado_ranksUncertaintiesByTheirSwing() async throws {
        let folder = try await Self.exported(StoredSample.designed)
        let title = "\"Share of west, \"\"by weight\"\"\""
        #expect(
            try folder.text("charts/tornado.csv") == """
                policy,outcome,title,unit,rank,uncertainty,low_until,high_from,mean,mean_low,mean_high,swing,standard_error
                ban,share,\(title),share,1,world.v,0.0,4.0,2.0,0.0,4.0,4.0,0.0
                ban,share,\(title),share,2,world.u,0.0,4.0,2.0,2.0,2.0,0.0,1.0
                baseline,share,\(title),share,1,world.u,0.0,4.0,22.0,2.0,42.0,40.0,1.0
                baseline,share,\(title),share,2,world.v,0.0,4.0,22.0,20.0,24.0,4.0,10.0

                """)
    }

    /// The loss is u: with v in its lowest fifth u is 0, 1, 2, 3, 4, and in its highest again.
    @Test func tornado_isOfTheObjectives_whereThereAreAny() async throws {
        let folder = try await Self.exported(
            StoredSample.files(
                StoredSample.runs + [
                    StoredSample.series, StoredSample.adoption, StoredSample.comparison,
                    StoredSample.robustness,
                ]))
        let rows = try folder.text("charts/tornado.csv").split(separator: "\n")
        #expect(rows.count == 1 + 2 * 2)
        #expect(rows[3] == "baseline,loss,A number,,1,world.u,0.0,4.0,2.0,0.0,4.0,4.0,0.0")
        #expect(rows[4] == "baseline,loss,A number,,2,world.v,0.0,4.0,2.0,2.0,2.0,0.0,1.0")
    }

    @Test func heatMap_hasTheMeanOfEachCell() async throws {
        let folder = try await Self.exported(StoredSample.designed)
        let rows = try folder.text("charts/heatmap.csv").split(separator: "\n")
        let title = "\"Share of west, \"\"by weight\"\"\""
        #expect(rows.count == 1 + 2 * 25)
        #expect(rows[0] == "policy,outcome,title,unit,x_bin,y_bin,x,x_from,x_to,y,y_from,y_to,runs,mean")
        #expect(rows[1] == "ban,share,\(title),share,1,1,world.u,0.0,0.8,world.v,0.0,0.8,1,0.0")
        #expect(rows[25] == "ban,share,\(title),share,5,5,world.u,3.2,4.0,world.v,3.2,4.0,1,4.0")
        #expect(rows[33] == "baseline,share,\(title),share,2,3,world.u,0.8,1.6,world.v,1.6,2.4,1,12.0")
    }

    @Test func specification_readsTheTableBesideIt() async throws {
        let folder = try await Self.exported(StoredSample.designed)
        for chart in ["fan", "differences", "tornado", "adoption_map", "heatmap"] {
            let bytes = try folder.bytes("charts/\(chart).vl.json")
            let object = try #require(
                JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any], "\(chart)")
            #expect(object["$schema"] as? String == "https://vega.github.io/schema/vega-lite/v5.json")
            #expect((object["data"] as? [String: Any])?["url"] as? String == "\(chart).csv")
        }
    }

    @Test func chartsOfAnEarlierExport_goWhereTheStudyHasThemNoMore_andOtherFilesStay() async throws {
        let folder = try await Self.exported(StoredSample.designed)
        try folder.put("charts/notes.txt", "the user's own\n")
        for (name, text) in StoredSample.plain { try folder.put(name, text) }
        try await folder.expectSilentSuccess(["export", "results", "--to", "charts"])
        #expect(
            try folder.contents("charts").keys.sorted() == [
                "adoption_map.csv", "adoption_map.vl.json", "datapackage.json", "differences.csv",
                "differences.vl.json", "fan.csv", "fan.vl.json", "notes.txt",
            ])
    }

    @Test func chartOption_makesOnlyThese() async throws {
        let folder = try await Self.exported(StoredSample.plain, "--chart", "fan")
        #expect(
            try folder.contents("charts").keys.sorted() == ["datapackage.json", "fan.csv", "fan.vl.json"])
    }

    @Test func policyAlone_hasNoDifferences() async throws {
        let comparison = StoredSample.Table(
            name: "comparison", columns: StoredSample.comparison.columns, rows: [])
        let folder = try await Self.exported(
            StoredSample.files(
                StoredSample.plainRuns + [StoredSample.series, StoredSample.adoption, comparison]))
        #expect(try folder.contents("charts").keys.contains("fan.csv"))
        #expect(try !folder.contents("charts").keys.contains("differences.csv"))
    }

    @Test func chartsOfARun_haveTheSameBytes_whenMadeAgain() async throws {
        let folder = try Workspace(Sample.files)
        _ = try await folder.run("run", ".", "--out", "results")
        for charts in ["one", "two"] {
            try await folder.expectSilentSuccess(["export", "results", "--to", charts])
        }
        #expect(try folder.contents("one") == folder.contents("two"))
        let package = try folder.text("one/datapackage.json")
        #expect(package.contains("\"name\" : \"sample-charts\""))
        #expect(package.contains("\"seed\" : \"7\""))
        let series = try folder.text("results/series.csv").split(separator: "\n")
        #expect(try folder.text("one/fan.csv").split(separator: "\n").count == series.count)
    }
}
