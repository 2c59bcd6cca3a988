import Coalitions
import Testing

/// Axelrod & Bennett (1993) and the Syria landscape of Axelrod and Furnas.
@Suite struct PublishedLandscapeTests {
    private static let first = Samples.camps(
        Samples.firms, apart: ["dec", "hp", "apollo", "intergraph", "sgi"])
    private static let second = Samples.camps(
        Samples.firms, apart: ["att", "ibm", "apollo", "intergraph", "sgi"])

    @Test func unix_hasItsTwoMinima() throws {
        let survey = Samples.unix().enumerate()
        #expect(survey.method == .enumeration(configurations: 256))
        #expect(survey.minimumCount == 2)
        #expect(survey.minima.map(\.camps) == [Self.first, Self.second])
        for minimum in survey.minima {
            #expect(isClose(minimum.energy, -3828.90))
            #expect(minimum.isStrict)
            #expect(minimum.basin == 128)
            #expect(isClose(minimum.frustrations.reduce(0, +), minimum.energy))
        }
        #expect(survey.maximumEnergy == 0)
        let places = 0.005  // The mean is known to two decimal places.
        #expect(abs(survey.meanEnergy - -2487.57) < places)
    }

    @Test func unix_comparesWithTheAlliancesSeen() throws {
        let landscape = Samples.unix()
        let seen = Samples.openSoftwareFoundation
        #expect(isClose(landscape.energy(seen), -3806.10))
        #expect(landscape.restless(seen).map { Samples.firms[$0] } == ["ibm"])
        #expect(landscape.descend(from: seen) == Self.first)
        let comparison = landscape.compare(Self.first, with: seen, sizes: Samples.shares)
        #expect(comparison.wrong.map { Samples.firms[$0] } == ["ibm"])
        #expect(isClose(comparison.rightSizeShare, 1 - 3.8 / 123.7))
        #expect(comparison.freeRight == 8)
        // 10 of the 256 configurations have at least eight of nine right.
        #expect(comparison.chance == Fraction(10, 256))
        let other = landscape.compare(Self.second, with: seen, sizes: Samples.shares)
        #expect(other.wrong.map { Samples.firms[$0] } == ["dec", "hp", "att"])
    }

    @Test func unix_hasOneMinimum_whenSunAndATTStandTogether() throws {
        let landscape = Samples.unix(ties: [[(0, false), (7, false)]])
        let survey = landscape.enumerate()
        #expect(survey.method == .enumeration(configurations: 128))
        #expect(survey.minima.map(\.camps) == [Self.first])
        #expect(survey.minima[0].basin == 128)
        let comparison = landscape.compare(
            Self.first, with: Samples.openSoftwareFoundation, sizes: Samples.shares)
        #expect(comparison.freeRight == 6)
        #expect(comparison.freeCount == 7)
        #expect(comparison.chance == Fraction(8, 128))
        #expect(comparison.chance.description == "1/16")
    }

    @Test func unix_reachesTheSameMinimum_byAnyBetterReplies() {
        // From every configuration every path of improving switches of single firms ends in the same minimum.
        let landscape = Samples.unix(ties: [[(0, false), (7, false)]])
        var ends: [[Bool]: Set<[Bool]>] = [:]
        func end(_ camps: [Bool]) -> Set<[Bool]> {
            if let known = ends[camps] { return known }
            let moves = landscape.restless(camps)
            let found =
                moves.isEmpty
                ? [camps]
                : moves.reduce(into: Set<[Bool]>()) { found, actor in
                    var after = camps
                    after[actor].toggle()
                    found.formUnion(end(after))
                }
            ends[camps] = found
            return found
        }
        for number in 0..<128 { #expect(end(landscape.camps(ofConfiguration: number)) == [Self.first]) }
    }

    @Test func realists_findFourAlliances() {
        let names = ["britain", "france", "germany", "italy", "ussr"]
        let landscape = EnergyLandscape(
            sizes: [7.45, 5.32, 11.49, 4.03, 15.01], propensities: Samples.pairs(5) { _, _ in -1 })
        let survey = landscape.enumerate()
        #expect(survey.minima.allSatisfy { $0.isStrict })
        #expect(
            survey.minima.map(\.camps)
                == ["britain", "france", "italy", "germany"].map {
                    Samples.camps(names, apart: [$0, "ussr"])
                })
        for (minimum, energy) in zip(survey.minima, [-936.1328, -933.9602, -923.8208, -890.4]) {
            #expect(isClose(minimum.energy, energy))
        }
    }

    @Test func syria_hasOneMinimum() throws {
        let names = ["us", "rus", "syr", "tur", "sa", "iran", "isis", "hez", "iqkrd", "nusra", "iraq"]
        let strengths: [Double] = [10, 10, 50, 10, 10, 20, 100, 20, 40, 10, 50]
        let scores: [[Double]] = [
            [2, 2, 5, 4, 2, 1, 1, 4, 2, 4], [4, 2, 3, 3, 1, 3, 2, 2, 4], [1, 2, 4, 1, 4, 1, 2, 3],
            [3, 2, 2, 3, 2, 2, 3], [1, 1, 3, 3, 2, 3], [2, 5, 3, 2, 2], [2, 1, 2, 1], [3, 2, 3], [2, 3], [2],
        ]
        let landscape = EnergyLandscape(
            sizes: strengths, propensities: Samples.pairs(11) { i, j in scores[i][j - i - 1] - 3 })
        let survey = landscape.enumerate()
        #expect(survey.method == .enumeration(configurations: 1024))
        #expect(survey.minimumCount == 1)
        let minimum = try #require(survey.minima.first)
        #expect(minimum.camps == Samples.camps(names, apart: ["tur", "isis", "nusra"]))
        #expect(minimum.energy == -83200)
        #expect(
            minimum.frustrations == [
                -1900, -2200, -11500, -1500, -2100, -2400, -38000, -2200, -8800, -2100, -10500,
            ])
        #expect(landscape.energy(Samples.camps(names, apart: ["us"])) == -4200)
        #expect(landscape.energy(Samples.camps(names, apart: ["us", "rus"])) == -7200)
        #expect(landscape.energy(Samples.camps(names, apart: ["us", "syr"])) == -30200)
        #expect(landscape.energy(names.map { _ in false }) == 0)
    }
}
