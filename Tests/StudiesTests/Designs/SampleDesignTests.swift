import ScenarioModel
import Testing

@testable import Studies

/// Designs whose points are samples of the laws: random points, Latin hypercubes and Sobol' points.
@Suite struct SampleDesignTests {
    private let unit = "{uniform: [0, 1]}"

    /// Laws with their exact means and variances; none has a kurtosis above 4.
    private static let moments: [(law: String, mean: Double, variance: Double)] = [
        ("{uniform: [1, 3]}", 2, 1.0 / 3),
        // 1/log 2, and 3/(2 log 2) minus its square.
        ("{log_uniform: [1, 2]}", 1.4426950408889634, 0.082673580327837313),
        ("{triangular: [0, 0.3, 1]}", 1.3 / 3, 0.79 / 18),
        ("{normal: [1, 0.5]}", 1, 0.25),
        // √(2/π) and 1 − 2/π: the half-normal law.
        ("{truncated_normal: [0, 1, 0, 25]}", 0.7978845608028654, 0.3633802276324186),
        ("{beta: [2, 5], to: 10}", 20.0 / 7, 1000.0 / 392),
        ("{integer: [2, 6]}", 4, 2),
        ("{categorical: {1: 1, 5: 3}}", 4, 3),
        ("{discrete: [[1, 0.3], [0, 0.7]]}", 0.3, 0.21),
    ]

    @Test(arguments: ["random", "lhs", "sobol"])
    func moments_areThoseOfTheLaws(kind: String) throws {
        let count = 2048
        let points = try DesignSample.points(
            Self.moments.map(\.law), design: "{\(kind): {points: \(count)}}", seed: 5)
        for (column, moments) in zip(DesignSample.columns(points), Self.moments) {
            let mean = column.reduce(0, +) / Double(count)
            let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
            // Four standard errors of random points, σ/√n and at most σ²√(3/n); the other designs have smaller ones.
            let error = 4 * (moments.variance / Double(count)).squareRoot()
            #expect((mean - moments.mean).magnitude <= error, "\(moments.law)")
            let varianceError = 4 * moments.variance * (3 / Double(count)).squareRoot()
            #expect((variance - moments.variance).magnitude <= varianceError, "\(moments.law)")
        }
    }

    @Test(arguments: ["random: {points: 40}", "lhs: {points: 40, maximin: 3}", "sobol: {points: 40}"])
    func points_areTheSame_forTheSameSeed(design: String) throws {
        func points(_ seed: UInt32) throws -> [DesignPoint] {
            try DesignSample.points([unit, unit], design: "{\(design)}", seed: seed)
        }
        #expect(try points(0) == points(0))
        #expect(try points(0) != points(1))
        let columns = DesignSample.columns(try points(0))
        #expect(columns[0] != columns[1])
        #expect(columns.joined().allSatisfy { $0 > 0 && $0 < 1 })
    }

    @Test func ids_countFromOne() throws {
        let points = try DesignSample.points([unit], design: "{random: {points: 12}}")
        #expect(points.map(\.id).prefix(2) == ["p000001", "p000002"])
        #expect(points.last?.id == "p000012")
    }

    @Test func randomPoints_stay_whenPointsAndUncertaintiesAreAdded() throws {
        let few = try DesignSample.columns(DesignSample.points([unit], design: "{random: {points: 10}}"))
        let many = try DesignSample.columns(
            DesignSample.points([unit, unit], design: "{random: {points: 20}}"))
        #expect(few[0] == Array(many[0].prefix(10)))
    }

    @Test(arguments: ["lhs: {points: 16}", "sobol: {points: 16}"])
    func values_stay_whenUncertaintiesAreAdded(design: String) throws {
        let few = try DesignSample.columns(DesignSample.points([unit, unit], design: "{\(design)}"))
        let more = try DesignSample.columns(DesignSample.points([unit, unit, unit], design: "{\(design)}"))
        #expect(few == Array(more.prefix(2)))
    }

    @Test(arguments: [1, 2, 7, 100], [1, 5])
    func latinHypercube_hitsEachStratumOnce(count: Int, candidates: Int) throws {
        let points = try DesignSample.points(
            [unit, unit, unit], design: "{lhs: {points: \(count), maximin: \(candidates)}}", seed: 9)
        for column in DesignSample.columns(points) {
            #expect(column.map { Int($0 * Double(count)) }.sorted() == Array(0..<count))
        }
    }

    @Test func maximin_spreadsThePoints() throws {
        func leastDistance(_ candidates: Int) throws -> Double {
            let columns = try DesignSample.columns(
                DesignSample.points([unit, unit], design: "{lhs: {points: 20, maximin: \(candidates)}}"))
            var least = Double.infinity
            for i in 0..<20 {
                for j in 0..<i {
                    least = min(
                        least, columns.reduce(0) { $0 + ($1[i] - $1[j]) * ($1[i] - $1[j]) }.squareRoot())
                }
            }
            return least
        }
        let distances = try [1, 5, 50].map { try leastDistance($0) }
        #expect(distances == distances.sorted())
        #expect(distances[0] < distances[2])
    }

    /// Each point in the middle of its cell: (0, 0), (½, ½), (¾, ¼), (¼, ¾) and half of 2⁻³².
    @Test func sobolPoints_areThoseOfTheSequence_unscrambled() throws {
        let points = try DesignSample.points([unit, unit], design: "{sobol: {points: 4, scramble: none}}")
        #expect(
            DesignSample.columns(points) == [
                [0, 0.5, 0.75, 0.25].map { $0 + 0x1p-33 }, [0, 0.5, 0.25, 0.75].map { $0 + 0x1p-33 },
            ])
    }

    @Test(arguments: [0, 1] as [UInt32])
    func sobolPoints_hitEachStratumOnce_scrambled(seed: UInt32) throws {
        let points = try DesignSample.points(
            Array(repeating: unit, count: 5), design: "{sobol: {points: 64}}", seed: seed)
        for column in DesignSample.columns(points) {
            #expect(column.map { Int($0 * 64) }.sorted() == Array(0..<64))
        }
    }

    @Test func sobolPoints_areRefused_inTooManyDimensions() throws {
        let laws = Array(repeating: unit, count: 301)
        let error = try #require(throws: DesignError.self) {
            try DesignSample.points(laws, design: "{sobol: {points: 2}}")
        }
        #expect(
            "\(error)"
                == "scenario.yaml:3:15: error: there are 301 uncertainties; a Sobol' design takes at most 300, so use 'lhs' "
                + "or 'random'")
    }

    @Test func design_isRefused_whenItHasTooManyValues() throws {
        let laws = Array(repeating: unit, count: 21)
        let error = try #require(throws: DesignError.self) {
            try DesignSample.points(laws, design: "{random: {points: 999999}}")
        }
        #expect(
            "\(error)"
                == "scenario.yaml:3:15: error: 999999 points of 21 uncertainties are 20999979 values; at most 20000000 are "
                + "possible, so take fewer points")
    }
}
