import Entente
import Foundation
import Testing

@Suite("Landscape")
struct LandscapeTests {
    private static let landscape = """
        landscape: three
        title: "Three firms"
        actors: {table: firms.csv, size: share}
        propensity: {table: pairs.csv}
        observed: {column: camp}

        """
    private static let firms = """
        id,share,camp,source
        alpha,2,north,a test
        beta,1,south,a test
        gamma,3,south,

        """
    private static let pairs = """
        actor,partner,propensity
        alpha,beta,1
        beta,alpha,1
        alpha,gamma,-2
        beta,gamma,0.5

        """
    private static let files = ["landscape.yaml": landscape, "firms.csv": firms, "pairs.csv": pairs]

    // Pairs apart: alpha-beta 2·1·1 = 2, alpha-gamma 2·3·(−2) = −12, beta-gamma 1·3·0.5 = 1.5; each counts twice.

    @Test func report_namesCampsAndWhoIsWrong() async throws {
        let folder = try Workspace(Self.files)
        let ending = try await folder.run("landscape", ".")
        #expect(ending.error == "")
        #expect(ending.code == 0)
        #expect(
            ending.output == """
                Three firms (three)

                3 actors; all 4 configurations visited; mean energy -8.5, greatest 7
                1 local minimum

                As observed: energy -20, no minimum
                  would switch  beta (-1)
                  leads to      minimum 1

                Minimum 1: energy -21, basin 100.0 % (4 of 4 configurations)
                  north  alpha, beta
                  south  gamma
                  in the camp seen: 2 of 3 actors, 83.3 % of the size; as good by chance: 1
                  in the other: beta

                Frustration of each actor times its size
                  actor  size  minimum 1
                  alpha     2        -12
                  beta      1        1.5
                  gamma     3      -10.5

                """)
    }

    @Test func tables_holdMinimaMembersAndConfigurations() async throws {
        let folder = try Workspace(Self.files)
        let ending = try await folder.run("landscape", "landscape.yaml", "--out", "out")
        #expect(ending.output.hasSuffix("\n\ntables in out\n"))
        #expect(
            try folder.contents("out").keys.sorted() == [
                "configurations.csv", "datapackage.json", "members.csv", "minima.csv",
            ])
        #expect(
            try folder.text("out/configurations.csv") == """
                configuration,second_camp,energy,minimum
                0,,0.0,1
                1,beta,7.0,1
                2,gamma,-21.0,1
                3,beta;gamma,-20.0,1

                """)
        #expect(
            try folder.text("out/minima.csv") == """
                minimum,energy,is_strict,basin,basin_share,second_camp,right_actors,free_actors,right_size_share,chance,wrong
                1,-21.0,true,4,1.0,gamma,2,3,0.833333333,1.0,beta

                """)
        #expect(
            try folder.text("out/members.csv") == """
                minimum,actor,camp,size,frustration,change,is_right
                1,alpha,1,2.0,-12.0,28.0,true
                1,beta,1,1.0,1.5,1.0,false
                1,gamma,2,3.0,-10.5,21.0,true

                """)
        let package = try folder.text("out/datapackage.json")
        #expect(package.contains("\"assumptions\" : \"5 of 7 input numbers are assumptions\""))
        #expect(package.contains("\"sha256 of pairs.csv\" : \"\(Digest.sha256(Array(Self.pairs.utf8)))\""))
    }

    @Test func shippedLandscapes_giveThePublishedNumbers() async throws {
        let unix = try await Program.run(
            ["landscape", "scenarios/validation/unix-alliances"], in: Program.repository)
        #expect(unix.error == "")
        for line in [
            "9 actors; all 256 configurations visited; mean energy -2487.57, greatest 0\n2 local minima\n",
            "As observed: energy -3806.1, no minimum\n  would switch  ibm (-22.8)\n",
            "Minimum 1: energy -3828.9, basin 50.0 % (128 of 256 configurations)\n"
                + "  UNIX International  sun, prime, att, ibm\n",
            "8 of 9 actors, 96.9 % of the size; as good by chance: 0.0390625 (5/128)\n  in the other: ibm\n",
            "Minimum 2: energy -3828.9, basin 50.0 % (128 of 256 configurations)\n"
                + "  UNIX International  sun, prime, dec, hp\n",
        ] { #expect(unix.output.contains(line), "\(line)") }
        let together = try await Program.run(
            ["landscape", "scenarios/validation/unix-alliances", "--set", "together=[[sun, att]]"],
            in: Program.repository)
        #expect(together.output.contains("\n1 local minimum\n"))
        #expect(
            together.output.contains(
                "6 of 7 free actors, 96.9 % of the size; as good by chance: 0.0625 (1/16)"))
        let powers = try await Program.run(
            ["landscape", "scenarios/validation/great-powers-1936"], in: Program.repository)
        for energy in ["-936.1328", "-933.9602", "-923.8208", "-890.4"] {
            #expect(powers.output.contains(": energy \(energy), basin "))
        }
        let syria = try await Program.run(
            ["landscape", "scenarios/validation/syria-2016"], in: Program.repository)
        #expect(
            syria.output.contains(
                "Minimum 1: energy -83200, basin 100.0 % (1024 of 1024 configurations)\n"
                    + "  camp 1  us, rus, syr, sa, iran, hez, iqkrd, iraq\n  camp 2  tur, isis, nusra\n"))
    }

    @Test func manyActors_areSearched() async throws {
        let members = (1...30).map { "m\($0): {s: \($0)}" }.joined(separator: ", ")
        let text = """
            landscape: many
            actors: {size: s, members: {\(members)}}
            propensity: {everyone: -1}
            search: {starts: 40, seed: 0}

            """
        let folder = try Workspace(["landscape.yaml": text, "out/configurations.csv": "earlier\n"])
        let ending = try await folder.run("landscape", ".", "--out", "out")
        #expect(ending.error == "")
        #expect(
            ending.output.contains(
                "30 actors; too many configurations to visit all: steepest descent from 40 random ones, seed 0; "
            ))
        #expect(
            try folder.contents("out").keys.sorted() == ["datapackage.json", "members.csv", "minima.csv"])
        let first = try folder.contents("out")
        _ = try await folder.run("landscape", ".", "--out", "out")
        #expect(try folder.contents("out") == first)
    }

    /// The kernels of OpenBLAS that this processor can run.
    private static let kernels: [String] = {
        let flags = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        return [("Nehalem", " sse4_2 "), ("Haswell", " avx2 "), ("SkylakeX", " avx512f ")]
            .filter { flags.contains($0.1) }.map(\.0)
    }()

    @Test(.enabled(if: !kernels.isEmpty, "OPENBLAS_CORETYPE is tried on x86 processors under Linux"))
    func everyKernel_givesTheSameBytes() async throws {
        let folder = try Workspace()
        let file = "\(Program.repository)/scenarios/validation/unix-alliances"
        let usual = try await folder.run("landscape", file, "--out", "usual")
        #expect(usual.code == 0)
        for kernel in Self.kernels {
            let ending = try await folder.run(
                "landscape", file, "--out", kernel, environment: ["OPENBLAS_CORETYPE": kernel])
            #expect(ending.code == 0)
            #expect(try folder.contents(kernel) == folder.contents("usual"), "\(kernel)")
        }
    }

    @Test func failedRun_leavesTheFolderAsItWas() async throws {
        var files = Self.files
        files["out/minima.csv/keep"] = "the user's own\n"
        let folder = try Workspace(files)
        try await folder.expectRefusal(
            ["landscape", ".", "--out", "out"], code: 74,
            "error: cannot write 'out/minima.csv': it is a folder, not a file")
    }
}
