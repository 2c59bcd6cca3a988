import Coalitions
import NumericKit
import Testing

@Suite struct EnergyLandscapeTests {
    private static func energy(
        _ sizes: [Double], _ propensities: [Double], _ camps: [Bool]
    ) -> Double {
        var energy = 0.0
        for i in sizes.indices {
            for j in sizes.indices where i != j && camps[i] != camps[j] {
                energy += sizes[i] * sizes[j] * propensities[i * sizes.count + j]
            }
        }
        return energy
    }

    private static func camps(_ trial: Int, _ start: Int, count: Int) -> [Bool] {
        let stream = RandomStream(seed: 1, replicate: UInt32(trial))
        return (0..<count).map {
            stream.uniform(entity: UInt64($0), moment: UInt32(start), purpose: 0, draw: 0) < 0.5
        }
    }

    @Test(arguments: 0..<30)
    func switching_changesTheEnergyByTwiceTheSizeTimesTheChangeOfFrustration(trial: Int) {
        let count = 2 + trial % 11
        let (sizes, propensities) = Samples.random(trial, count: count)
        let landscape = EnergyLandscape(sizes: sizes, propensities: propensities)
        let scale = landscape.energy(sizes.map { _ in false }) + 100 * Double(count * count)
        for start in 0..<4 {
            let camps = Self.camps(trial, start, count: count)
            let changes = landscape.changes(camps)
            for actor in 0..<count {
                var after = camps
                after[actor].toggle()
                let change = Self.energy(sizes, propensities, after) - Self.energy(sizes, propensities, camps)
                let frustration =
                    landscape.frustrations(after)[actor] - landscape.frustrations(camps)[actor]
                #expect(abs(change - 2 * frustration) <= 1e-12 * scale)
                #expect(abs(change - changes[actor]) <= 1e-12 * scale)
            }
        }
    }

    @Test(arguments: 0..<30)
    func enumeration_agreesWithATrialOfEverything(trial: Int) {
        let count = 1 + trial % 8
        let (sizes, propensities) = Samples.random(trial, count: count)
        let ties = count >= 4 && trial.isMultiple(of: 2) ? [[(1, false), (3, true)]] : []
        let landscape = EnergyLandscape(sizes: sizes, propensities: propensities, ties: ties)
        let free = (0..<count).filter { actor in !ties.joined().contains { $0.0 == actor } }
        #expect(landscape.freeActors == free)
        let total = 1 << (count - 1 - (ties.isEmpty ? 0 : 1))
        let survey = landscape.enumerate()
        #expect(survey.method == .enumeration(configurations: total))
        var energies: [Double] = []
        var basins: [[Bool]: Int] = [:]
        for number in 0..<total {
            var camps = landscape.camps(ofConfiguration: number)
            energies.append(Self.energy(sizes, propensities, camps))
            #expect(isClose(landscape.energy(camps) + 1e4, energies[number] + 1e4))
            while true {
                let before = Self.energy(sizes, propensities, camps)
                var best: (actor: Int, change: Double)?
                for actor in free {
                    camps[actor].toggle()
                    let change = Self.energy(sizes, propensities, camps) - before
                    camps[actor].toggle()
                    if change < -1e-7, change < (best?.change ?? 0) - 1e-7 { best = (actor, change) }
                }
                guard let best else { break }
                camps[best.actor].toggle()
            }
            let named = camps.map { $0 != camps[0] }
            basins[named, default: 0] += 1
            let end = landscape.camps(ofConfiguration: survey.destination(ofConfiguration: number))
            #expect(end == named)
        }
        #expect(survey.minima.count == basins.count)
        for minimum in survey.minima { #expect(minimum.basin == basins[minimum.camps]) }
        #expect(isClose(survey.meanEnergy + 1e4, energies.reduce(0, +) / Double(total) + 1e4))
        #expect(isClose((survey.maximumEnergy ?? .nan) + 1e4, (energies.max() ?? .nan) + 1e4))
    }

    @Test(arguments: 0..<10)
    func search_findsTheMinimaOfAnEnumeration(trial: Int) {
        let count = 10
        let (sizes, propensities) = Samples.random(trial, count: count)
        let landscape = EnergyLandscape(sizes: sizes, propensities: propensities)
        let whole = landscape.enumerate()
        let keys = (0..<count).map { StableHash.fnv1a64("actor-\($0)") }
        let starts = 2000
        let search = landscape.search(starts: starts, seed: 0, keys: keys)
        #expect(search.minima.reduce(0) { $0 + $1.basin } == starts)
        #expect(search.meanEnergy == whole.meanEnergy)
        for minimum in search.minima {
            #expect(whole.minima.contains { $0.camps == minimum.camps && $0.energy == minimum.energy })
        }
        for minimum in whole.minima {
            let share = Double(minimum.basin) / 512
            let found = Double(search.minima.first { $0.camps == minimum.camps }?.basin ?? 0)
            // Four standard errors, and half a start for shares close to 0 or 1.
            let tolerance = 4 * (share * (1 - share) / Double(starts)).squareRoot() + 0.5 / Double(starts)
            #expect(abs(found / Double(starts) - share) <= tolerance)
        }
    }

    @Test func search_beginsWithTheStartsOfAShorterOne() {
        let (sizes, propensities) = Samples.random(5, count: 40)
        let landscape = EnergyLandscape(sizes: sizes, propensities: propensities)
        #expect(!landscape.isEnumerable)
        let keys = (0..<40).map { UInt64($0) }
        let short = landscape.search(starts: 50, seed: 3, keys: keys)
        let long = landscape.search(starts: 100, seed: 3, keys: keys)
        #expect(landscape.search(starts: 50, seed: 3, keys: keys).minima == short.minima)
        for minimum in short.minima {
            #expect((long.minima.first { $0.camps == minimum.camps }?.basin ?? 0) >= minimum.basin)
        }
        for minimum in long.minima {
            #expect(landscape.restless(minimum.camps).isEmpty)
            #expect(landscape.descend(from: minimum.camps) == minimum.camps)
        }
    }

    @Test func indifferentActors_makeEveryConfigurationAWeakMinimum() {
        let landscape = EnergyLandscape(sizes: [1, 2, 3], propensities: [Double](repeating: 0, count: 9))
        let survey = landscape.enumerate()
        #expect(survey.minimumCount == 4)
        #expect(survey.minima.allSatisfy { !$0.isStrict && $0.basin == 1 && $0.energy == 0 })
        #expect(
            survey.minima.map(\.camps) == [
                [false, false, false], [false, true, false], [false, false, true], [false, true, true],
            ])
    }

    @Test func moreMinimaThanAreKept_areCounted() {
        let count = 14
        let landscape = EnergyLandscape(
            sizes: (0..<count).map { _ in 1 }, propensities: Samples.pairs(count) { _, _ in 0 })
        let survey = landscape.enumerate()
        #expect(survey.minimumCount == 8192)
        #expect(survey.minima.count == LandscapeSurvey.minimumLimit)
    }

    @Test func tiedActors_doNotMove_thoughTheyWouldLike() {
        let landscape = EnergyLandscape(
            sizes: [1, 1], propensities: [0, -1, -1, 0], ties: [[(0, false), (1, false)]])
        let survey = landscape.enumerate()
        #expect(survey.minima.map(\.camps) == [[false, false]])
        #expect(survey.minima[0].energy == 0)
        #expect(landscape.freeActors == [])
        #expect(landscape.changes([false, false]) == [-2, -2])
        #expect(landscape.restless([false, false]) == [])
    }
}
