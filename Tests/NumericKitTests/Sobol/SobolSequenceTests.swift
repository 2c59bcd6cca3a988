import NumericKit
import Testing

/// The sequence to the bit, against SciPy 1.17: `scipy.stats.qmc.Sobol(300, scramble=False, bits=32)`.
@Suite struct SobolSequenceTests {
    private let sequence = SobolSequence(dimensions: 300)

    /// The first 16 points in 20 dimensions; their coordinates are sixteenths, one hexadecimal digit each.
    @Test func firstPoints_areThoseOfSciPy() {
        let points = (0..<16).map { point in
            (0..<20).map { dimension -> String in
                let coordinate = sequence.coordinate(UInt32(point), dimension)
                #expect(coordinate << 4 == 0)
                return String(coordinate >> 28, radix: 16)
            }.joined()
        }
        #expect(
            points == [
                "00000000000000000000", "88888888888888888888", "c444cc4ccccc44c4c4c4",
                "4ccc44c44444cc4c4c4c",
                "66ae626eeae66a6e6ee2", "ee26eae6626ee2e6e66a", "a2eaae22262a2eaaaa26",
                "2a6226aaaea2a62222ae",
                "35f7957ff5b1ffdfddf5", "bd7f1df77d397757557d", "f1b35933397dbb1b1931",
                "793bd1bbb1f5339391b9",
                "5359f7111f5795b1b317", "dbd17f9997df1d393b9f", "971d3b5dd39bd17577d3",
                "1f95b3d55b1359fdff5b",
            ])
    }

    @Test(
        arguments: [
            (1023, [4_194_304, 3_233_808_384, 2_277_507_072, 1_614_807_040, 2_126_512_128]),
            (999_998, [2_227_638_272, 1_708_781_568, 2_528_301_056, 2_065_829_888, 4_050_628_608]),
        ] as [(UInt32, [UInt32])])
    func latePoints_areThoseOfSciPy(point: UInt32, coordinates: [UInt32]) {
        #expect([1, 2, 100, 250, 300].map { sequence.coordinate(point, $0 - 1) } == coordinates)
    }

    /// The coordinates of the first 1024 points in all dimensions, one after the other, hashed as words by FNV-1a.
    @Test func everyDimension_isThatOfSciPy() {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for point in 0..<1024 {
            for dimension in 0..<300 {
                hash = (hash ^ UInt64(sequence.coordinate(UInt32(point), dimension))) &* 0x100_0000_01B3
            }
        }
        #expect(hash == 0x731d_ed05_0587_e325)
        #expect(SobolSequence.dimensionLimit == 300)
    }

    @Test func dimension_isTheSame_whenThereAreMore() {
        let few = SobolSequence(dimensions: 3)
        for point in 0..<64 as Range<UInt32> {
            for dimension in 0..<3 {
                #expect(few.coordinate(point, dimension) == sequence.coordinate(point, dimension))
            }
        }
    }

    /// The first two dimensions are a (0, m, 2)-net: each rectangle of area 2⁻ᵐ with sides that are powers of ½ holds one
    /// of 2ᵐ points, as they are and scrambled.
    @Test(arguments: [nil, 0, 7] as [UInt32?])
    func firstPoints_areANet(seed: UInt32?) {
        let digits = 8
        let scramblings = seed.map { seed in
            (1...2).map {
                OwenScrambling(stream: RandomStream(seed: seed, replicate: 0), entity: $0, purpose: 1)
            }
        }
        let points = (0..<UInt32(1 << digits)).map { point in
            (0..<2).map { dimension in
                let coordinate = sequence.coordinate(point, dimension)
                return scramblings.map { $0[dimension](coordinate) } ?? coordinate
            }
        }
        for wide in 0...digits {
            let cells = points.map { point in
                let (first, second) = (
                    UInt64(point[0]) >> (32 - wide), UInt64(point[1]) >> (32 - digits + wide)
                )
                return first << (digits - wide) | second
            }
            #expect(cells.sorted() == (0..<UInt64(1 << digits)).map { $0 }, "2^-\(wide) wide")
        }
    }
}
